// One person of the register on the screen of who may see it.

import { recordLook } from '../../audit/index.ts';
import { mayOnDesk } from '../../casework/authority.ts';
import { findPerson, statusesOf } from '../../store/people/index.ts';
import type { Person as Registered } from '../../training/person.ts';
import type { Modal } from '../../views/blocks.ts';
import { notice } from '../../views/notices.ts';
import { TRAINING } from '../../views/training/ids.ts';
import { personModal } from '../../views/training/person.ts';
import { doerFor } from '../cases/found.ts';
import type { Deps } from '../deps.ts';
import type { ClickHandler } from '../handlers.ts';
import type { Person } from '../person.ts';
import { showOver } from '../show-over.ts';
import { may } from './may.ts';
import { decidingOf } from './place.ts';
import { tellPrivately } from './tell.ts';

export const UNKNOWN = 'This person is not in the register of this desk.';

export async function personScreen(by: Person, person: Registered, deps: Deps, note?: string): Promise<Modal> {
  const statuses = await statusesOf(decidingOf(by, deps), person);
  const mayChange = mayOnDesk('people.change', await doerFor(by.desk, by.user, deps)).kind === 'allowed';
  const shown = { person, statuses, mayChange, ...(note === undefined ? {} : { note }) };
  return personModal(shown, deps.policies.current.pack);
}

export const openPerson: ClickHandler = {
  id: TRAINING.openPerson,
  handle: async (click, deps) => {
    const { desk } = click.person;
    const allowed = await may('board.read', click.person, deps);
    if ('refused' in allowed) return tellPrivately(click, notice(allowed.refused));
    const person = await findPerson(deps.store.db, desk, click.value);
    if (!person) return tellPrivately(click, notice(UNKNOWN));
    await recordLook(deps.store, {
      desk,
      actor: allowed.actor,
      at: 'roster',
      agency: person.postings[0]?.agency ?? null,
    });
    await showOver(click, await personScreen(click.person, person, deps));
  },
};
