// Compares staged rows with what the directory holds: which are new, which are known, which change nothing.
import { type RawBuilder, sql, type Transaction } from 'kysely';
import type { Store, Tables } from '../../store/index.ts';

import type { ImportLine } from './import-report.ts';

export type Comparison = {
  readonly added: number;
  readonly merged: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly older: number;
};

export type Staging = { readonly importId: string; readonly desk: string; readonly layout: string };

type Trx = Transaction<Tables>;

const PAGE = 1_000;

/** Drops the staged rows that bring nothing, and counts the rest. Rows of an older edition are listed and dropped. */
export async function dropUnchanged(store: Store, staging: Staging): Promise<Comparison> {
  return store.transaction(async (trx) => {
    const older = await dropOlder(trx, staging);
    const unchanged = await dropEqual(trx, staging);
    const changed = await countStaged(trx, staging, isHere(staging));
    const merged = await countStaged(trx, staging, sql`not ${isHere(staging)} and ${isAnywhere}`);
    const all = await countStaged(trx, staging, sql`1 = 1`);
    return { added: all - changed - merged, merged, changed, unchanged, older };
  });
}

const isAnywhere = sql`exists (select 1 from agency_rows old join agency_imports i on i.id = old.import_id
  where old.ori = agency_rows.ori and i.state = 'landed')`;

/** The lines that `dropUnchanged` listed, a page at a time: of an old file it may be all. */
export async function* linesOfOlder(store: Store, importId: string): AsyncGenerator<ImportLine> {
  for (let after = -1; ; ) {
    const rows = await store.db
      .selectFrom('agency_import_lines')
      .select(['line', 'says'])
      .where('import_id', '=', importId)
      .where('code', '=', 'newer-is-here')
      .where('line', '>', after)
      .orderBy('line')
      .limit(PAGE)
      .execute();
    for (const row of rows) yield { ...row, code: 'newer-is-here' };
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    after = last.line;
  }
}

/** The same kind of source on the same desk says something about the agency, and `also` holds. */
function isHere({ desk, layout }: Staging, also: RawBuilder<unknown> = sql`1 = 1`): RawBuilder<unknown> {
  return sql`exists (select 1 from agency_rows old join agency_imports i on i.id = old.import_id
    where old.ori = agency_rows.ori and i.state = 'landed' and i.desk = ${desk} and i.layout = ${layout} and ${also})`;
}

async function dropOlder(trx: Trx, staging: Staging): Promise<number> {
  const isOlder = sql`import_id = ${staging.importId} and ${isHere(staging, sql`old.edition > agency_rows.edition`)}`;
  await sql`insert into agency_import_lines (import_id, line, code, says)
    select import_id, line, 'newer-is-here', ori || ': a newer edition of the same kind of file is here and stays'
    from agency_rows where ${isOlder}`.execute(trx);
  return drop(trx, isOlder);
}

function dropEqual(trx: Trx, staging: Staging): Promise<number> {
  const same = sql`old.edition = agency_rows.edition and old.facts = agency_rows.facts
    and coalesce(old.contact, '') = coalesce(agency_rows.contact, '')`;
  return drop(trx, sql`import_id = ${staging.importId} and ${isHere(staging, same)}`);
}

async function drop(trx: Trx, which: RawBuilder<unknown>): Promise<number> {
  const { numAffectedRows } = await sql`delete from agency_rows where ${which}`.execute(trx);
  return Number(numAffectedRows ?? 0);
}

async function countStaged(trx: Trx, { importId }: Staging, which: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from agency_rows
    where import_id = ${importId} and ${which}`.execute(trx);
  return Number(rows[0]?.count ?? 0);
}
