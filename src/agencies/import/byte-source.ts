// A file to import, wherever its bytes lie; it can be read from its beginning more than once.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { nameToKeep } from './file-name.ts';

export type ByteSource = {
  /** Shown and recorded; never a path, and nothing about a person. */
  readonly name: string;
  readonly size: number;
  readonly open: () => AsyncIterable<Uint8Array>;
};

const PIECE = 256 * 1024;

export async function fileSource(path: string): Promise<ByteSource> {
  const { size } = await stat(path);
  return { name: nameToKeep(path), size, open: () => createReadStream(path, { highWaterMark: PIECE }) };
}

/** For an upload that is already in memory: in pieces all the same, between which others get their turn. */
export function bytesSource(name: string, bytes: Uint8Array): ByteSource {
  return {
    name: nameToKeep(name),
    size: bytes.length,
    open: async function* () {
      for (let at = 0; at < bytes.length; at += PIECE) {
        yield bytes.subarray(at, at + PIECE);
        await setImmediate();
      }
    },
  };
}

/** The first bytes, without reading on. */
export async function startOf(source: ByteSource, length: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let have = 0;
  for await (const chunk of source.open()) {
    pieces.push(chunk);
    have += chunk.length;
    if (have >= length) break;
  }
  return Buffer.concat(pieces).subarray(0, length);
}
