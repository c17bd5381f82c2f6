// Appends one record to a desk's chain inside the caller's transaction; appends to one desk wait for each other.
import canonicalize from 'canonicalize';
import type { Transaction } from 'kysely';
import type { Clock } from '../../clock.ts';
import type { DatabaseKind } from '../dialect/location.ts';
import { StoreError } from '../errors.ts';
import type { Tables } from '../tables/index.ts';
import type { LedgerHeadRow, LedgerRow } from '../tables/ledger.ts';
import { GENESIS, hashOf, type LedgerEntry, type LedgerRecord, recordOf } from './record.ts';

type Trx = Transaction<Tables>;

export async function append(trx: Trx, kind: DatabaseKind, clock: Clock, entry: LedgerEntry): Promise<LedgerRecord> {
  const data = canonicalData(entry);
  const head = (await lockedHead(trx, kind, entry.desk)) ?? (await firstHead(trx, kind, entry.desk));
  const row = chained(entry, data, head, clock.now().getTime());
  await trx.insertInto('ledger').values(row).execute();
  await trx
    .updateTable('ledger_heads')
    .set({ sequence: row.sequence, hash: row.hash })
    .where('desk', '=', entry.desk)
    .execute();
  return recordOf(row);
}

// The lock on the head is what puts concurrent appends in a row on PostgreSQL; SQLite has one writer anyway.
function lockedHead(trx: Trx, kind: DatabaseKind, desk: string): Promise<LedgerHeadRow | undefined> {
  const query = trx.selectFrom('ledger_heads').selectAll().where('desk', '=', desk);
  return (kind === 'postgres' ? query.forUpdate() : query).executeTakeFirst();
}

async function firstHead(trx: Trx, kind: DatabaseKind, desk: string): Promise<LedgerHeadRow> {
  const empty = { desk, sequence: 0, hash: GENESIS, archived_sequence: 0, archived_hash: GENESIS };
  await trx
    .insertInto('ledger_heads')
    .values(empty)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return (await lockedHead(trx, kind, desk)) ?? empty;
}

function chained(entry: LedgerEntry, data: string, head: LedgerHeadRow, time: number): LedgerRow {
  const row = {
    desk: entry.desk,
    sequence: head.sequence + 1,
    time,
    actor_id: entry.actor.id,
    actor_role: entry.actor.role,
    kind: entry.kind,
    subject: entry.subject,
    data,
    pack_revision: entry.packRevision ?? null,
    previous: head.hash,
  };
  return { ...row, hash: hashOf(row) };
}

function canonicalData(entry: LedgerEntry): string {
  const text = canonicalOrUndefined(entry);
  const names = [entry.desk, entry.actor.id, entry.kind, entry.subject, entry.packRevision ?? ''];
  // PostgreSQL cannot hold U+0000 in text, and a lone surrogate has no UTF-8 form: both would break the chain later.
  if (
    text === undefined ||
    names.some((name) => !name.isWellFormed() || name.includes('\0')) ||
    text.includes('\\u0000')
  )
    throw new StoreError(
      'not-plain-data',
      `a ledger record of kind "${entry.kind}" holds something that is not plain JSON`,
    );
  return text;
}

function canonicalOrUndefined(entry: LedgerEntry): string | undefined {
  try {
    return canonicalize(entry.data);
  } catch {
    return undefined;
  }
}
