// The files of a packet as one ZIP: no clock, no zone and no machine in its bytes, so the same files give the same ZIP.
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { Zip, ZipDeflate } from 'fflate';

/** The first instant that the format knows; it writes a time without a zone, so this is made of the local parts. */
const NO_TIME = new Date(1980, 0, 1);

/**
 * Read and packed piece by piece: a ledger of many records is never in memory as a whole, and others get their turn. Null when the
 * ZIP would have more than `most` bytes.
 */
export async function zipOf(folder: string, names: readonly string[], most: number): Promise<Buffer | null> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  const zip = new Zip((fault, piece) => {
    if (fault) throw fault;
    pieces.push(piece);
    bytes += piece.length;
  });
  for (const name of names) {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = NO_TIME;
    zip.add(file);
    for await (const chunk of createReadStream(join(folder, name))) {
      file.push(chunk);
      if (bytes > most) return null;
    }
    file.push(new Uint8Array(0), true);
  }
  zip.end();
  return bytes > most ? null : Buffer.concat(pieces);
}
