// Urgent messages that have not got through in time: each is taken out of the watch once and handed to who deals with it.
import { sql, type Transaction } from 'kysely';
import type { Store } from '../index.ts';
import type { OutboxRow } from '../tables/delivery.ts';
import type { Tables } from '../tables/index.ts';

const BATCH = 20;

/** Longer than any desk can set; beyond it lies a clock that has been put back since. */
const LONGEST_WATCH_MS = 2 * 60 * 60_000;

/** `deal` runs in the same transaction as the taking out, so that a crash leaves the message watched. */
export function takeOverdue(
  store: Store,
  deal: (trx: Transaction<Tables>, row: OutboxRow) => Promise<void>,
): Promise<number> {
  const now = store.clock.now().getTime();
  return store.transaction(async (trx) => {
    const query = trx
      .selectFrom('outbox')
      .selectAll()
      .where('watch_at', 'is not', null)
      .where((where) => where.or([where('watch_at', '<=', now), where('watch_at', '>', now + LONGEST_WATCH_MS)]))
      .orderBy('watch_at')
      .limit(BATCH);
    const rows = await (store.kind === 'postgres' ? query.forUpdate().skipLocked() : query).execute();
    for (const row of rows) {
      await trx.updateTable('outbox').set({ watch_at: null }).where('id', '=', row.id).execute();
      if (row.status === 'queued') await deal(trx, row);
    }
    return rows.length;
  });
}

/** How many messages wait, and since when the oldest of them: for operators. */
export async function outboxState(
  store: Store,
): Promise<{ readonly queued: number; readonly oldestAt: number | null }> {
  const row = await store.db
    .selectFrom('outbox')
    .select((select) => [select.fn.countAll<number>().as('queued'), select.fn.min('created_at').as('oldest')])
    .where('status', '=', sql.lit('queued'))
    .executeTakeFirstOrThrow();
  return { queued: Number(row.queued), oldestAt: row.oldest === null ? null : Number(row.oldest) };
}
