// Finds the case that a button or form names, and who the person is to it: by the store alone, whatever the button carries.
import type { Case } from '../../casework/case.ts';
import type { Doer } from '../../casework/roles.ts';
import { deskOfNotice } from '../../store/cards.ts';
import { rolesOf } from '../../store/roles.ts';
import type { Deps } from '../deps.ts';
import type { Person } from '../person.ts';
import { addressOf } from './person-address.ts';

export type Found = {
  readonly case: Case;
  readonly person: Person;
  readonly doer: Doer;
  /** False for the owner's contact in a workspace of its own. */
  readonly athome: boolean;
};

/** Somebody of another workspace finds only cases they were sent a notice of. */
export async function findFor(person: Person, id: string, deps: Deps): Promise<Found | null> {
  const { cases } = deps.casework;
  const own = await cases.find(person.desk, id);
  if (own) return { case: own, person, doer: await doerFor(person.desk, person.user, deps), athome: true };
  const address = addressOf(person);
  const desk = await deskOfNotice(deps.store.db, { caseId: id, address });
  const foreign = desk === undefined ? undefined : await cases.find(desk, id);
  if (!foreign) return null;
  return { case: foreign, person, doer: await doerFor(foreign.desk, address, deps), athome: false };
}

export async function doerFor(desk: string, id: string, { store }: Deps): Promise<Doer> {
  return { id, roles: await rolesOf(store, desk, id), via: 'slack' };
}
