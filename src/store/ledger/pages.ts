// The records of a desk in their order, a page at a time, for whoever goes through all of them.
import { setImmediate as breathe } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { Tables } from '../tables/index.ts';
import type { LedgerRow } from '../tables/ledger.ts';

const PAGE = 1_000;

type Run = { readonly desk: string; readonly after: number; readonly last: number };

/** From the record behind `after` up to `last`. Rows of before the archive that are still there are no fault: archiving may have been interrupted. */
export async function* ledgerPages(
  db: Pick<Kysely<Tables>, 'selectFrom'>,
  { desk, after, last }: Run,
): AsyncGenerator<readonly LedgerRow[]> {
  for (let from = after; from < last; ) {
    const rows = await db
      .selectFrom('ledger')
      .selectAll()
      .where('desk', '=', desk)
      .where('sequence', '>', from)
      .where('sequence', '<=', last)
      .orderBy('sequence')
      .limit(PAGE)
      .execute();
    yield rows;
    const end = rows.at(-1);
    if (!end || rows.length < PAGE) return;
    from = end.sequence;
    // SQLite answers without giving anybody else a turn: what waits for an acknowledgement must not wait for the whole ledger.
    await breathe();
  }
}
