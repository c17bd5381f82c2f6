// Reads a file once from end to end: its sha256, and whether its letters are UTF-8 to the last byte.
import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import type { ByteSource } from './byte-source.ts';
import type { Encoding, Sniffed } from './sniff.ts';

export type Survey = { readonly sha256: string; readonly bytes: number; readonly encoding: Encoding };

/** `onBytes` gets the count of bytes read so far. */
export async function survey(source: ByteSource, sniffed: Sniffed, onBytes: (bytes: number) => void): Promise<Survey> {
  const hash = createHash('sha256');
  const utf8 = utf8Check();
  let bytes = 0;
  for await (const chunk of source.open()) {
    hash.update(chunk);
    if (sniffed.wide === null) utf8.add(chunk);
    bytes += chunk.length;
    onBytes(bytes);
  }
  // What is not UTF-8 comes, in practice, from a Windows spreadsheet.
  return { sha256: hash.digest('hex'), bytes, encoding: sniffed.wide ?? (utf8.ok() ? 'utf-8' : 'windows-1252') };
}

/** A character may be cut by the end of a chunk: its first bytes wait for the next. */
function utf8Check() {
  let valid = true;
  let waiting: Uint8Array = new Uint8Array();
  const add = (chunk: Uint8Array) => {
    if (!valid) return;
    const whole = waiting.length === 0 ? chunk : Buffer.concat([waiting, chunk]);
    const end = endOfWholeCharacters(whole);
    valid = isUtf8(whole.subarray(0, end));
    waiting = whole.subarray(end).slice();
  };
  return { add, ok: () => valid && waiting.length === 0 };
}

function endOfWholeCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte >= 0xc0) return lengthFrom(byte) > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

function lengthFrom(lead: number): number {
  if (lead >= 0xf0) return 4;
  return lead >= 0xe0 ? 3 : 2;
}
