// Under which ORI somebody acts: the agency they are posted to in the register, else the one whose desk this is.
import { dayOf } from '../../policy/day.ts';
import { personOfUser } from '../../store/people/index.ts';
import { activePostings } from '../../training/person.ts';
import type { Deps } from '../deps.ts';
import type { Person } from '../person.ts';

export async function ownAgency({ desk, user }: Person, { store, clock, casework }: Deps): Promise<string> {
  const person = await personOfUser(store.db, desk, user);
  const [posting] = person ? activePostings(person, dayOf(clock.now())) : [];
  return posting?.agency ?? casework.ownAgency;
}
