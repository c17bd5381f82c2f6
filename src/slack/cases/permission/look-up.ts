// Reuse: in the interview's question about the owner's word, an earlier request is found and its terms decided against.

import { guardTexts } from '../../../casework/free-text.ts';
import type { Reuse } from '../../../casework/permission/reuse.ts';
import type { Refused } from '../../../casework/step.ts';
import { record } from '../../../store/index.ts';
import { CASE, CASE_FORM } from '../../../views/cases/ids.ts';
import { lookUpForm } from '../../../views/cases/look-up.ts';
import { reuseWords } from '../../../views/cases/reuse-words.ts';
import type { Deps } from '../../deps.ts';
import type { ClickHandler, Submission, SubmissionHandler } from '../../handlers.ts';
import { type Held, heldIn, staleScreen } from '../../interview/move.ts';
import { isQuestion, questionScreen } from '../../interview/screens.ts';
import { settle } from '../../interview/settle.ts';
import { stepOf } from '../../interview/step.ts';
import { recordKeptOut } from '../../kept-out.ts';
import { type Read, readForm } from '../read-form.ts';

/** In place of the question; the answers so far stay sealed in the form. */
export const lookUp: ClickHandler = {
  id: CASE.permissionLookUp,
  handle: async ({ view, person, screen }, deps) => {
    if (!view) return;
    const held = await heldIn(view, person, deps);
    if (!held) {
      await screen.update(view, staleScreen());
      return;
    }
    const { recipient = null } = Object.fromEntries(held.state.answers);
    const { recipients } = deps.casework.vocabulary();
    await screen.update(view, lookUpForm({ metadata: view.metadata, recipients, recipient }));
  },
};

export const lookedUp: SubmissionHandler = {
  id: CASE_FORM.lookUp,
  handle: async (submission, deps) => {
    const held = await heldIn(submission.view, submission.person, deps);
    if (!held) return submission.show(staleScreen());
    const form = readForm(submission.view.values);
    const ori = form.agency('owner');
    if (ori === null) return submission.correct({ owner: 'Choose the agency, or type its whole ORI.' });
    const guarded = guardTexts([{ field: 'reference', text: form.text('reference') }]);
    if (guarded) return refuse(submission, guarded, deps);
    await goOn(submission, { held, ori, form }, deps);
  },
};

async function refuse({ person, correct }: Submission, { fields, guarded = [] }: Refused, deps: Deps): Promise<void> {
  for (const { field, kinds } of guarded) await recordKeptOut({ person, where: `permission.${field}`, kinds }, deps);
  await correct(fields);
}

type Looking = { readonly held: Held; readonly ori: string; readonly form: Read };

async function goOn(submission: Submission, looking: Looking, deps: Deps): Promise<void> {
  const { person, screen, view, delivery, show } = submission;
  const { state, ground } = looking.held;
  const [best] = await find(submission, looking, deps);
  if (best) await keep(submission, best, deps);
  const recipient = looking.form.one('recipient');
  const said: [string, string][] = [
    ...(recipient === null ? [] : [['recipient', recipient] as [string, string]]),
    ...(best ? factsOf(best, isOpen(looking)) : [['permission', 'not-asked'] as [string, string]]),
  ];
  const before = state.answers.filter(([fact]) => !said.some(([other]) => other === fact));
  const step = stepOf({ ...state, found: best?.case.id ?? null, answers: [...before, ...said] }, ground);
  const notes = best ? reuseWords(best, deps.casework.vocabulary()) : [NOTHING];
  if (isQuestion(step)) return show(questionScreen({ step, person, was: null, notes }, deps));
  await settle({ step, person, screen, delivery, notes, viewId: view.id, show }, deps);
}

const NOTHING = 'No earlier request for this record was found, so the owner counts as not asked.';

async function find(
  { person }: Submission,
  { held, ori, form }: Looking,
  { casework }: Deps,
): Promise<readonly Reuse[]> {
  const { act = '', purpose = '' } = Object.fromEntries(held.state.answers);
  const recipient = form.one('recipient');
  const use = {
    act: act ?? '',
    purpose: purpose ?? '',
    recipients: recipient ? [{ kind: recipient, ori: form.agency('recipientOri') }] : [],
    by: person.user,
    verbal: act === 'tell' ? true : act === 'pass-on' ? false : null,
    ownerContacted: false,
  };
  return casework.cases.reuse({ desk: person.desk, ori, reference: form.text('reference'), use });
}

/** Which earlier request an answer rests on must be found again years later. */
async function keep(
  { person }: Submission,
  { case: it, standing, verified }: Reuse,
  { store, policies }: Deps,
): Promise<void> {
  await record(store, {
    desk: person.desk,
    actor: { id: person.user, role: 'member' },
    kind: 'permission.looked-up',
    subject: it.id,
    data: { standing, verified },
    packRevision: policies.current.pack.revision,
  });
}

/** In the words of the facts; what the owner has not verified stays open for the interview to weigh. */
function factsOf({ standing, verified }: Reuse, open: boolean): [string, string][] {
  const points = verified === 'found-wrong' ? verified : pointsValue(verified);
  return [
    ['permission', open && standing === 'granted' ? 'terms-unclear' : standing],
    ['verified', points],
  ];
}

/** It would be passed on, and nobody has said to whom: terms that name recipients cannot be said to reach that far. */
const isOpen = ({ held, form }: Looking): boolean =>
  form.one('recipient') === null && HANDED_OUT.includes(Object.fromEntries(held.state.answers).act ?? '');

const HANDED_OUT = ['tell', 'pass-on', 'judicial', 'legal', 'administrative', 'other-process'];

const ALL = 4;

const pointsValue = (points: readonly string[]): string =>
  points.length === 0 ? 'none' : points.length === ALL ? 'all' : points.join('+');
