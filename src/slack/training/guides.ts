// /ndex-access: the ways in as checklists that remember where one is; each tick is a ledger record.

import { mayOnDesk } from '../../casework/authority.ts';
import { dayOf } from '../../policy/day.ts';
import { progressOf, progressOfAll, tickStep, untickStep } from '../../store/people/index.ts';
import type { Modal } from '../../views/blocks.ts';
import { usageMessage } from '../../views/help.ts';
import { guideModal, guidesModal } from '../../views/training/guides.ts';
import { TRAINING } from '../../views/training/ids.ts';
import { doerFor } from '../cases/found.ts';
import type { Deps } from '../deps.ts';
import type { Click, ClickHandler, CommandHandler } from '../handlers.ts';
import type { Person } from '../person.ts';
import { isModal, showOver } from '../show-over.ts';
import { registerOf } from './place.ts';

export const ndexAccess: CommandHandler = {
  name: '/ndex-access',
  usage: '[user, agency]',
  says: 'The ways in, step by step: becoming a user, contributing an agency’s data, training, grants',
  examples: ['/ndex-access', '/ndex-access user', '/ndex-access agency'],
  handle: async (call, deps) => {
    const word = call.text.trim().toLowerCase();
    const guide = word === '' ? null : GUIDES[word];
    if (guide === undefined)
      return call.answer(usageMessage(ndexAccess, 'Say user or agency, or nothing for all ways in.'));
    await call.acknowledge();
    await call.screen.open(call.trigger, await screenFor(guide, call.person, deps));
  },
};

/** The guide that stands today is looked up among these words of its id. */
const GUIDES: Readonly<Record<string, string>> = { user: 'becoming-a-user', agency: 'contributing-data' };

async function screenFor(wanted: string | null, person: Person, deps: Deps): Promise<Modal> {
  const { pack } = deps.policies.current;
  const today = dayOf(deps.clock.now());
  const progress = await progressOf(registerWith(person, deps), person.user, today);
  const found =
    wanted === null ? undefined : progress.find(({ guide }) => guide.id === wanted || guide.id.includes(wanted));
  if (!found) return guidesModal(progress, pack);
  const sees = mayOnDesk('board.read', await doerFor(person.desk, person.user, deps)).kind === 'allowed';
  const others = sees ? await progressOfAll(registerWith(person, deps), found.guide.id) : null;
  return guideModal(found, others, pack);
}

const registerWith = (person: Person, deps: Deps) => ({
  ...registerOf(person, deps),
  pack: deps.policies.current.pack,
});

async function show(click: Click, modal: Modal): Promise<void> {
  if (isModal(click.view)) await click.screen.update(click.view, modal);
  else await showOver(click, modal);
}

export const openGuide: ClickHandler = {
  id: TRAINING.openGuide,
  handle: async (click, deps) =>
    show(click, await screenFor(click.value === 'all' ? null : click.value, click.person, deps)),
};

const marking = (id: string, mark: typeof tickStep | typeof untickStep): ClickHandler => ({
  id,
  handle: async (click, deps) => {
    const held: unknown = JSON.parse(click.value);
    const [guide = '', step = ''] = Array.isArray(held) ? held.map(String) : [];
    const actor = { id: click.person.user, role: 'member' } as const;
    await mark(registerWith(click.person, deps), actor, { who: click.person.user, guide, step });
    await show(click, await screenFor(guide, click.person, deps));
  },
});

export const tick = marking(TRAINING.tick, tickStep);
export const untick = marking(TRAINING.untick, untickStep);
