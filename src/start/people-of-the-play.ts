// The training register of the play: one person in order, one whose training lapsed, two who are due soon, whatever the day is.
import { SYSTEM } from '../casework/roles.ts';
import { addInterval, dayOf } from '../policy/day.ts';
import { type PeopleDesk, registerPerson } from '../store/people/index.ts';
import { daysAfter } from '../training/bucket.ts';
import type { PersonEvent } from '../training/events.ts';
import { RIVERTON } from './local-play.ts';

type Trainee = {
  readonly name: string;
  readonly user: string | null;
  readonly role: string;
  /** Days from now until each course is to be repeated. */
  readonly dataUse: number;
  readonly awareness: number;
};

const TRAINEES: readonly Trainee[] = [
  { name: 'Dana Reyes', user: 'U0OFFICER1', role: 'officer', dataUse: 200, awareness: 310 },
  { name: 'Sam Okafor', user: 'U0ANALYST1', role: 'analyst', dataUse: -12, awareness: 140 },
  { name: 'Lee Whitfield', user: 'U0COORD001', role: 'coordinator', dataUse: 400, awareness: 20 },
  { name: 'Alex Moreno', user: null, role: 'dispatcher', dataUse: 45, awareness: 160 },
];

/** People who are in the register already stay as they are. */
export async function fillTheRegister(place: PeopleDesk): Promise<void> {
  const today = dayOf(place.store.clock.now());
  for (const { name, user, role, dataUse, awareness } of TRAINEES)
    await registerPerson(place, {
      actor: SYSTEM,
      identity: { name, user, email: null, number: user === null ? '4417' : null },
      events: [
        ...posted(role, daysAfter(today, -900)),
        taken('data-use', daysAfter(today, dataUse)),
        taken('security-awareness', daysAfter(today, awareness)),
      ],
    });
}

const posted = (role: string, since: string): readonly PersonEvent[] => [
  { kind: 'posting-set', agency: RIVERTON, changes: { role, assigned: since, access: 'logical' } },
  { kind: 'record-check-made', agency: RIVERTON, on: since },
];

/** Both courses of the shipped pack are repeated every two years. */
const taken = (course: 'data-use' | 'security-awareness', due: string): PersonEvent => ({
  kind: 'course-completed',
  completion: { course, completed: addInterval(due, { years: -2, months: 0, days: 0 }), proficiency: true },
});
