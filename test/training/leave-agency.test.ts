// People who go with an agency: all are moved, or it is said who was not and the agency stays.
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { findAgency, findPerson, leaveAgency, registerPerson } from '../../src/store/people/index.ts';
import { postingAt } from '../../src/training/person.ts';
import { databases } from '../store/databases.ts';
import { COORDINATOR, openDesk } from './a-desk.ts';
import { AGENCY, OTHER_AGENCY } from './a-person.ts';

test.each(databases)('whoever cannot be moved is named, and the agency stays until he is ($name)', async (database) => {
  const { place, store, close } = await openDesk(database);
  const ids: string[] = [];
  for (const name of ['Lee Other', 'Pat Example']) {
    const made = await registerPerson(place, {
      actor: COORDINATOR,
      identity: { name, user: null, email: null, number: null },
      events: [{ kind: 'posting-set', agency: AGENCY, changes: { role: 'Officer', access: 'logical' } }],
    });
    if (made.kind !== 'changed') throw new Error(made.kind);
    ids.push(made.person.id);
  }
  // As an earlier version let it in by a roster.
  const role = sql<string>`replace(state, 'Officer', 'ssn 123-45-6789')`;
  await store.db
    .updateTable('people')
    .set({ state: role })
    .where('id', '=', ids[0] ?? '')
    .execute();
  const leaving = { actor: COORDINATOR, ori: AGENCY, to: OTHER_AGENCY, on: '2026-03-02' };
  expect(await leaveAgency(place, leaving)).toEqual({ people: 1, staying: ['Lee Other'] });
  const postings = await Promise.all(ids.map(async (id) => findPerson(store.db, place.desk, id)));
  expect(postings.map((person) => person && postingAt(person, AGENCY)?.ended)).toEqual([null, '2026-03-02']);
  expect((await findAgency(store.db, place.desk, AGENCY))?.left ?? null).toBeNull();
  await close();
});
