// Hands out one message at a time to whichever replica asks, for as long as a lease runs, at the pace its channel allows.
import { sql, type Transaction } from 'kysely';
import type { Store } from '../index.ts';
import type { OutboxRow } from '../tables/delivery.ts';
import type { Tables } from '../tables/index.ts';

/** Longer than the longest attempt may take, so that a lease only runs out when its holder is gone. */
export const LEASE_MS = 60_000;

/** Slack takes about a message a second and channel; the desk keeps a little below. */
const PACE_MS = 1_100;

/** Clocks of replicas differ a little: what lies a little ahead is another's lease, and no clock that was put back. */
const CLOCK_SLACK_MS = 60_000;

/** How many messages are looked at for one whose channel is free. */
const DEPTH = 50;

export function claimMessage(store: Store): Promise<OutboxRow | undefined> {
  return store.transaction(async (trx) => {
    // Only now: by the time from before a wait for the database, another's fresh lease looks like one of a clock put back.
    const now = store.clock.now().getTime();
    for (const row of await candidates(store, trx, now)) {
      if (!(await takeTurn(trx, row, now))) {
        await postpone(trx, row);
        continue;
      }
      await trx
        .updateTable('outbox')
        .set({ lease_until: now + LEASE_MS })
        .where('id', '=', row.id)
        .execute();
      // A lease that ran out is an attempt whose end nobody knows.
      const attempts = row.lease_until > 0 ? row.attempts + 1 : row.attempts;
      return { ...row, attempts, lease_until: now + LEASE_MS };
    }
    return undefined;
  });
}

function candidates(store: Store, trx: Transaction<Tables>, now: number): Promise<OutboxRow[]> {
  const query = trx
    .selectFrom('outbox')
    .selectAll()
    .where('status', '=', sql.lit('queued'))
    .where((where) =>
      where.or([
        where('next_at', '<=', now),
        // Both can only come from a clock that has been put back since.
        where('created_at', '>', now + CLOCK_SLACK_MS),
        where.and([where('urgent', '=', 1), where('next_at', '>', now + LONGEST_WAIT_MS)]),
      ]),
    )
    .where((where) =>
      where.or([where('lease_until', '<=', now), where('lease_until', '>', now + LEASE_MS + CLOCK_SLACK_MS)]),
    )
    .orderBy('urgent', 'desc')
    .orderBy('next_at')
    .orderBy('created_at')
    .limit(DEPTH);
  return (store.kind === 'postgres' ? query.forUpdate().skipLocked() : query).execute();
}

// The turn is taken before sending: two replicas must not both find the channel free. What is urgent does not wait for it:
// Slack lets short bursts pass, and where it does not, it says how long to wait.
async function takeTurn(trx: Transaction<Tables>, row: OutboxRow, now: number): Promise<boolean> {
  if (row.channel !== 'slack') return true;
  const channel = paceKey(row);
  await trx
    .insertInto('channel_pace')
    .values({ channel, free_at: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const book = trx
    .updateTable('channel_pace')
    .set({ free_at: now + PACE_MS })
    .where('channel', '=', channel);
  const booked = (until: number) =>
    book
      .where((where) => where.or([where('free_at', '<=', until), where('free_at', '>', now + LONGEST_WAIT_MS)]))
      .executeTakeFirstOrThrow();
  if (row.urgent === 1) {
    // Where Slack has asked for patience, everybody else goes on being patient.
    await booked(now + PACE_MS);
    return true;
  }
  const { numUpdatedRows } = await booked(now);
  return numUpdatedRows === 1n;
}

// Out of the way until its channel is free, so that a long queue for one channel hides nobody else's message.
async function postpone(trx: Transaction<Tables>, row: OutboxRow): Promise<void> {
  await trx
    .updateTable('outbox')
    .set((set) => ({ next_at: set.selectFrom('channel_pace').select('free_at').where('channel', '=', paceKey(row)) }))
    .where('id', '=', row.id)
    .execute();
}

/** No channel asks us to wait longer; what is booked beyond it is not believed. */
export const LONGEST_WAIT_MS = 10 * 60_000;

export const paceKey = ({ desk, channel, address }: Pick<OutboxRow, 'desk' | 'channel' | 'address'>): string =>
  `${channel}:${desk}:${address}`;

/** The earliest moment at which a queued message that nobody is sending may be claimed; null when there is none. */
export async function nextMessageAt(store: Store): Promise<number | null> {
  const row = await store.db
    .selectFrom('outbox')
    .select('next_at')
    .where('status', '=', sql.lit('queued'))
    .where('lease_until', '<=', store.clock.now().getTime())
    .orderBy('next_at')
    .limit(1)
    .executeTakeFirst();
  return row?.next_at ?? null;
}
