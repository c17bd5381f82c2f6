// The three shapes that nearly all handlers of cases have: a button that steps, a button that opens a form, a form that steps.
import type { CaseAction } from '../../casework/authority.ts';
import type { Case, CaseEvent } from '../../casework/case.ts';
import type { Modal } from '../../views/blocks.ts';
import { CASE_FORM } from '../../views/cases/ids.ts';
import { readRef } from '../../views/cases/ref.ts';
import { noticeModal } from '../../views/notices.ts';
import type { Deps } from '../deps.ts';
import type { Click, ClickHandler, Submission, SubmissionHandler } from '../handlers.ts';
import { isModal, showOver } from '../show-over.ts';
import { type Found, findFor } from './found.ts';
import { type Read, readForm } from './read-form.ts';
import { caseScreen, mayRead, NOT_THERE, showCase, tell } from './show.ts';
import { mayOpenForm, type Taken, take } from './take.ts';

/** Null: the button does not belong to this kind of case. */
type EventOf = (it: Case, click: Click, deps: Deps) => CaseEvent | null | Promise<CaseEvent | null>;

/** A button whose click is the step. */
export const stepClick = (id: string, eventOf: EventOf): ClickHandler => ({
  id,
  handle: async (click, deps) => {
    const ref = readRef(click.value);
    const found = await findFor(click.person, ref.id, deps);
    const event = found && (await eventOf(found.case, click, deps));
    if (!found || !event) return tell(click, NOT_THERE);
    await afterClick(click, await take({ found, ref, event, delivery: `click ${click.trigger}` }, deps), deps);
  },
});

/** In a message the card is drawn anew; in a modal the case is shown as it is now. */
async function afterClick(click: Click, taken: Taken, deps: Deps): Promise<void> {
  if (taken.kind === 'not') {
    deps.casework.stepped(taken.found.case.desk);
    return tell(click, taken.sentence);
  }
  if (isModal(click.view)) await showCase(click, taken.found, deps);
}

export type FormClick = {
  readonly id: string;
  readonly action: (it: Case) => CaseAction | null;
  readonly form: (found: Found, click: Click, deps: Deps) => Modal | Promise<Modal>;
};

/** A button that opens a form over what is there; who may not send it is told before filling it in. */
export const formClick = ({ id, action, form }: FormClick): ClickHandler => ({
  id,
  handle: async (click, deps) => {
    const found = await findFor(click.person, readRef(click.value).id, deps);
    const wanted = found && action(found.case);
    if (!found || !wanted) return tell(click, NOT_THERE);
    const refused = await mayOpenForm(found, wanted, deps);
    if (refused) return tell(click, refused.sentence);
    const modal = await form(found, click, deps);
    // The stack holds three; the case itself is drawn again afterwards.
    if (isModal(click.view) && IN_PLACE.includes(click.view.callbackId)) await click.screen.update(click.view, modal);
    else await showOver(click, modal);
  },
});

const IN_PLACE: readonly string[] = ['case', CASE_FORM.preview];

export type StepForm = {
  readonly id: string;
  /** The event that the form says, or what is wrong with it by block. */
  readonly event: (found: Found, form: Read, deps: Deps) => Promise<FormEvent> | FormEvent;
};

export type FormEvent = { readonly event: CaseEvent } | { readonly problems: Readonly<Record<string, string>> } | null;

/** A form about a case that is there already. */
export const stepForm = ({ id, event }: StepForm): SubmissionHandler => ({
  id,
  handle: async (submission, deps) => {
    const ref = readRef(submission.view.metadata);
    const found = await findFor(submission.person, ref.id, deps);
    const said = found && (await event(found, readForm(submission.view.values), deps));
    if (!found || !said) return submission.show(noticeModal('Not found', NOT_THERE));
    if ('problems' in said) return submission.correct(said.problems);
    const taken = await take({ found, ref, event: said.event, delivery: submission.delivery }, deps);
    await afterForm(submission, taken, deps);
  },
});

export async function afterForm(submission: Submission, taken: Taken, deps: Deps): Promise<void> {
  if (taken.kind === 'done') return submission.show(await caseScreen(taken.found, deps));
  const beside = besideInputs(taken.fields, submission);
  if (beside) return submission.correct(beside);
  const note = noticeModal('Not done', taken.sentence);
  await submission.show(mayRead(taken.found) ? await caseScreen(taken.found, deps, [taken.sentence]) : note);
}

/** What is wrong, beside the inputs it is about; what has no input of its own goes to the first one. Null when nothing is. */
export function besideInputs(
  fields: Readonly<Record<string, string>>,
  { view }: Submission,
): Readonly<Record<string, string>> | null {
  const blocks = Object.keys(view.values);
  const [first] = blocks;
  if (Object.keys(fields).length === 0 || first === undefined) return null;
  const placed: Record<string, string> = {};
  for (const [field, sentence] of Object.entries(fields)) {
    const at = blocks.includes(field) ? field : first;
    placed[at] = placed[at] === undefined ? sentence : `${placed[at]} ${sentence}`;
  }
  return placed;
}
