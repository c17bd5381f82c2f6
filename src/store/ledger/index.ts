// The ledger of a store: appending, reading, proving and exporting the chain of each desk.
import type { Kysely, Transaction } from 'kysely';
import type { Clock } from '../../clock.ts';
import type { DatabaseKind } from '../dialect/location.ts';
import type { Tables } from '../tables/index.ts';
import { append } from './append.ts';
import type { Head } from './chain.ts';
import { exportLines } from './export.ts';
import { type LedgerQuery, readRecords } from './read.ts';
import { GENESIS, type LedgerEntry, type LedgerRecord } from './record.ts';
import { type Verification, verify } from './verify.ts';

export type { Fault, FaultReason, Head } from './chain.ts';
export type { LedgerQuery } from './read.ts';
export type { Json, JsonObject, LedgerEntry, LedgerRecord } from './record.ts';
export type { Verification } from './verify.ts';
export { type FileVerification, verifyLines } from './verify-export.ts';

export type Ledger = {
  /** The record becomes true when the caller's transaction commits. Append last: it makes other steps of the desk wait. */
  readonly append: (trx: Transaction<Tables>, entry: LedgerEntry) => Promise<LedgerRecord>;
  readonly desks: () => Promise<readonly string[]>;
  readonly head: (desk: string) => Promise<Head>;
  readonly verify: (desk: string, kept?: readonly Head[]) => Promise<Verification>;
  readonly exportLines: (desk: string) => AsyncGenerator<string>;
  readonly read: (query: LedgerQuery) => Promise<readonly LedgerRecord[]>;
};

export const ledgerOf = (db: Kysely<Tables>, kind: DatabaseKind, clock: Clock): Ledger => ({
  append: (trx, entry) => append(trx, kind, clock, entry),
  desks: () => desksOf(db),
  head: (desk) => headOf(db, desk),
  verify: (desk, kept) => verify(db, desk, kept),
  exportLines: (desk) => exportLines(db, desk),
  read: (query) => readRecords(db, query),
});

async function desksOf(db: Kysely<Tables>): Promise<readonly string[]> {
  const rows = await db.selectFrom('ledger_heads').select('desk').orderBy('desk').execute();
  return rows.map((row) => row.desk);
}

async function headOf(db: Kysely<Tables>, desk: string): Promise<Head> {
  const query = db.selectFrom('ledger_heads').select(['desk', 'sequence', 'hash']).where('desk', '=', desk);
  return (await query.executeTakeFirst()) ?? { desk, sequence: 0, hash: GENESIS };
}
