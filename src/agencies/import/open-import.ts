// Opens a file for import: what it is, how its letters are coded, which columns it has; then gives its rows.
import type { LayoutId } from '../agency.ts';
import { type ByteSource, startOf } from './byte-source.ts';
import { cleanCell } from './clean-cell.ts';
import { type Column, type Mapping, recogniseColumns } from './columns.ts';
import { delimitedRows, separatorOf } from './delimited-rows.ts';
import { findHeader, type Header, isHeaderAgain } from './header.ts';
import { jsonRecords } from './json-records.ts';
import { headersOf, jsonRow } from './json-rows.ts';
import { LAYOUTS, layoutOf } from './layouts.ts';
import type { RawRow } from './raw-row.ts';
import { type LandedRow, readRow } from './read-row.ts';
import { type FileRefusal, FileRefusedError, refuse } from './refusal.ts';
import { type Rejection, reject } from './rejection.ts';
import { type Encoding, type Sniffed, sniff } from './sniff.ts';
import { survey } from './survey.ts';
import { textChunks } from './text-chunks.ts';

export type OnBytes = (bytes: number) => void;

export type ImportPlan = {
  readonly kind: 'ready';
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly encoding: Encoding;
  readonly layout: LayoutId;
  readonly layoutSays: string;
  readonly columns: readonly Column[];
  /** Every row of the file in its order, read afresh at each call. Throws FileRefusedError where it cannot go on. */
  readonly rows: (onBytes?: OnBytes) => AsyncGenerator<LandedRow | Rejection>;
};

const START = 64 * 1024;
const SAMPLE_ROWS = 200;

/** Reads the whole file once. Nothing is written anywhere. */
export async function openImport(
  source: ByteSource,
  mapping: Mapping,
  onBytes: OnBytes = () => {},
): Promise<ImportPlan | FileRefusal> {
  const start = await startOf(source, START);
  const sniffed = start.length === 0 ? refuse('empty', 'The file is empty.') : sniff(start);
  if (sniffed.kind === 'refused') return sniffed;
  const seen = await survey(source, sniffed, onBytes);
  const separator = separatorOf(new TextDecoder(seen.encoding).decode(start));
  const table = await refusalOr(() => readTable(source, sniffed, seen.encoding, separator));
  if ('code' in table) return table;
  const columns = recogniseColumns(
    table.header.cells,
    table.sample.map((row) => row.cells),
    mapping,
  );
  if ('code' in columns) return columns;
  const layout = layoutOf(table.header.cells, columns, sniffed.form);
  return {
    kind: 'ready',
    file: source.name,
    ...seen,
    layout,
    layoutSays: LAYOUTS[layout],
    columns,
    rows: (onRowBytes = () => {}) => readRows(table.rows(onRowBytes), table.header, columns),
  };
}

type Table = {
  readonly header: Header;
  readonly sample: readonly RawRow[];
  readonly rows: (onBytes: OnBytes) => AsyncGenerator<RawRow>;
};

async function readTable(
  source: ByteSource,
  sniffed: Sniffed,
  encoding: Encoding,
  separator: string,
): Promise<Table | FileRefusal> {
  const chunks = (onBytes: OnBytes) => textChunks(source, encoding, onBytes);
  if (sniffed.form === 'json') return jsonTable(chunks);
  const rows = (onBytes: OnBytes) => delimitedRows(chunks(onBytes), separator);
  const first = await firstOf(rows(() => {}));
  const header = findHeader(first);
  const sample = first.slice(header.cells === null ? 0 : header.above + 1);
  return sample.length === 0 ? refuse('no-rows', 'The file has no rows below its header.') : { header, sample, rows };
}

async function jsonTable(chunks: (onBytes: OnBytes) => AsyncIterable<string>): Promise<Table | FileRefusal> {
  const first = await firstOf(jsonRecords(chunks(() => {})));
  if (first.length === 0) return refuse('no-rows', 'The JSON holds no records.');
  const headers = headersOf(first);
  const rows = async function* (onBytes: OnBytes) {
    for await (const record of jsonRecords(chunks(onBytes))) yield jsonRow(record, headers);
  };
  return {
    header: { cells: headers, line: 0, above: 0 },
    sample: first.map((record) => jsonRow(record, headers)),
    rows,
  };
}

async function firstOf<T>(items: AsyncIterable<T>): Promise<T[]> {
  const first: T[] = [];
  for await (const item of items) {
    first.push(item);
    if (first.length === SAMPLE_ROWS) break;
  }
  return first;
}

async function* readRows(
  rows: AsyncIterable<RawRow>,
  header: Header,
  columns: readonly Column[],
): AsyncGenerator<LandedRow | Rejection> {
  for await (const row of rows) {
    if (header.cells !== null && row.line <= header.line) {
      if (row.line < header.line) yield reject(row.line, 'header-again', 'above the line that names the columns');
      continue;
    }
    if (isHeaderAgain(row.cells, header))
      yield reject(row.line, 'header-again', 'names columns again and is no agency');
    else if (!(row.isWithin && oriCellOf(row, columns) === null)) yield readRow(row, columns);
  }
}

function oriCellOf(row: RawRow, columns: readonly Column[]): string | null {
  return cleanCell(row.cells[columns.find((column) => column.field === 'ori')?.index ?? -1]);
}

async function refusalOr<T>(read: () => Promise<T>): Promise<T | FileRefusal> {
  try {
    return await read();
  } catch (fault) {
    if (fault instanceof FileRefusedError) return fault.refusal;
    throw fault;
  }
}
