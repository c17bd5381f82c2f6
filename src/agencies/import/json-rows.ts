// Gives the records of a JSON list columns, as if it were a table: the keys of the first records, and where they lie.

import { stateByWord } from '../states.ts';
import type { JsonRecord } from './json-records.ts';
import { plainHeader } from './known-columns.ts';
import type { RawRow } from './raw-row.ts';

const ORI_KEY = /^[A-Z]{2}[A-Z0-9]{7}$/;

/** Column names of a list: every key that its first records have, the ORI's first. */
export function headersOf(records: readonly JsonRecord[]): string[] {
  const headers = new Set<string>();
  if (records.some((record) => oriInPath(record) !== undefined)) headers.add('ori');
  if (records.some((record) => countyInPath(record) !== undefined)) headers.add('county');
  for (const record of records) for (const key of record.fields.keys()) headers.add(key);
  return [...headers];
}

export function jsonRow(record: JsonRecord, headers: readonly string[]): RawRow {
  const cells = headers.map((header) => record.fields.get(header) ?? fromPath(header, record) ?? '');
  return { line: record.number, cells, isWithin: record.isWithin };
}

function fromPath(header: string, record: JsonRecord): string | undefined {
  if (plainHeader(header) === 'ori') return oriInPath(record);
  return header === 'county' ? countyInPath(record) : undefined;
}

function oriInPath({ path }: JsonRecord): string | undefined {
  const last = path.at(-1);
  return last !== undefined && ORI_KEY.test(last) ? last : undefined;
}

/** The FBI's lists of one state are keyed by county: what is neither a state nor an ORI nor a word for the whole list. */
function countyInPath({ path, fields }: JsonRecord): string | undefined {
  if ([...fields.keys()].some((key) => plainHeader(key).startsWith('count'))) return undefined;
  return path.find(
    (key) => /^[A-Z][A-Z .;,'-]+$/.test(key) && key.length > 2 && stateByWord(key) === undefined && !ORI_KEY.test(key),
  );
}
