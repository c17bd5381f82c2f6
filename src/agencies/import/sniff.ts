// Says from its first bytes what a file really is, whatever its name claims.
import { type FileRefusal, refuse } from './refusal.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export type Sniffed = {
  readonly kind: 'text';
  readonly form: 'delimited' | 'json';
  readonly wide: 'utf-16le' | 'utf-16be' | null;
};

const AS_CSV = 'Save the table as “CSV UTF-8” and import that file.';

const SIGNATURES: readonly (readonly [string, () => FileRefusal])[] = [
  ['%PDF', () => refuse('pdf', `This is a PDF, in which columns cannot be told apart reliably. ${AS_CSV}`)],
  ['PK\u0003\u0004', () => refuse('spreadsheet', `This is a workbook (xlsx) or a zip archive. ${AS_CSV}`)],
  ['\u00d0\u00cf\u0011\u00e0', () => refuse('spreadsheet', `This is an old Office workbook (xls). ${AS_CSV}`)],
  ['\u001f\u008b', () => refuse('archive', 'This file is packed (gzip). Unpack it and import what is inside.')],
  ['BZh', () => refuse('archive', 'This file is packed (bzip2). Unpack it and import what is inside.')],
  ['\u00fd7zXZ', () => refuse('archive', 'This file is packed (xz). Unpack it and import what is inside.')],
  ['7z\u00bc\u00af', () => refuse('archive', 'This file is packed (7z). Unpack it and import what is inside.')],
  ['SQLite format 3', () => refuse('binary', `This is a database file. ${AS_CSV}`)],
  ['\u0089PNG', () => refuse('picture', 'This is a picture (PNG). A picture of a table cannot be imported.')],
  ['GIF8', () => refuse('picture', 'This is a picture (GIF). A picture of a table cannot be imported.')],
  ['\u00ff\u00d8\u00ff', () => refuse('picture', 'This is a picture (JPEG). A picture of a table cannot be imported.')],
];

export function sniff(start: Uint8Array): Sniffed | FileRefusal {
  const letters = Buffer.from(start.subarray(0, 64)).toString('latin1');
  for (const [signature, refusal] of SIGNATURES) if (letters.startsWith(signature)) return refusal();
  const wide = wideEncoding(start);
  const text = wide === null ? Buffer.from(start).toString('latin1') : decode(start, wide);
  if (wide === null && looksBinary(start)) return refuse('binary', `This is not a text file. ${AS_CSV}`);
  return textForm(text.replace(/^(?:\ufeff|\u00ef\u00bb\u00bf)/, '').trimStart(), wide);
}

function textForm(text: string, wide: Sniffed['wide']): Sniffed | FileRefusal {
  if (text === '') return refuse('empty', 'The file is empty.');
  const opening = text.slice(0, 4000).toLowerCase();
  if (/^<!doctype html|^<html|<(?:head|body|table|script)[\s>]/.test(opening))
    return refuse(
      'html',
      'This is a web page, perhaps the sign-in page of the site it was to come from. Download the list itself.',
    );
  if (opening.startsWith('<?xml') || /^<[a-z][\w:-]*[\s>]/.test(opening))
    return refuse('xml', `This is XML. ${AS_CSV}`);
  if (opening.startsWith('{\\rtf')) return refuse('binary', `This is a word processor's document (RTF). ${AS_CSV}`);
  return { kind: 'text', form: /^[[{]/.test(text) ? 'json' : 'delimited', wide };
}

/** By the byte order mark, or by every other byte being zero as in Latin letters of two bytes. */
function wideEncoding(start: Uint8Array): Sniffed['wide'] {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  const looked = Math.min(start.length, 400);
  for (let at = 0; at < looked; at += 1) if (start[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > looked * 0.35 && even < looked * 0.05) return 'utf-16le';
  if (even > looked * 0.35 && odd < looked * 0.05) return 'utf-16be';
  return null;
}

function looksBinary(start: Uint8Array): boolean {
  let odd = 0;
  for (const byte of start) {
    if (byte === 0) return true;
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c && byte !== 0x1a) odd += 1;
  }
  return odd > start.length * 0.01;
}

function decode(bytes: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding).decode(bytes);
}
