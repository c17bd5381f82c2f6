// Writes the files of a packet into a folder, each with its checksum as it is written.
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { join } from 'node:path';

export type PacketFile = { readonly name: string; readonly sha256: string; readonly bytes: number };

export class OpenFile {
  readonly #name: string;
  readonly #stream: WriteStream;
  readonly #hash = createHash('sha256');
  #bytes = 0;

  constructor(folder: string, name: string) {
    this.#name = name;
    this.#stream = createWriteStream(join(folder, name), { flush: true });
  }

  async write(piece: string | Buffer): Promise<void> {
    this.#hash.update(piece);
    this.#bytes += Buffer.byteLength(piece);
    if (!this.#stream.write(piece)) await once(this.#stream, 'drain');
  }

  async close(): Promise<PacketFile> {
    this.#stream.end();
    await once(this.#stream, 'close');
    return { name: this.#name, sha256: this.#hash.digest('hex'), bytes: this.#bytes };
  }
}

export async function writeFile(
  folder: string,
  name: string,
  pieces: AsyncIterable<string | Buffer> | Iterable<string | Buffer>,
): Promise<PacketFile> {
  const file = new OpenFile(folder, name);
  for await (const piece of pieces) await file.write(piece);
  return file.close();
}
