// The reports that wait for the coordinator, as a list over Home or over the message that was clicked.
import { peopleWaiting } from '../../store/people/index.ts';
import type { Modal } from '../../views/blocks.ts';
import { notice } from '../../views/notices.ts';
import { TRAINING } from '../../views/training/ids.ts';
import { waitingModal } from '../../views/training/waiting.ts';
import type { Deps } from '../deps.ts';
import type { ClickHandler } from '../handlers.ts';
import type { Person } from '../person.ts';
import { showOver } from '../show-over.ts';
import { may } from './may.ts';
import { tellPrivately } from './tell.ts';

const MOST_PEOPLE = 50;

export async function waitingScreen({ desk }: Person, deps: Deps, note?: string): Promise<Modal> {
  return waitingModal(await peopleWaiting(deps.store.db, desk, MOST_PEOPLE), deps.policies.current.pack, note);
}

export const openWaiting: ClickHandler = {
  id: TRAINING.openWaiting,
  handle: async (click, deps) => {
    const allowed = await may('people.change', click.person, deps);
    if ('refused' in allowed) return tellPrivately(click, notice(allowed.refused));
    await showOver(click, await waitingScreen(click.person, deps));
  },
};
