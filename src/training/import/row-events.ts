// What a line of a roster adds to what the register already says about the person: the events, and none where nothing is new.
import type { Identity, PersonEvent, PostingChanges } from '../events.ts';
import { applyEvent, foldPerson } from '../fold.ts';
import { type Completion, type Person, postingAt } from '../person.ts';
import type { RosterRow } from './read-row.ts';

/** `person` undefined: a new one, under `id`. `today` is the day of the import. */
export function rowEvents(person: Person | undefined, row: RosterRow, today: string): readonly PersonEvent[] {
  const registered: readonly PersonEvent[] = person
    ? []
    : [{ kind: 'registered', on: today, identity: identityOf(row) }];
  const before = person ?? foldPerson('', registered);
  const events: PersonEvent[] = [...registered, ...identityChanges(person, row), ...postingEvents(before, row)];
  for (const completion of row.completions)
    if (!isKnown(events.reduce(applyEvent, before), completion)) events.push({ kind: 'course-completed', completion });
  if (row.deactivated !== undefined && before.deactivated === null)
    events.push({ kind: 'deactivated', on: row.deactivated });
  return events;
}

const identityOf = (row: RosterRow): Identity => ({
  name: row.name ?? '',
  user: row.user ?? null,
  email: row.email ?? null,
  number: row.number ?? null,
});

function identityChanges(person: Person | undefined, row: RosterRow): readonly PersonEvent[] {
  if (!person) return [];
  const said = { name: row.name, user: row.user, email: row.email, number: row.number };
  const changes = changesAgainst(person, said);
  return Object.keys(changes).length === 0 ? [] : [{ kind: 'identity-changed', changes }];
}

function postingEvents(person: Person, row: RosterRow): readonly PersonEvent[] {
  const posting = postingAt(person, row.agency);
  const { role, assigned, access, systems, agreement, ended } = row;
  const changes: PostingChanges = changesAgainst(posting, { role, assigned, access, systems, agreement, ended });
  const events: PersonEvent[] = [];
  if (!posting || Object.keys(changes).length > 0) events.push({ kind: 'posting-set', agency: row.agency, changes });
  if (row.recordCheck && isNewCheck(posting?.recordCheck ?? null, row.recordCheck))
    events.push({ kind: 'record-check-made', agency: row.agency, on: row.recordCheck.on });
  return events;
}

type Check = { readonly on: string | null };

// A yes without a date says nothing new about a check whose day is known; an older day does not replace a newer one.
const isNewCheck = (known: Check | null, said: Check): boolean =>
  known === null || (said.on !== null && (known.on === null || said.on > known.on));

function isKnown(person: Person, said: Completion): boolean {
  const known = person.completions.find(
    ({ course, completed }) => course === said.course && completed === said.completed,
  );
  return known !== undefined && Object.keys(changesAgainst(known, said)).length === 0;
}

/** The properties of `said` that are there and differ from what is known. */
function changesAgainst<T extends object>(
  known: object | undefined,
  said: T,
): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const before = new Map(Object.entries(known ?? {}));
  const changed = Object.entries(said).filter(([key, value]) => value !== undefined && !same(before.get(key), value));
  return Object.fromEntries(changed) as { [K in keyof T]?: Exclude<T[K], undefined> };
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
