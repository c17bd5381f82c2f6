// Opens the one database of the product, SQLite or PostgreSQL, brought to the newest shape, with its ledger.
import type Database from 'better-sqlite3';
import { type Dialect, Kysely } from 'kysely';
import type pg from 'pg';
import type { Clock } from '../clock.ts';
import { type DatabaseKind, locate } from './dialect/location.ts';
import { openPostgresPool, postgresDialect } from './dialect/postgres.ts';
import { DurableSqliteDialect, openSqliteFile } from './dialect/sqlite.ts';
import { type RunTransaction, transactions } from './dialect/transaction.ts';
import { type Ledger, ledgerOf } from './ledger/index.ts';
import { type Migrated, migrate } from './migrations/run.ts';
import type { Tables } from './tables/index.ts';

export type { Transaction } from 'kysely';
export type { DatabaseKind } from './dialect/location.ts';
export { StoreError, type StoreErrorCode } from './errors.ts';
export type { Json, JsonObject, LedgerEntry, LedgerRecord } from './ledger/index.ts';
export { NotRecordedError, newIncidentId, record } from './record.ts';
export type { Tables } from './tables/index.ts';

export type Store = {
  readonly kind: DatabaseKind;
  readonly clock: Clock;
  /** For reading. Writes belong into `transaction`, where SQLite's lock is waited for without stopping the process. */
  readonly db: Kysely<Tables>;
  readonly ledger: Ledger;
  /** All or nothing. `fn` may run again when PostgreSQL breaks a deadlock: it must do nothing but database work. */
  readonly transaction: RunTransaction;
  /** What the migrations of this opening did. */
  readonly migrated: Migrated;
  readonly close: () => Promise<void>;
  /** The connection itself, for what Kysely cannot say: backup. */
  readonly native: Native;
};

export type Native =
  | { readonly kind: 'sqlite'; readonly database: Database.Database }
  | { readonly kind: 'postgres'; readonly pool: pg.Pool };

/** `url`: `postgres://…`, or a file for SQLite (`sqlite:FILE`, a path, `:memory:`). Throws StoreError or the driver's error. */
export async function openStore({ url, clock }: { url: string; clock: Clock }): Promise<Store> {
  const native = await connect(url);
  return openStoreOn(native, dialectOf(native), clock);
}

/** The same on a dialect of the caller's: tests put one between that fails where they want. */
export async function openStoreOn(native: Native, dialect: Dialect, clock: Clock): Promise<Store> {
  const inner = new Kysely<Tables>({ dialect });
  try {
    const migrated = await migrate(inner as never, native.kind, clock);
    const { run, outside } = transactions(inner);
    const db = inner.withPlugin(outside);
    const close = () => inner.destroy();
    return {
      kind: native.kind,
      clock,
      db,
      ledger: ledgerOf(db, native.kind, clock),
      transaction: run,
      migrated,
      close,
      native,
    };
  } catch (error) {
    await inner.destroy();
    throw error;
  }
}

export async function connect(url: string): Promise<Native> {
  const location = locate(url);
  if (location.kind === 'postgres') return { kind: 'postgres', pool: await openPostgresPool(location.url) };
  return { kind: 'sqlite', database: openSqliteFile(location.file) };
}

export const dialectOf = (native: Native): Dialect =>
  native.kind === 'sqlite' ? new DurableSqliteDialect(native.database) : postgresDialect(native.pool);
