// Makes a step happen once, however often its delivery arrives: its key is taken first, and kept only if something was done.
import type { Transaction } from 'kysely';
import type { Case } from '../../casework/case.ts';
import type { Tables } from '../tables/index.ts';
import type { CaseOutcome } from './outcome.ts';
import { caseOf } from './rows.ts';

type Trx = Transaction<Tables>;

export type Key = { readonly desk: string; readonly dedupeKey: string; readonly at: number };

/** On PostgreSQL the second of two equal deliveries waits at the key until the first is committed, then finds it taken. */
export async function once(trx: Trx, key: Key, take: () => Promise<CaseOutcome>): Promise<CaseOutcome> {
  if (!(await claim(trx, key))) {
    const done = await stepped(trx, key);
    return done ? { kind: 'repeated', case: done } : { kind: 'not-found', sentence: 'This was done before.' };
  }
  const outcome = await take();
  await (outcome.kind === 'done' ? settle(trx, key, outcome.case) : release(trx, key));
  return outcome;
}

async function claim(trx: Trx, { desk, dedupeKey, at }: Key): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('case_steps')
    .values({ desk, dedupe_key: dedupeKey, case_id: '', version: 0, at })
    .onConflict((conflict) => conflict.columns(['desk', 'dedupe_key']).doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

const settle = (trx: Trx, { desk, dedupeKey }: Key, it: Case) =>
  trx
    .updateTable('case_steps')
    .set({ case_id: it.id, version: it.version })
    .where('desk', '=', desk)
    .where('dedupe_key', '=', dedupeKey)
    .execute();

const release = (trx: Trx, { desk, dedupeKey }: Key) =>
  trx.deleteFrom('case_steps').where('desk', '=', desk).where('dedupe_key', '=', dedupeKey).execute();

async function stepped(trx: Trx, { desk, dedupeKey }: Key): Promise<Case | undefined> {
  const row = await trx
    .selectFrom('case_steps')
    .innerJoin('cases', (join) =>
      join.onRef('cases.desk', '=', 'case_steps.desk').onRef('cases.id', '=', 'case_steps.case_id'),
    )
    .select('cases.body')
    .where('case_steps.desk', '=', desk)
    .where('case_steps.dedupe_key', '=', dedupeKey)
    .executeTakeFirst();
  return row && caseOf(row);
}
