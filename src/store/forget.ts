// Lets go of what only served to do things once: clicks of a month ago, messages settled a quarter of a year ago.
import type { Store } from './index.ts';

const DAY = 24 * 60 * 60_000;

/** No delivery comes again after this long. */
const CLICKS_MS = 30 * DAY;
/** Long after the last reminder of a kind; the ledger keeps what was sent and why. */
const MESSAGES_MS = 90 * DAY;

/** How many rows went. Cases and the ledger are never touched. */
export function forgetSettled(store: Store): Promise<number> {
  const now = store.clock.now().getTime();
  return store.transaction(async (trx) => {
    const clicks = await trx
      .deleteFrom('case_steps')
      .where('at', '<', now - CLICKS_MS)
      .executeTakeFirstOrThrow();
    const messages = await trx
      .deleteFrom('outbox')
      .where('status', '!=', 'queued')
      .where('settled_at', '<', now - MESSAGES_MS)
      // The key of a message keeps an open case from sending it again.
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('cases')
              .select('cases.id')
              .whereRef('cases.desk', '=', 'outbox.desk')
              .whereRef('cases.id', '=', 'outbox.case_id')
              .where('cases.closed', '=', 0),
          ),
        ),
      )
      .executeTakeFirstOrThrow();
    return Number(clicks.numDeletedRows + messages.numDeletedRows);
  });
}
