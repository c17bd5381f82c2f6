// Writes the rows of one file where nobody sees them yet, in batches, so that neither memory nor the lock is held long.

import { sql } from 'kysely';
import type { Store } from '../../store/index.ts';
import type { AgencySaidRow } from '../../store/tables/agencies.ts';
import type { LandedRow } from '../import/read-row.ts';
import type { ImportLine } from './import-report.ts';

export const BATCH = 1_000;

export type Staged = { readonly repeated: number; readonly lines: readonly ImportLine[] };

/** The first row of an ORI stays; a later one that says the same is counted, one that says something else is refused. */
export async function stageBatch(store: Store, importId: string, rows: readonly LandedRow[]): Promise<Staged> {
  const { first, again } = firstOfEachOri(importId, rows);
  const inserted = await insertNew(store, [...first.values()]);
  const known = await alreadyStaged(
    store,
    importId,
    [...first.values()].filter((row) => !inserted.has(row.ori)),
    first,
  );
  const late = [...[...first.values()].filter((row) => !inserted.has(row.ori)), ...again];
  const lines = late.flatMap((row) => differs(row, known.get(row.ori)) ?? []);
  const leftOut = rows.flatMap(({ line, ori, notes }) =>
    notes.map((note) => ({ line, code: 'left-out' as const, says: `${ori}: ${note}` })),
  );
  return { repeated: late.length - lines.length, lines: [...lines, ...leftOut] };
}

function firstOfEachOri(importId: string, rows: readonly LandedRow[]) {
  const first = new Map<string, AgencySaidRow>();
  const again: AgencySaidRow[] = [];
  for (const row of rows) {
    const said = saidRow(importId, row);
    if (first.has(row.ori)) again.push(said);
    else first.set(row.ori, said);
  }
  return { first, again };
}

function saidRow(importId: string, { ori, line, edition, facts, contact }: LandedRow): AgencySaidRow {
  const reached = contact === null ? null : JSON.stringify(contact);
  return { import_id: importId, ori, line, edition: edition ?? '', facts: JSON.stringify(facts), contact: reached };
}

/**
 * The rows go in as one JSON text: a statement with a place for each of their values would be compiled anew for every
 * batch, and SQLite's memory would grow until the collector came round.
 */
async function insertNew(store: Store, rows: readonly AgencySaidRow[]): Promise<ReadonlySet<string>> {
  const [first] = rows;
  if (first === undefined) return new Set();
  const values = JSON.stringify(
    rows.map(({ ori, line, edition, facts, contact }) => [ori, line, edition, facts, contact]),
  );
  const each =
    store.kind === 'sqlite' ? sql`json_each(${values})` : sql`json_array_elements(${values}::json) as each(value)`;
  const insert = sql<{ ori: string }>`insert into agency_rows (import_id, ori, line, edition, facts, contact)
    select ${first.import_id}, value ->> 0, cast(value ->> 1 as bigint), value ->> 2, value ->> 3, value ->> 4
    from ${each} where true on conflict do nothing returning ori`;
  const inserted = await store.transaction((trx) => insert.execute(trx));
  return new Set(inserted.rows.map((row) => row.ori));
}

async function alreadyStaged(
  store: Store,
  importId: string,
  late: readonly AgencySaidRow[],
  first: ReadonlyMap<string, AgencySaidRow>,
) {
  if (late.length === 0) return first;
  const oris = late.map((row) => row.ori);
  const rows = await store.db
    .selectFrom('agency_rows')
    .selectAll()
    .where('import_id', '=', importId)
    .where('ori', 'in', oris)
    .execute();
  return new Map([...first, ...rows.map((row) => [row.ori, row] as const)]);
}

function differs(row: AgencySaidRow, first: AgencySaidRow | undefined): ImportLine | undefined {
  if (first === undefined || (first.facts === row.facts && first.contact === row.contact)) return undefined;
  const says = `${row.ori} stands in line ${first.line} with other words; the first is taken`;
  return { line: row.line, code: 'same-ori-differs', says };
}

export async function stageLines(store: Store, importId: string, lines: readonly ImportLine[]): Promise<void> {
  if (lines.length === 0) return;
  const rows = lines.map(({ line, code, says }) => ({ import_id: importId, line, code, says }));
  await store.transaction((trx) => trx.insertInto('agency_import_lines').values(rows).execute());
}

/** Nothing remains of it. */
export async function discard(store: Store, importId: string): Promise<void> {
  await store.transaction(async (trx) => {
    await trx.deleteFrom('agency_rows').where('import_id', '=', importId).execute();
    await trx.deleteFrom('agency_import_lines').where('import_id', '=', importId).execute();
    await trx.deleteFrom('agency_imports').where('id', '=', importId).execute();
  });
}
