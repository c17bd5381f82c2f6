// Who has something due: by command, and by the button of the digest and of Home.
import { recordLook } from '../../audit/index.ts';
import type { Actor } from '../../casework/roles.ts';
import { deskRules, dueWithin } from '../../store/people/index.ts';
import type { Message } from '../../views/blocks.ts';
import { notice } from '../../views/notices.ts';
import { TRAINING } from '../../views/training/ids.ts';
import { dueMessage } from '../../views/training/lists.ts';
import type { Deps } from '../deps.ts';
import type { ClickHandler } from '../handlers.ts';
import type { Person } from '../person.ts';
import { showOver } from '../show-over.ts';
import { may } from './may.ts';
import { registerOf } from './place.ts';
import { asModal, tellPrivately } from './tell.ts';

export const STANDARD_DAYS = 60;

type Asking = { readonly person: Person; readonly actor: Actor; readonly days: number };

export async function dueOf({ person, actor, days }: Asking, deps: Deps): Promise<Message> {
  await recordLook(deps.store, { desk: person.desk, actor, at: 'roster' });
  const { today } = await deskRules(registerOf(person, deps));
  const lines = await dueWithin(deps.store.db, { desk: person.desk, within: days, today });
  return dueMessage(lines, days, deps.policies.current.pack);
}

export const openDue: ClickHandler = {
  id: TRAINING.openDue,
  handle: async (click, deps) => {
    const allowed = await may('board.read', click.person, deps);
    if ('refused' in allowed) return tellPrivately(click, notice(allowed.refused));
    const asking = { ...click, actor: allowed.actor, days: STANDARD_DAYS };
    await showOver(click, asModal(await dueOf(asking, deps), 'Who is due'));
  },
};
