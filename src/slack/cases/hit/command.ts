// /hit-confirm and the button under a decision on a hit: confirm first, then act, then place the locate.
import { CONFIRM_FIRST } from '../../../casework/hit/case.ts';
import { findDecision } from '../../../store/decisions.ts';
import { hitForm } from '../../../views/cases/hit-forms.ts';
import { usageMessage } from '../../../views/help.ts';
import type { NextStep } from '../../deps.ts';
import type { CommandHandler } from '../../handlers.ts';
import { orRefusal } from '../may-begin.ts';
import { onCase } from '../permission/command.ts';
import { caseScreen } from '../show.ts';

export const hitConfirm: CommandHandler = {
  name: '/hit-confirm',
  usage: '[show ID]',
  says: 'Confirm an NCIC hit with the entering agency before you act, and place the locate afterwards',
  examples: ['/hit-confirm', '/hit-confirm show H-4K7T2M'],
  handle: async (call, deps) => {
    const [word = '', id = ''] = call.text.split(/\s+/);
    if (word.toLowerCase() === 'show')
      return onCase(call, id, deps, async (found) => {
        await call.screen.open(call.trigger, await caseScreen(found, deps));
      });
    if (word !== '')
      return call.answer(usageMessage(hitConfirm, 'Just /hit-confirm starts it; nothing has to be typed.'));
    await call.acknowledge();
    const form = hitForm({ vocabulary: deps.casework.vocabulary(), act: null, decision: null });
    await call.screen.open(call.trigger, await orRefusal({ what: 'hit.new', person: call.person, form }, deps));
  },
};

export const confirmTheHit: NextStep = {
  id: 'hit',
  label: 'Confirm the hit',
  fits: ({ decision, outcome, facts }) =>
    decision === 'ncic-hit' && outcome === 'not-yet' && CONFIRM_FIRST.includes(facts.hitAct ?? ''),
  start: async ({ person, screen, trigger, decision }, deps) => {
    const recorded = await findDecision(deps.store, person.desk, decision);
    const own = recorded?.user === person.user ? recorded : undefined;
    const { hitAct = null } = Object.fromEntries(own?.given ?? []);
    const form = hitForm({ vocabulary: deps.casework.vocabulary(), act: hitAct, decision: own?.id ?? null });
    await screen.push(trigger, await orRefusal({ what: 'hit.new', person, form }, deps));
  },
};
