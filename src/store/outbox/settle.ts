// What became of an attempt: sent, to be tried again, not to be had, or no longer needed.
import type { Transaction } from 'kysely';
import type { OutboxRow } from '../tables/delivery.ts';
import type { Tables } from '../tables/index.ts';
import { LONGEST_WAIT_MS, paceKey } from './claim.ts';

type Trx = Transaction<Tables>;

/** False when the lease ran out and somebody else has settled it: then nothing more must follow from this attempt. */
export const markSent = (trx: Trx, row: OutboxRow, at: number, externalId: string): Promise<boolean> =>
  settle(trx, row, { status: 'sent', settled_at: at, external_id: externalId, watch_at: null, last_error: null });

export const markFailed = (trx: Trx, row: OutboxRow, at: number, code: string): Promise<boolean> =>
  settle(trx, row, { status: 'failed', settled_at: at, last_error: code, watch_at: null });

export const markDropped = (trx: Trx, row: OutboxRow, at: number): Promise<boolean> =>
  settle(trx, row, { status: 'dropped', settled_at: at, watch_at: null });

export const tryAgain = (trx: Trx, row: OutboxRow, nextAt: number, code: string): Promise<boolean> =>
  settle(trx, row, { lease_until: 0, next_at: nextAt, attempts: row.attempts + 1, last_error: code });

/** Not now, for a reason that is no failure. */
export const postpone = (trx: Trx, row: OutboxRow, nextAt: number): Promise<boolean> =>
  settle(trx, row, { lease_until: 0, next_at: nextAt });

/** The channel asked for patience: everything else for it waits as well, and the attempt does not count. */
export async function waitFor(trx: Trx, row: OutboxRow, now: number, milliseconds: number): Promise<void> {
  const until = now + Math.min(milliseconds, LONGEST_WAIT_MS);
  await settle(trx, row, { lease_until: 0, next_at: until, last_error: 'rate-limited' });
  await trx.updateTable('channel_pace').set({ free_at: until }).where('channel', '=', paceKey(row)).execute();
}

async function settle(trx: Trx, row: OutboxRow, change: Partial<OutboxRow>): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('outbox')
    .set(change)
    .where('id', '=', row.id)
    .where('status', '=', 'queued')
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
