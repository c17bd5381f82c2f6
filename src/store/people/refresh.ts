// Computes the stored due days and alarms anew when the rules they came from have changed: profile, pack, hours.

import { SYSTEM } from '../../casework/roles.ts';
import type { Person } from '../../training/person.ts';
import { deskRules, deskRulesKey, type PeopleDesk } from './desk.ts';
import { personOf } from './read.ts';
import { refreshPeople } from './write.ts';

const PAGE = 500;

/** Cheap when nothing changed: call it at start, after a reload of the pack and after a change of settings. */
export async function refreshDues(place: PeopleDesk): Promise<{ readonly people: number }> {
  const { store, desk } = place;
  const rules = deskRulesKey(await deskRules(place));
  const known = await store.db.selectFrom('due_rules').select('rules').where('desk', '=', desk).executeTakeFirst();
  if (known?.rules === rules) return { people: 0 };
  const people = await refreshAll(place);
  await store.transaction((trx) =>
    trx
      .insertInto('due_rules')
      .values({ desk, rules })
      .onConflict((conflict) => conflict.column('desk').doUpdateSet({ rules }))
      .execute(),
  );
  return { people };
}

// In pages, each a transaction of its own: an interrupted run is done again, because the key is written last.
async function refreshAll(place: PeopleDesk): Promise<number> {
  let count = 0;
  for (let after = ''; ; ) {
    const page = await refreshPage(place, after);
    count += page.length;
    const last = page.at(-1);
    if (!last) return count;
    after = last.id;
  }
}

function refreshPage(place: PeopleDesk, after: string): Promise<readonly Person[]> {
  const { store, desk } = place;
  return store.transaction(async (trx) => {
    const query = trx
      .selectFrom('people')
      .select('state')
      .where('desk', '=', desk)
      .where('id', '>', after)
      .orderBy('id')
      .limit(PAGE);
    const rows = await (store.kind === 'postgres' ? query.forUpdate() : query).execute();
    const people = rows.map(({ state }) => personOf(state));
    const writing = { desk, actor: SYSTEM.id, rules: await deskRules(place, trx) };
    if (people.length > 0) await refreshPeople(trx, writing, people);
    return people;
  });
}
