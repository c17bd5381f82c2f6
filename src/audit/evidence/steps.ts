// How much there is to gather, so that whoever waits can be told how far it has come.
import type { AuditDesk } from './gather.ts';

/** As often as gathering tells of progress: once for 500 people, once for 500 records. */
export async function stepsOf({ store, desk }: Pick<AuditDesk, 'store' | 'desk'>): Promise<number> {
  const { count } = await store.db
    .selectFrom('people')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('desk', '=', desk)
    .executeTakeFirstOrThrow();
  const { sequence } = await store.ledger.head(desk);
  return Math.floor(Number(count) / 500) + Math.ceil(sequence / 500);
}
