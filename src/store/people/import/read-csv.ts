// Reads a roster file as it comes out of spreadsheets: UTF-8 or UTF-16, comma, semicolon, tab or bar; in constant memory.
import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { CsvError, type Info, parse } from 'csv-parse';

export type CsvLine = { readonly line: number; readonly cells: readonly string[] };

/** The file cannot be read as a table; the message says where. */
export class NotCsvError extends Error {
  readonly code = 'not-csv';
  override readonly name = 'NotCsvError';
}

export type CsvReading = {
  readonly lines: AsyncGenerator<CsvLine>;
  /** Of the bytes read; whole once the lines are. */
  readonly hash: Hash;
  readonly bytesRead: () => number;
};

const LONGEST_LINE = 1_000_000;

/** A path, or the bytes of a file that is nowhere on this machine. */
export type RosterFile = string | Uint8Array;

export async function readCsv(file: RosterFile): Promise<CsvReading> {
  const start = typeof file === 'string' ? await firstBytes(file) : Buffer.from(file.subarray(0, FIRST_BYTES));
  const encoding = start[0] === 0xff && start[1] === 0xfe ? 'utf16le' : 'utf8';
  const hash = createHash('sha256');
  let bytesRead = 0;
  const source: Readable =
    typeof file === 'string' ? createReadStream(file) : Readable.from(piecesOf(file), { objectMode: false });
  source.on('data', (chunk: Buffer) => {
    bytesRead += chunk.length;
    hash.update(chunk);
  });
  const lines = linesOf(source, encoding, delimiterOf(start.toString(encoding)));
  return { lines, hash, bytesRead: () => bytesRead };
}

const FIRST_BYTES = 4_096;
const PIECE = 65_536;

function* piecesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += PIECE) yield bytes.subarray(from, from + PIECE);
}

async function* linesOf(source: Readable, encoding: BufferEncoding, delimiter: string): AsyncGenerator<CsvLine> {
  const parser = parse({
    delimiter,
    encoding,
    bom: true,
    info: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_LINE,
  });
  source.on('error', (error) => parser.destroy(error));
  try {
    for await (const { record, info } of source.pipe(parser) as AsyncIterable<{ record: string[]; info: Info }>)
      yield { line: info.lines, cells: record };
  } catch (cause) {
    if (cause instanceof CsvError) throw new NotCsvError(cause.message, { cause });
    throw cause;
  } finally {
    source.destroy();
  }
}

async function firstBytes(file: string): Promise<Buffer> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(FIRST_BYTES), 0, FIRST_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** The sign that the first line has most of, outside quotes. */
function delimiterOf(start: string): string {
  const heading = (start.split(/\r?\n/)[0] ?? '').replaceAll(/"[^"]*"/g, '');
  const count = (sign: string) => heading.split(sign).length;
  return [',', ';', '\t', '|'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}
