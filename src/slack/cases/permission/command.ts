// /permission: ask an owner, see what was asked, record an answer.

import type { Modal } from '../../../views/blocks.ts';
import { changeForm, recordForm, termsForm } from '../../../views/cases/answer-forms.ts';
import { speaksForOwner } from '../../../views/cases/buttons.ts';
import { caseListMessage } from '../../../views/cases/list.ts';
import { usageMessage } from '../../../views/help.ts';
import { notice } from '../../../views/notices.ts';
import type { Deps } from '../../deps.ts';
import type { CommandCall, CommandHandler } from '../../handlers.ts';
import { type Found, findFor } from '../found.ts';
import { orRefusal } from '../may-begin.ts';
import { readsCase } from '../reads-case.ts';
import { caseScreen, NOT_THERE } from '../show.ts';
import { mayOpenForm } from '../take.ts';
import { newRequestForm } from './start.ts';

export const permission: CommandHandler = {
  name: '/permission',
  usage: '[new, list, show ID, reply ID]',
  says: 'Ask the record owner for permission, record the answer and the verification, and see where each request stands',
  examples: ['/permission', '/permission list', '/permission show P-4K7T2M'],
  handle: async (call, deps) => {
    const [word = 'new', id = ''] = call.text.split(/\s+/).filter((each) => each !== '');
    switch (word.toLowerCase()) {
      case 'new':
        await call.acknowledge();
        return openForm(call, newRequestForm({}, { decision: null, supersedes: null }, deps), deps);
      case 'list':
        return call.answer(await listFor(call, deps));
      case 'show':
        return onCase(call, id, deps, async (found) => {
          await call.screen.open(call.trigger, await caseScreen(found, deps));
        });
      case 'reply':
        return onCase(call, id, deps, (found) => reply(call, found, deps));
      default:
        return call.answer(usageMessage(permission, 'That is no word that /permission knows.'));
    }
  },
};

async function openForm({ person, screen, trigger }: CommandCall, form: Modal, deps: Deps): Promise<void> {
  await screen.open(trigger, await orRefusal({ what: 'permission.new', person, form }, deps));
}

async function listFor({ person }: CommandCall, { casework }: Deps) {
  const mine = await casework.cases.mine({ ...person, limit: 20 });
  const waiting = await casework.cases.waitingFor({ ...person, limit: 20 });
  const both = [...mine, ...waiting.filter(({ id }) => !mine.some((each) => each.id === id))];
  return caseListMessage(
    'Your open requests',
    both.filter(({ kind }) => kind === 'permission'),
    'You have no open request. Start one with /permission new.',
  );
}

/** Finds the case, whatever letters were typed; whom it does not concern is told nothing of it. */
export async function onCase(
  call: CommandCall,
  typed: string,
  deps: Deps,
  act: (found: Found) => Promise<void>,
): Promise<void> {
  const found = await findFor(call.person, typed.toUpperCase(), deps);
  if (!found || !(await readsCase(found, deps))) return call.answer(notice(NOT_THERE));
  await call.acknowledge();
  await act(found);
}

/** The owner answers; whoever asked records what the owner said. */
async function reply(call: CommandCall, found: Found, deps: Deps): Promise<void> {
  const { case: it } = found;
  if (it.kind !== 'permission') return;
  const owner = speaksForOwner(it, found.doer);
  const refused = await mayOpenForm(found, owner ? 'permission.answer' : 'permission.record-answer', deps);
  if (refused) return call.screen.post(call.person.user, notice(refused.sentence));
  const vocabulary = deps.casework.vocabulary();
  const now = deps.clock.now().getTime();
  const again = it.answer !== null;
  const form = owner
    ? again
      ? changeForm({ case: it, vocabulary })
      : termsForm({ case: it, vocabulary })
    : recordForm({ case: it, vocabulary, now, again });
  await call.screen.open(call.trigger, form);
}
