// Reads people, their history, rosters and who is due.
import { type Kysely, sql } from 'kysely';
import { type Bucket, bucketOf, daysAfter } from '../../training/bucket.ts';
import type { PastEvent, PersonEvent } from '../../training/events.ts';
import type { Person } from '../../training/person.ts';
import type { Tables } from '../tables/index.ts';
import { nameKey, sortName } from './keys.ts';

type Reading = Pick<Kysely<Tables>, 'selectFrom'>;

export async function findPerson(db: Reading, desk: string, id: string): Promise<Person | undefined> {
  const row = await db
    .selectFrom('people')
    .select('state')
    .where('desk', '=', desk)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && personOf(row.state);
}

export async function personOfUser(db: Reading, desk: string, user: string): Promise<Person | undefined> {
  const query = db.selectFrom('people').select('state').where('desk', '=', desk).where('user_id', '=', user);
  const row = await query.orderBy('id').executeTakeFirst();
  return row && personOf(row.state);
}

/** Somebody of this name at this agency; it need not be the same person. */
export async function personOfName(
  db: Reading,
  desk: string,
  name: string,
  agency: string,
): Promise<string | undefined> {
  const query = db.selectFrom('person_keys').select('person').where('desk', '=', desk);
  const row = await query.where('key', '=', nameKey(name, agency)).orderBy('person').executeTakeFirst();
  return row?.person;
}

export async function findPeople(
  db: Reading,
  desk: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Person>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('people')
    .select(['id', 'state'])
    .where('desk', '=', desk)
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map(({ id, state }) => [id, personOf(state)]));
}

export const personOf = (state: string): Person => JSON.parse(state) as Person;

/** People whose name holds the part, in order of their names; each once. */
export async function peopleNamed(
  db: Reading,
  { desk, part, limit }: { readonly desk: string; readonly part: string; readonly limit: number },
): Promise<readonly Person[]> {
  // A backslash is what both databases are told to take for the escape.
  const pattern = `%${sortName(part).replace(/[\\%_]/g, '\\$&')}%`;
  const rows = await db
    .selectFrom('postings')
    .select(['person', 'sort_name'])
    .distinct()
    .where('desk', '=', desk)
    .where(sql<boolean>`sort_name like ${pattern} escape '\\'`)
    .orderBy('sort_name')
    .orderBy('person')
    .limit(limit)
    .execute();
  const people = await findPeople(
    db,
    desk,
    rows.map(({ person }) => person),
  );
  return rows.flatMap(({ person }) => people.get(person) ?? []);
}

/** Everything that was ever recorded of a person, oldest first. */
export async function historyOf(db: Reading, desk: string, person: string): Promise<readonly PastEvent[]> {
  const query = db.selectFrom('person_events').selectAll().where('desk', '=', desk).where('person', '=', person);
  const rows = await query.orderBy('number').execute();
  return rows.map(({ number, at, actor, event }) => ({
    number,
    at,
    by: actor,
    event: JSON.parse(event) as PersonEvent,
  }));
}

/** People whose reports wait for the coordinator. */
export async function peopleWaiting(db: Reading, desk: string, limit: number): Promise<readonly Person[]> {
  const query = db.selectFrom('people').select('state').where('desk', '=', desk).where('waiting', '=', 1);
  const rows = await query.orderBy('id').limit(limit).execute();
  return rows.map(({ state }) => personOf(state));
}

export type RosterLine = {
  readonly person: Person;
  readonly agency: string;
  readonly nextDue: string | null;
  readonly bucket: Bucket;
  /** False: deactivated, no longer there, or without access. */
  readonly active: boolean;
};

export type DueQuery = {
  readonly desk: string;
  /** Days from `today`; what is late comes first. */
  readonly within: number;
  readonly today: string;
  readonly agency?: string | undefined;
  readonly limit?: number;
  /** The last line of the page before. */
  readonly after?: { readonly nextDue: string; readonly person: string; readonly agency: string } | undefined;
};

/** Who has something due within the days, the longest overdue first. Costs as much as it returns, however many people. */
export async function dueWithin(db: Reading, query: DueQuery): Promise<readonly RosterLine[]> {
  const { desk, agency, after, today } = query;
  const rows = await db
    .selectFrom('postings')
    .select(['person', 'agency', 'next_due', 'missing', 'active'])
    .where('desk', '=', desk)
    .where('active', '=', 1)
    .where('next_due', '<=', daysAfter(today, query.within))
    .$if(agency !== undefined, (select) => select.where('agency', '=', agency ?? ''))
    .$if(after !== undefined, (select) =>
      select.where(({ eb, refTuple, tuple }) =>
        eb(
          refTuple('next_due', 'person', 'agency'),
          '>',
          tuple(after?.nextDue ?? '', after?.person ?? '', after?.agency ?? ''),
        ),
      ),
    )
    .orderBy('next_due')
    .orderBy('person')
    .orderBy('agency')
    .limit(query.limit ?? 100)
    .execute();
  return linesOf(db, desk, rows, today);
}

export type RosterQuery = {
  readonly desk: string;
  readonly agency: string;
  readonly today: string;
  readonly limit?: number;
  readonly after?: { readonly sortName: string; readonly person: string } | undefined;
};

/** The people of an agency in order of their names, a page at a time. */
export async function rosterPage(db: Reading, query: RosterQuery): Promise<readonly RosterLine[]> {
  const { desk, agency, after } = query;
  const rows = await db
    .selectFrom('postings')
    .select(['person', 'agency', 'next_due', 'missing', 'active'])
    .where('desk', '=', desk)
    .where('agency', '=', agency)
    .$if(after !== undefined, (select) =>
      select.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('sort_name', 'person'), '>', tuple(after?.sortName ?? '', after?.person ?? '')),
      ),
    )
    .orderBy('sort_name')
    .orderBy('person')
    .limit(query.limit ?? 100)
    .execute();
  return linesOf(db, desk, rows, query.today);
}

type Line = { person: string; agency: string; next_due: string | null; missing: number; active: number };

async function linesOf(
  db: Reading,
  desk: string,
  rows: readonly Line[],
  today: string,
): Promise<readonly RosterLine[]> {
  const people = await findPeople(db, desk, [...new Set(rows.map(({ person }) => person))]);
  return rows.flatMap(({ person: id, agency, next_due, missing, active }) => {
    const person = people.get(id);
    if (!person) return [];
    const bucket = bucketOf({ nextDue: next_due, missing: Number(missing) === 1 }, today);
    return [{ person, agency, nextDue: next_due, bucket, active: Number(active) === 1 }];
  });
}
