// Reads records of a desk by subject, kind or time, in their order, a page at a time.
import type { Kysely } from 'kysely';
import type { Tables } from '../tables/index.ts';
import { type LedgerRecord, recordOf } from './record.ts';

export type LedgerQuery = {
  readonly desk: string;
  readonly subject?: string;
  readonly kinds?: readonly string[];
  /** UTC milliseconds, from inclusive, until exclusive. */
  readonly from?: number;
  readonly until?: number;
  /** Only records after this sequence: the last one of the page before. */
  readonly after?: number;
  readonly limit?: number;
};

const LIMIT = 1_000;

export async function readRecords(db: Kysely<Tables>, query: LedgerQuery): Promise<readonly LedgerRecord[]> {
  const { subject, kinds, from, until } = query;
  const rows = await db
    .selectFrom('ledger')
    .selectAll()
    .where('desk', '=', query.desk)
    .where('sequence', '>', query.after ?? 0)
    .$if(subject !== undefined, (select) => select.where('subject', '=', subject ?? ''))
    .$if(kinds !== undefined, (select) => select.where('kind', 'in', kinds ?? []))
    .$if(from !== undefined, (select) => select.where('time', '>=', from ?? 0))
    .$if(until !== undefined, (select) => select.where('time', '<', until ?? 0))
    .orderBy('sequence')
    .limit(query.limit ?? LIMIT)
    .execute();
  return rows.map(recordOf);
}
