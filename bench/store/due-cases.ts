// Finding the 100 due cases among 10,000 and among 1,000,000: goal, the second takes less than twice as long.
import canonicalize from 'canonicalize';
import { sql } from 'kysely';
import { claimDueCases } from '../../src/store/cases/due.ts';
import { OWN } from '../../test/casework/people.ts';
import { openBenchDesk } from './desk.ts';
import { median, say, timed } from './figures.ts';

const DUE = 100;
const ROUNDS = 15;

/** Rows made by the database itself: a million steps through the ledger would measure something else. */
async function findingIn(cases: number): Promise<number> {
  const desk = await openBenchDesk();
  const { store } = desk;
  const now = Date.now();
  const body = canonicalize({ kind: 'permission', state: 'sent' }) ?? '';
  await store.transaction((trx) =>
    sql`with recursive n(i) as (select 1 union all select i + 1 from n where i < ${cases})
      insert into cases (desk, id, kind, state, version, due_at, lease_until, closed, opened_at, changed_at, agency, owner_ori, reference, body)
      select 'T1', 'P-' || i, 'permission', 'sent', 2, case when i <= ${DUE} then ${now - 1_000} else ${now + 86_400_000} + i end, 0, 0, i, i, ${OWN}, 'CA0194200', i, ${body} from n`.execute(
      trx,
    ),
  );
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await store.transaction((trx) =>
      trx.updateTable('cases').set({ lease_until: 0 }).where('due_at', '<=', now).execute(),
    );
    times.push(
      await timed(async () => {
        const claimed = await claimDueCases(store, DUE);
        if (claimed.length !== DUE) throw new Error(`found ${claimed.length}`);
      }),
    );
  }
  await desk.close();
  return median(times);
}

const few = await findingIn(10_000);
const many = await findingIn(1_000_000);
say('100 due cases (SQLite, ms)', {
  'among 10,000': few,
  'among 1,000,000': many,
  ratio: many / few,
  goal: 'ratio under 2',
});
