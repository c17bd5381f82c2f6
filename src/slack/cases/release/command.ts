// /log-release: a release of CHRI, or with the word disposal the destruction of media.
import { findDecision } from '../../../store/decisions.ts';
import type { Modal } from '../../../views/blocks.ts';
import { CASE } from '../../../views/cases/ids.ts';
import { disposalForm, releaseForm } from '../../../views/cases/release-forms.ts';
import { usageMessage } from '../../../views/help.ts';
import type { Deps, NextStep } from '../../deps.ts';
import type { ClickHandler, CommandCall, CommandHandler } from '../../handlers.ts';
import { isModal } from '../../show-over.ts';
import { orRefusal } from '../may-begin.ts';
import { onCase } from '../permission/command.ts';
import { caseScreen } from '../show.ts';

export const logRelease: CommandHandler = {
  name: '/log-release',
  usage: '[release, disposal, show ID]',
  says: 'Log criminal history given to an agency outside your primary exchange agreement, or media destroyed',
  examples: ['/log-release', '/log-release disposal', '/log-release show R-4K7T2M'],
  handle: async (call, deps) => {
    const [word = '', id = ''] = call.text.split(/\s+/);
    const now = deps.clock.now().getTime();
    switch (word.toLowerCase()) {
      case '':
      case 'release':
        await call.acknowledge();
        return begin(call, 'release.new', releaseForm({ release: null, metadata: 'new', now }), deps);
      case 'disposal':
        await call.acknowledge();
        return begin(call, 'disposal.new', disposalForm(deps.casework.vocabulary(), now), deps);
      case 'show':
        return onCase(call, id, deps, async (found) => {
          await call.screen.open(call.trigger, await caseScreen(found, deps));
        });
      default:
        return call.answer(usageMessage(logRelease, 'That is no word that /log-release knows.'));
    }
  },
};

type Logged = 'release.new' | 'disposal.new';

async function begin({ person, screen, trigger }: CommandCall, what: Logged, form: Modal, deps: Deps): Promise<void> {
  await screen.open(trigger, await orRefusal({ what, person, form }, deps));
}

export const disposalInstead: ClickHandler = {
  id: CASE.disposalNew,
  handle: async ({ view, screen, trigger }, { casework, clock }) => {
    const form = disposalForm(casework.vocabulary(), clock.now().getTime());
    if (isModal(view)) await screen.update(view, form);
    else await screen.open(trigger, form);
  },
};

const LOGGED = ['log-chri-release', 'log-if-chri'];

export const logTheRelease: NextStep = {
  id: 'release',
  label: 'Log the release',
  fits: ({ duties, outcome }) =>
    (outcome === 'allowed' || outcome === 'allowed-with-conditions') && duties.some((duty) => LOGGED.includes(duty)),
  start: async ({ person, screen, trigger, decision }, deps) => {
    const recorded = await findDecision(deps.store, person.desk, decision);
    const own = recorded?.user === person.user ? recorded.id : '';
    const now = deps.clock.now().getTime();
    const form = releaseForm({ release: null, metadata: `new|${own}`, now });
    await screen.push(trigger, await orRefusal({ what: 'release.new', person, form }, deps));
  },
};
