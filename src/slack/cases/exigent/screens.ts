// The three screens of an exigent use; the last one records it and sends the notice. Nobody is asked first.
import { doneForm, groundForm, ownerForm } from '../../../views/cases/exigent-forms.ts';
import { CASE, CASE_FORM } from '../../../views/cases/ids.ts';
import { noticeModal, STALE_MODAL } from '../../../views/notices.ts';
import type { Deps } from '../../deps.ts';
import type { ClickHandler, Submission, SubmissionHandler } from '../../handlers.ts';
import { openFrom } from '../open-case.ts';
import { agencyWith, contactIn, recipientsIn } from '../parties.ts';
import { type Read, readForm } from '../read-form.ts';
import { caseScreen } from '../show.ts';
import { type ExigentState, kept, NOTHING_SAID, screenOf } from './state.ts';

type Screen = (submission: Submission, said: ExigentState, form: Read, deps: Deps) => Promise<void>;

const screen = (id: string, next: Screen): SubmissionHandler => ({
  id,
  handle: async (submission, deps) => {
    const said = kept(submission.view.metadata, submission.person, deps);
    if (!said) return submission.show(noticeModal('Start again', STALE_MODAL));
    await next(submission, said, readForm(submission.view.values), deps);
  },
});

const ground = screen(CASE_FORM.exigentGround, async ({ person, show }, said, form, deps) =>
  show(doneForm(screenOf({ ...said, ground: form.one('ground') }, person, deps))),
);

const done = screen(CASE_FORM.exigentDone, async ({ person, show, correct }, said, form, deps) => {
  const recipients = [...form.many('recipients')];
  const told = form.one('told');
  if (told === 'yes' && recipients.length === 0) return correct({ recipients: 'Say who was or will be told.' });
  const more = {
    acts: [...form.many('acts')],
    told,
    recipients,
    recipientOris: [...form.many('recipientOris')],
    usedAt: form.time('usedAt'),
  };
  const owner = said.owner === null ? null : await agencyWith(said.owner, person, deps);
  await show(ownerForm({ ...screenOf({ ...said, ...more }, person, deps), owner }));
});

const owner = screen(CASE_FORM.exigentOwner, async (submission, said, form, deps) => {
  const { person } = submission;
  const ori = form.agency('owner');
  if (ori === null) return submission.correct({ owner: 'Choose the agency, or type its whole ORI.' });
  const disseminated = said.told === 'yes';
  const use = {
    ground: said.ground ?? '',
    acts: said.acts,
    disseminated,
    recipients: disseminated ? recipientsIn(saidRecipients(said)) : [],
    usedAt: said.usedAt,
    owner: await agencyWith(ori, person, deps),
    contact: await contactIn(form, ori, person, deps),
    reference: form.text('reference'),
    liabilityAccepted: form.many('liability').includes('accepted'),
    decision: said.decision,
  };
  const found = await openFrom(submission, { kind: 'exigent', said: use }, deps);
  if (found)
    await submission.show(
      await caseScreen(found, deps, ['Recorded. The notice is going out now by every way that is known.']),
    );
});

/** The recipients of the screen before, read as if they stood on this one. */
const saidRecipients = ({ recipients, recipientOris }: ExigentState): Read => ({
  ...readForm({}),
  many: (block) => (block === 'recipientOris' ? recipientOris : recipients),
});

export const exigentScreens: readonly SubmissionHandler[] = [ground, done, owner];

/** Back keeps what was said. */
export const exigentBack: ClickHandler = {
  id: CASE.exigentBack,
  handle: async ({ view, person, screen: on, value }, deps) => {
    if (!view) return;
    const said = kept(view.metadata, person, deps);
    if (!said) {
      await on.update(view, noticeModal('Start again', STALE_MODAL));
      return;
    }
    await on.update(view, (value === 'done' ? doneForm : groundForm)(screenOf(said, person, deps)));
  },
};

export const firstScreen = (said: Partial<ExigentState>, person: Parameters<typeof screenOf>[1], deps: Deps) =>
  groundForm(screenOf({ ...NOTHING_SAID, ...said }, person, deps));
