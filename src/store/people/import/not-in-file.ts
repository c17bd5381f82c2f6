// People of the agencies in a file who have access in the register and are not in the file: told, never changed.
import type { PeopleDesk } from '../desk.ts';

const NAMED = 100;

/** `about`: `person agency` of every line that was taken. */
export async function notInFile({ store, desk }: PeopleDesk, about: Iterable<string>) {
  const seen = new Set(about);
  const agencies = new Set([...seen].map((each) => each.split(' ')[1] ?? ''));
  const people: string[] = [];
  let count = 0;
  for (const agency of agencies) {
    const query = store.db
      .selectFrom('postings')
      .select('person')
      .where('desk', '=', desk)
      .where('agency', '=', agency);
    for (const { person } of await query.where('active', '=', 1).orderBy('sort_name').execute()) {
      if (seen.has(`${person} ${agency}`)) continue;
      count += 1;
      if (people.length < NAMED) people.push(person);
    }
  }
  return { count, people };
}
