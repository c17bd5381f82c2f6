// Backup as JSON Lines that either database can read back: a header, the rows table by table, a count at the end.
import { sql, type Transaction } from 'kysely';
import type { DatabaseKind } from '../dialect/location.ts';
import { StoreError } from '../errors.ts';
import type { Store } from '../index.ts';
import type { Tables } from '../tables/index.ts';
import { ownTables } from './tables.ts';

export const FORMAT = 'nac-desk-backup/1';
const PAGE = 1_000;

type AnyTable = Record<string, Record<string, unknown>>;
type Row = Readonly<Record<string, unknown>>;

/** All lines are of one moment: one snapshot of the database. Calls `write` for each line, without its line end. */
export function dump(store: Store, write: (line: string) => Promise<void>): Promise<number> {
  const transaction = store.db.transaction();
  const snapshot = store.kind === 'postgres' ? transaction.setIsolationLevel('repeatable read') : transaction;
  return snapshot.execute(async (trx) => {
    const db = trx as unknown as Transaction<AnyTable>;
    const tables = await ownTables(trx, store.kind);
    await write(JSON.stringify({ format: FORMAT, at: store.clock.now().toISOString(), tables }));
    let rows = 0;
    for (const table of tables) rows += await dumpTable(db, store.kind, table, write);
    await write(JSON.stringify({ end: rows }));
    return rows;
  });
}

async function dumpTable(
  db: Transaction<AnyTable>,
  kind: DatabaseKind,
  table: string,
  write: (line: string) => Promise<void>,
): Promise<number> {
  let done = 0;
  for await (const rows of kind === 'sqlite' ? pagesOfSqlite(db, table) : pagesOfPostgres(db, table)) {
    for (const row of rows) await write(JSON.stringify({ table, row }));
    done += rows.length;
  }
  return done;
}

async function* pagesOfSqlite(db: Transaction<AnyTable>, table: string): AsyncGenerator<Row[]> {
  for (let after = 0; ; ) {
    const page = await sql<Row & { at: number }>`select rowid as at, * from ${sql.table(table)}
      where rowid > ${after} order by rowid limit ${PAGE}`.execute(db);
    const last = page.rows.at(-1);
    if (!last) return;
    yield page.rows.map(({ at, ...row }) => row);
    after = last.at;
  }
}

async function* pagesOfPostgres(db: Transaction<AnyTable>, table: string): AsyncGenerator<Row[]> {
  await sql`declare backup_rows cursor for select * from ${sql.table(table)}`.execute(db);
  for (;;) {
    const page = await sql<Row>`fetch ${sql.lit(PAGE)} from backup_rows`.execute(db);
    if (page.rows.length === 0) break;
    yield page.rows;
  }
  await sql`close backup_rows`.execute(db);
}

/** Fills an empty database, all or nothing; returns the rows read. The migrations have already made the tables. */
export function load(store: Store, lines: AsyncIterable<string>): Promise<number> {
  return store.db.transaction().execute(async (trx) => {
    await refuseFilled(trx, store);
    const db = trx as unknown as Transaction<AnyTable>;
    await sql`delete from schema_migrations`.execute(db);
    return insertAll(db, lines);
  });
}

async function insertAll(db: Transaction<AnyTable>, lines: AsyncIterable<string>): Promise<number> {
  let rows = 0;
  let state: 'header' | 'rows' | 'ended' = 'header';
  for await (const line of lines) {
    const value = parsed(line);
    if (state === 'header' && value.format === FORMAT) state = 'rows';
    else if (state === 'rows' && typeof value.table === 'string') {
      await db
        .insertInto(value.table)
        .values(value.row as Row)
        .execute();
      rows += 1;
    } else if (state === 'rows' && value.end === rows) state = 'ended';
    else throw new StoreError('not-a-backup', `line ${rows + 2} is not what a backup of NAC Desk holds there`);
  }
  if (state !== 'ended') throw new StoreError('not-a-backup', `the backup breaks off after ${rows} rows`);
  return rows;
}

async function refuseFilled(trx: Transaction<Tables>, store: Store): Promise<void> {
  const db = trx as unknown as Transaction<AnyTable>;
  for (const table of await ownTables(trx, store.kind)) {
    if (table === 'schema_migrations') continue;
    const row = await db.selectFrom(table).selectAll().limit(1).executeTakeFirst();
    if (row)
      throw new StoreError('database-not-empty', `table ${table} already holds rows: restore into an empty database`);
  }
}

function parsed(line: string): Row {
  try {
    return JSON.parse(line) as Row;
  } catch (cause) {
    throw new StoreError('not-a-backup', 'a line of the backup is not JSON', cause);
  }
}
