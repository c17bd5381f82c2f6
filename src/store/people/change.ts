// Adds to the register: a new person, or what happened to one; history, current row and ledger in one transaction.
import type { Transaction } from 'kysely';
import type { Actor } from '../../casework/roles.ts';
import { checkEvent, type EventProblem } from '../../training/check-event.ts';
import { duesOf } from '../../training/dues.ts';
import type { Identity, PersonEvent } from '../../training/events.ts';
import { applyEvent, foldPerson } from '../../training/fold.ts';
import type { Person } from '../../training/person.ts';
import { latestSnooze } from '../../training/reminders/snooze.ts';
import { guardHitEntry } from '../guard-hits.ts';
import type { Store } from '../index.ts';
import type { Tables } from '../tables/index.ts';
import { type DeskRules, deskRules, type PeopleDesk } from './desk.ts';
import { strongKeys } from './keys.ts';
import { ledgerData } from './ledger-data.ts';
import { newPersonId } from './person-id.ts';
import { personOf } from './read.ts';
import { writePeople } from './write.ts';

export type PersonChange =
  | { readonly kind: 'changed'; readonly person: Person }
  | { readonly kind: 'refused'; readonly problems: readonly EventProblem[] }
  /** Somebody else is already known by that user, e-mail or number. */
  | { readonly kind: 'already-known'; readonly person: string }
  | { readonly kind: 'unknown-person' };

export type NewPerson = { readonly actor: Actor; readonly identity: Identity; readonly events: readonly PersonEvent[] };

/** `events` follow the registration: at least one posting-set, or the person belongs nowhere. */
export function registerPerson(place: PeopleDesk, { actor, identity, events }: NewPerson): Promise<PersonChange> {
  return place.store.transaction(async (trx) => {
    const rules = await deskRules(place, trx);
    const id = newPersonId();
    const all: readonly PersonEvent[] = [{ kind: 'registered', on: rules.today, identity }, ...events];
    const known = await personByKeys(trx, place.desk, foldPerson(id, all));
    if (known !== undefined) return { kind: 'already-known', person: known };
    return applyAll(trx, place, { id, actor, person: undefined, events: all, rules });
  });
}

export type ChangeOfPerson = {
  readonly actor: Actor;
  readonly person: string;
  readonly events: readonly PersonEvent[];
};

/** Whether the actor may do this is decided by the caller. */
export function changePerson(place: PeopleDesk, { actor, person: id, events }: ChangeOfPerson): Promise<PersonChange> {
  return place.store.transaction(async (trx) => {
    const person = await lockedPerson(trx, place.store.kind, place.desk, id);
    if (!person) return { kind: 'unknown-person' };
    const rules = await deskRules(place, trx);
    return applyAll(trx, place, { id, actor, person, events, rules });
  });
}

type Applying = {
  readonly id: string;
  readonly actor: Actor;
  readonly person: Person | undefined;
  readonly events: readonly PersonEvent[];
  readonly rules: DeskRules;
};

async function applyAll(trx: Transaction<Tables>, place: PeopleDesk, applying: Applying): Promise<PersonChange> {
  const { id, actor, person: before, events, rules } = applying;
  let after = before ?? foldPerson(id, []);
  for (const event of events) {
    const problems = [
      ...checkEvent(event, { person: after, today: rules.today, by: actor.id }),
      ...tooLate(event, after, rules),
    ];
    if (problems.length > 0) return refusedIn(trx, place, actor, problems);
    after = applyEvent(after, event);
  }
  const other = events.some(({ kind }) => kind === 'identity-changed')
    ? await personByKeys(trx, place.desk, after)
    : undefined;
  if (other !== undefined) return { kind: 'already-known', person: other };
  await writePeople(trx, { desk: place.desk, actor: actor.id, rules }, [{ before, after, events }]);
  for (const event of events) await append(trx, place, applying, event);
  return { kind: 'changed', person: after };
}

async function refusedIn(
  trx: Transaction<Tables>,
  { store, desk }: PeopleDesk,
  actor: Actor,
  problems: readonly EventProblem[],
): Promise<PersonChange> {
  for (const { field, kinds } of problems)
    if (kinds) await store.ledger.append(trx, guardHitEntry({ desk, actor, where: `training.${field}`, kinds }));
  return { kind: 'refused', problems };
}

const append = (trx: Transaction<Tables>, { store, desk }: PeopleDesk, { actor, id }: Applying, event: PersonEvent) =>
  store.ledger.append(trx, { desk, actor, kind: `person.${event.kind}`, subject: id, data: ledgerData(event) });

function tooLate(event: PersonEvent, person: Person, { rules, today, reminders }: DeskRules): readonly EventProblem[] {
  if (event.kind !== 'snoozed') return [];
  const dues = duesOf(person, rules, today).flatMap((each) =>
    each.item === event.item && each.due !== null ? [{ ...each, due: each.due }] : [],
  );
  const [last] = dues.map((due) => latestSnooze(due, today, reminders)).sort();
  if (last === undefined || last <= today) return [{ field: 'until', message: 'this cannot be put off any longer' }];
  return event.until > today && event.until <= last
    ? []
    : [{ field: 'until', message: `put it off until a day after today and no later than ${last}` }];
}

/** Somebody else who is known by a key that means one person alone. */
async function personByKeys(trx: Transaction<Tables>, desk: string, person: Person): Promise<string | undefined> {
  const keys = strongKeys(
    person,
    person.postings.map(({ agency }) => agency),
  );
  if (keys.length === 0) return undefined;
  const query = trx
    .selectFrom('person_keys')
    .select('person')
    .where('desk', '=', desk)
    .where('key', 'in', keys)
    .where('person', '<>', person.id);
  return (await query.orderBy('person').executeTakeFirst())?.person;
}

// Two coordinators who change one person at once follow each other; SQLite has one writer anyway.
async function lockedPerson(
  trx: Transaction<Tables>,
  kind: Store['kind'],
  desk: string,
  id: string,
): Promise<Person | undefined> {
  const query = trx.selectFrom('people').select('state').where('desk', '=', desk).where('id', '=', id);
  const row = await (kind === 'postgres' ? query.forUpdate() : query).executeTakeFirst();
  return row && personOf(row.state);
}
