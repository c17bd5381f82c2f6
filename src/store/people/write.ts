// Writes changed people: history, current row, postings with their next due day, and the keys they are found by.
import canonicalize from 'canonicalize';
import type { Transaction } from 'kysely';
import { nextDueOf } from '../../training/bucket.ts';
import { duesAt } from '../../training/dues.ts';
import type { PersonEvent } from '../../training/events.ts';
import { activePostings, type Person } from '../../training/person.ts';
import type { Tables } from '../tables/index.ts';
import type { PersonEventRow, PersonKeyRow, PersonRow, PostingRow } from '../tables/people.ts';
import { remindAt } from './alarm.ts';
import type { DeskRules } from './desk.ts';
import { keysOf, sortName } from './keys.ts';

type Trx = Transaction<Tables>;

export type ChangedPerson = {
  readonly before: Person | undefined;
  readonly after: Person;
  readonly events: readonly PersonEvent[];
};

export type Writing = { readonly desk: string; readonly actor: string; readonly rules: DeskRules };

/** All within the caller's transaction; the ledger is the caller's, and comes last. */
export async function writePeople(trx: Trx, writing: Writing, changed: readonly ChangedPerson[]): Promise<void> {
  if (changed.length === 0) return;
  const rows = changed.flatMap((each) => eventRows(each, writing));
  if (rows.length > 0) await trx.insertInto('person_events').values(rows).execute();
  const people = changed.map(({ after }) => after);
  await refreshPeople(trx, writing, people);
  await writeKeys(trx, writing.desk, changed);
}

/** Current rows and postings alone, such as after the rules have changed. */
export async function refreshPeople(trx: Trx, { desk, rules }: Writing, people: readonly Person[]): Promise<void> {
  const alarms = await alarmsOf(trx, desk, people, rules);
  const rows = people.map((person) => personRow(desk, person, alarms.get(person.id) ?? null));
  await upsertPeople(trx, rows);
  const postings = people.flatMap((person) => postingRows(desk, person, rules));
  if (postings.length > 0) await upsertPostings(trx, postings);
}

function eventRows({ after, events }: ChangedPerson, { desk, actor, rules }: Writing): readonly PersonEventRow[] {
  const first = after.version - events.length + 1;
  return events.map((event, index) => ({
    desk,
    person: after.id,
    number: first + index,
    at: rules.now.getTime(),
    actor,
    kind: event.kind,
    event: canonicalize(event) ?? '',
  }));
}

const personRow = (desk: string, person: Person, remind_at: number | null): PersonRow => ({
  desk,
  id: person.id,
  user_id: person.user,
  version: person.version,
  state: canonicalize(person) ?? '',
  remind_at,
  waiting: person.reports.some(({ state }) => state === 'waiting') ? 1 : 0,
});

export function postingRows(
  desk: string,
  person: Person,
  rules: Pick<DeskRules, 'rules' | 'today'>,
): readonly PostingRow[] {
  const active = activePostings(person, rules.today);
  return person.postings.map((posting) => {
    const counts = active.includes(posting) && posting.access !== 'none';
    const { nextDue, missing } = nextDueOf(counts ? duesAt(person, posting, rules.rules, rules.today) : []);
    return {
      desk,
      person: person.id,
      agency: posting.agency,
      sort_name: sortName(person.name),
      active: counts ? 1 : 0,
      next_due: nextDue,
      missing: missing ? 1 : 0,
    };
  });
}

async function alarmsOf(trx: Trx, desk: string, people: readonly Person[], rules: DeskRules) {
  const zones = await zonesOf(trx, desk, people);
  const sent = await sentOf(trx, desk, people);
  const alarm = (person: Person) =>
    remindAt(person, zones.get(person.user ?? '') ?? null, sent.get(person.id) ?? new Set(), rules);
  return new Map(people.map((person) => [person.id, alarm(person)]));
}

type Reading = Pick<Trx, 'selectFrom'>;

export async function zonesOf(
  trx: Reading,
  desk: string,
  people: readonly Person[],
): Promise<ReadonlyMap<string, string | null>> {
  const users = people.flatMap(({ user }) => (user === null ? [] : [user]));
  if (users.length === 0) return new Map();
  const query = trx
    .selectFrom('users')
    .select(['user_id', 'zone'])
    .where('desk', '=', desk)
    .where('user_id', 'in', users);
  return new Map((await query.execute()).map(({ user_id, zone }) => [user_id, zone]));
}

export async function sentOf(
  trx: Reading,
  desk: string,
  people: readonly Person[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const query = trx.selectFrom('reminders_sent').select(['person', 'key']).where('desk', '=', desk);
  const rows = await query
    .where(
      'person',
      'in',
      people.map(({ id }) => id),
    )
    .execute();
  const sent = new Map<string, Set<string>>();
  for (const { person, key } of rows) sent.set(person, (sent.get(person) ?? new Set()).add(key));
  return sent;
}

async function upsertPeople(trx: Trx, rows: readonly PersonRow[]): Promise<void> {
  await trx
    .insertInto('people')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['desk', 'id']).doUpdateSet(({ ref }) => ({
        user_id: ref('excluded.user_id'),
        version: ref('excluded.version'),
        state: ref('excluded.state'),
        remind_at: ref('excluded.remind_at'),
        waiting: ref('excluded.waiting'),
      })),
    )
    .execute();
}

async function upsertPostings(trx: Trx, rows: readonly PostingRow[]): Promise<void> {
  await trx
    .insertInto('postings')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['desk', 'person', 'agency']).doUpdateSet(({ ref }) => ({
        sort_name: ref('excluded.sort_name'),
        active: ref('excluded.active'),
        next_due: ref('excluded.next_due'),
        missing: ref('excluded.missing'),
      })),
    )
    .execute();
}

async function writeKeys(trx: Trx, desk: string, changed: readonly ChangedPerson[]): Promise<void> {
  const gone = changed.flatMap(({ before, after }) => {
    const keys = new Set(keysOf(after));
    return before
      ? keysOf(before)
          .filter((key) => !keys.has(key))
          .map((key) => ({ key, person: after.id }))
      : [];
  });
  for (const { key, person } of gone)
    await trx
      .deleteFrom('person_keys')
      .where('desk', '=', desk)
      .where('key', '=', key)
      .where('person', '=', person)
      .execute();
  const rows: readonly PersonKeyRow[] = changed.flatMap(({ before, after }) => {
    const known = new Set(before ? keysOf(before) : []);
    return keysOf(after)
      .filter((key) => !known.has(key))
      .map((key) => ({ desk, key, person: after.id }));
  });
  if (rows.length === 0) return;
  await trx
    .insertInto('person_keys')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
