// The ways into an exigent use: the command, the shortcut from anywhere, and the button under a decision that names a ground.
import { findDecision } from '../../../store/decisions.ts';
import type { Modal } from '../../../views/blocks.ts';
import { doneForm } from '../../../views/cases/exigent-forms.ts';
import { EXIGENT_SHORTCUT } from '../../../views/cases/ids.ts';
import { usageMessage } from '../../../views/help.ts';
import type { Deps, NextStep } from '../../deps.ts';
import type { CommandHandler, ShortcutHandler } from '../../handlers.ts';
import type { Person } from '../../person.ts';
import { orRefusal } from '../may-begin.ts';
import { onCase } from '../permission/command.ts';
import { caseScreen } from '../show.ts';
import { firstScreen } from './screens.ts';
import { NOTHING_SAID, screenOf } from './state.ts';

export const exigent: CommandHandler = {
  name: '/exigent',
  usage: '[show ID]',
  says: 'You used or must use a record in an emergency: it is recorded and the owner is told at once',
  examples: ['/exigent', '/exigent show E-4K7T2M'],
  handle: async (call, deps) => {
    const [word = '', id = ''] = call.text.split(/\s+/);
    if (word.toLowerCase() === 'show')
      return onCase(call, id, deps, async (found) => {
        await call.screen.open(call.trigger, await caseScreen(found, deps));
      });
    if (word !== '') return call.answer(usageMessage(exigent, 'Just /exigent starts it; nothing has to be typed.'));
    await call.acknowledge();
    await call.screen.open(call.trigger, await formFor(call.person, firstScreen({}, call.person, deps), deps));
  },
};

const formFor = (person: Person, form: Modal, deps: Deps): Promise<Modal> =>
  orRefusal({ what: 'exigent.new', person, form }, deps);

export const exigentShortcut: ShortcutHandler = {
  id: EXIGENT_SHORTCUT,
  type: 'global',
  handle: async ({ screen, trigger, person }, deps) => {
    await screen.open(trigger, await formFor(person, firstScreen({}, person, deps), deps));
  },
};

/** The ground is known from the decision, so its screen is passed over. */
export const tellTheOwner: NextStep = {
  id: 'exigent',
  label: 'Record and tell the owner',
  fits: ({ decision, outcome }) => decision === 'use-record' && outcome === 'exigent-use',
  start: async ({ person, screen, trigger, decision }, deps) => {
    const recorded = await findDecision(deps.store, person.desk, decision);
    const { act, recipient, exigency } = Object.fromEntries(recorded?.user === person.user ? recorded.given : []);
    const said = {
      ...NOTHING_SAID,
      ground: exigency ?? null,
      acts: act === undefined ? [] : [act],
      recipients: recipient === undefined ? [] : [recipient],
      decision: recorded?.user === person.user ? recorded.id : null,
    };
    const known = deps.casework.vocabulary().grounds.some(({ id }) => id === said.ground);
    const form = known ? doneForm(screenOf(said, person, deps)) : firstScreen(said, person, deps);
    await screen.push(trigger, await formFor(person, form, deps));
  },
};
