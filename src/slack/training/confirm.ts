// A coordinator confirms or declines what somebody reported; nobody does it for himself.
import { changePerson, findPerson } from '../../store/people/index.ts';
import { courseTitle, type Person as Registered } from '../../training/person.ts';
import { notice, noticeModal } from '../../views/notices.ts';
import { DECLINE_BLOCK, TRAINING, TRAINING_FORM } from '../../views/training/ids.ts';
import { declineForm } from '../../views/training/report-form.ts';
import { type Outcome, outcomeMessage } from '../../views/training/status.ts';
import { PROFICIENT } from '../../views/training/waiting.ts';
import { capitalised, sentence } from '../../views/words.ts';
import { readForm } from '../cases/read-form.ts';
import type { Deps } from '../deps.ts';
import type { ClickHandler, SubmissionHandler } from '../handlers.ts';
import type { Person } from '../person.ts';
import type { Screen } from '../screen.ts';
import { isModal, showOver } from '../show-over.ts';
import { may } from './may.ts';
import { registerOf } from './place.ts';
import { tellPrivately } from './tell.ts';
import { waitingScreen } from './waiting.ts';

type Settling = {
  readonly person: Person;
  readonly screen: Screen;
  readonly value: string;
  readonly because: string | null;
  readonly proficiency?: true;
};

type Settled = { readonly kind: 'done' | 'not'; readonly sentence: string };

const not = (sentence: string): Settled => ({ kind: 'not', sentence });

async function settle({ person, screen, value, because, proficiency }: Settling, deps: Deps): Promise<Settled> {
  const held = heldIn(value);
  const allowed = await may('people.change', person, deps);
  if ('refused' in allowed) return not(allowed.refused);
  const event =
    because === null
      ? ({ kind: 'report-confirmed', report: held.report, ...(proficiency ? { proficiency } : {}) } as const)
      : ({ kind: 'report-declined', report: held.report, because } as const);
  const place = registerOf(person, deps);
  const changed = await changePerson(place, { actor: allowed.actor, person: held.person, events: [event] });
  if (changed.kind === 'refused')
    return not(changed.problems.map(({ message }) => sentence(capitalised(message))).join(' '));
  if (changed.kind !== 'changed') return not('This person is not in the register of this desk.');
  const report = changed.person.reports.find(({ id }) => id === held.report);
  const what = report ? `${courseTitle(report.course)} of ${report.completed}` : 'The training';
  if (report) await tellPerson(screen, changed.person, { ...report, because }, deps);
  const how = because === null ? 'You confirmed it; it counts now.' : 'You declined it; it does not count.';
  return { kind: 'done', sentence: `${what} for ${changed.person.name}. ${how}` };
}

/** Who cannot be reached loses nothing: /training says the same. */
async function tellPerson(screen: Screen, { user }: Registered, outcome: Outcome, { log }: Deps): Promise<void> {
  if (user === null) return;
  await screen.post(user, outcomeMessage(outcome)).catch((error: unknown) => {
    log.warn('the outcome of a report of training was not told:', error);
  });
}

function heldIn(value: string): { readonly person: string; readonly report: string } {
  const held: unknown = JSON.parse(value);
  const [person = '', report = ''] = Array.isArray(held) ? held.map(String) : [];
  return { person, report };
}

export const confirmReport: ClickHandler = {
  id: TRAINING.confirm,
  handle: async (click, deps) => {
    const affirmed = click.argument === PROFICIENT ? ({ proficiency: true } as const) : {};
    const settled = await settle({ ...click, ...affirmed, because: null }, deps);
    if (isModal(click.view))
      return void (await click.screen.update(click.view, await waitingScreen(click.person, deps, settled.sentence)));
    await click.respond(notice(settled.sentence), settled.kind === 'done' ? 'replace' : 'beside');
  },
};

export const declineReport: ClickHandler = {
  id: TRAINING.decline,
  handle: async (click, deps) => {
    const allowed = await may('people.change', click.person, deps);
    if ('refused' in allowed) return tellPrivately(click, notice(allowed.refused));
    const known = await findPerson(deps.store.db, click.person.desk, heldIn(click.value).person);
    if (!known) return tellPrivately(click, notice('This person is not in the register of this desk.'));
    await showOver(click, declineForm(click.value));
  },
};

export const declined: SubmissionHandler = {
  id: TRAINING_FORM.decline,
  handle: async ({ person, screen, view, show, correct }, deps) => {
    const because = readForm(view.values).text(DECLINE_BLOCK);
    if (because === '') return correct({ [DECLINE_BLOCK]: 'Say why, so that the person knows what to mend.' });
    const settled = await settle({ person, screen, value: view.metadata, because }, deps);
    await show(noticeModal(settled.kind === 'done' ? 'Declined' : 'Not done', settled.sentence));
  },
};
