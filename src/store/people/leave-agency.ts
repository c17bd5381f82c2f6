// Takes everybody out of an agency that is no longer the desk's; where its ORI was mistyped, to the right one with what is recorded.
import type { Actor } from '../../casework/roles.ts';
import type { AgencyChanges } from '../../training/agency.ts';
import type { PersonEvent } from '../../training/events.ts';
import { type Person, type Posting, postingAt } from '../../training/person.ts';
import { changeAgency, findAgency } from './agencies.ts';
import { changePerson } from './change.ts';
import { deskRules, type PeopleDesk } from './desk.ts';
import { sortName } from './keys.ts';
import { rosterPage } from './read.ts';

export type Leaving = {
  readonly actor: Actor;
  readonly ori: string;
  /** Where its people go; null where nowhere. Both ORIs are ones that checkOri has read. */
  readonly to: string | null;
  /** The first day on which it is no longer the desk's. */
  readonly on: string;
};

export type Left = {
  readonly people: number;
  /** Whom the register would not change, with what is recorded of them now: as long as there are any, the agency stays. */
  readonly staying: readonly string[];
};

/** A person at a time: what an interrupted run leaves is taken by the next one. */
export async function leaveAgency(place: PeopleDesk, leaving: Leaving): Promise<Left> {
  const { actor, ori, to, on } = leaving;
  const stay: string[] = [];
  let people = 0;
  for await (const person of staying(place, ori)) {
    const posting = postingAt(person, ori);
    if (!posting) continue;
    const { kind } = await changePerson(place, {
      actor,
      person: person.id,
      events: eventsOf(person, posting, leaving),
    });
    if (kind === 'changed') people += 1;
    else stay.push(person.name);
  }
  const before = await findAgency(place.store.db, place.desk, ori);
  if (to !== null && before && !(await findAgency(place.store.db, place.desk, to))) {
    const { ori: _ori, left: _left, ...recorded } = before;
    await changeAgency(place, { actor, ori: to, changes: recorded satisfies AgencyChanges });
  }
  if (stay.length === 0) await changeAgency(place, { actor, ori, changes: { left: on } });
  return { people, staying: stay };
}

function eventsOf(person: Person, posting: Posting, { to, on }: Leaving): readonly PersonEvent[] {
  const ended: PersonEvent = { kind: 'posting-set', agency: posting.agency, changes: { ended: on } };
  // Somebody may be at the right one already: what is recorded there stands.
  if (to === null || postingAt(person, to)) return [ended];
  const { agency: _agency, recordCheck, ...changes } = posting;
  const checked: readonly PersonEvent[] = recordCheck
    ? [{ kind: 'record-check-made', agency: to, on: recordCheck.on }]
    : [];
  return [{ kind: 'posting-set', agency: to, changes }, ...checked, ended];
}

async function* staying({ store, desk, pack }: PeopleDesk, agency: string): AsyncGenerator<Person> {
  const { today } = await deskRules({ store, desk, pack });
  for (let after: { sortName: string; person: string } | undefined; ; ) {
    const page = await rosterPage(store.db, { desk, agency, today, after });
    for (const { person } of page) if (postingAt(person, agency)?.ended === null) yield person;
    const last = page.at(-1)?.person;
    if (!last) return;
    after = { sortName: sortName(last.name), person: last.id };
  }
}
