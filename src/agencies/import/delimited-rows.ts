// Rows of a table of text: commas, tabs, semicolons or bars between the cells, quotes where needed.
import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { RawRow } from './raw-row.ts';
import { FileRefusedError, refuse } from './refusal.ts';

// A cell that long is a quote that was opened and never closed; read on, it would swallow the file.
const LONGEST_RECORD = 256 * 1024;

const SEPARATORS = [',', '\t', ';', '|'] as const;

export async function* delimitedRows(chunks: AsyncIterable<string>, separator: string): AsyncGenerator<RawRow> {
  // The parser runs ahead of the loop below: where it stops, it alone knows how far it came.
  let lastLine = 0;
  const parser = parse({
    delimiter: separator,
    info: true,
    max_record_size: LONGEST_RECORD,
    on_record: (record, { lines }) => {
      lastLine = lines;
      return record;
    },
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  });
  // The parser is what is read from: a fault of the source reaches the loop below through it.
  pipeline(Readable.from(chunks), parser, () => {});
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      yield { line: info.lines - linesWithin(record), cells: record };
    }
  } catch (fault) {
    throw fault instanceof CsvError ? brokenQuotes(fault, lastLine + 1) : fault;
  }
}

/** A quoted cell may hold several lines; the row begins on the first. */
function linesWithin(cells: readonly string[]): number {
  let breaks = 0;
  for (const cell of cells) if (/[\r\n]/.test(cell)) breaks += cell.split(/\r\n|\n|\r/).length - 1;
  return breaks;
}

function brokenQuotes(fault: CsvError, line: number): FileRefusedError {
  const says = `From line ${line} on the file cannot be read: a quote is opened there and never closed, or the line is longer than ${LONGEST_RECORD} characters. Nothing was imported.`;
  return new FileRefusedError(refuse('broken-quotes', says), fault);
}

/** The separator that stands most evenly in the first lines. */
export function separatorOf(start: string): string {
  const lines = start
    .split(/\r\n|\n|\r/)
    .slice(0, 12)
    .map(withoutQuoted)
    .filter((line) => line.trim() !== '');
  let best: string = ',';
  let most = 0;
  for (const separator of SEPARATORS) {
    const counts = lines.map((line) => line.split(separator).length - 1);
    const split = counts.filter((count) => count > 0);
    const score = split.length * 1000 + Math.min(...split, 500);
    if (split.length > 0 && score > most) [best, most] = [separator, score];
  }
  return best;
}

function withoutQuoted(line: string): string {
  return line.replace(/"[^"]*"/g, '');
}
