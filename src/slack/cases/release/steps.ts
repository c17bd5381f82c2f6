// The forms and buttons of the release and disposal logs.
import type { Disposal } from '../../../casework/disposal/case.ts';
import type { Release, ReleaseCase } from '../../../casework/release/case.ts';
import { reviewForm } from '../../../views/cases/exigent-after-forms.ts';
import { CASE, CASE_FORM } from '../../../views/cases/ids.ts';
import { readRef } from '../../../views/cases/ref.ts';
import { correctForm } from '../../../views/cases/release-forms.ts';
import { noticeModal } from '../../../views/notices.ts';
import type { Deps } from '../../deps.ts';
import type { ClickHandler, Submission, SubmissionHandler } from '../../handlers.ts';
import { findFor } from '../found.ts';
import { afterForm, formClick, stepClick } from '../handlers.ts';
import { openFrom } from '../open-case.ts';
import { agencyWith } from '../parties.ts';
import { type Read, readForm } from '../read-form.ts';
import { caseScreen, NOT_THERE } from '../show.ts';
import { take } from '../take.ts';

export const releaseButtons: readonly ClickHandler[] = [
  formClick({
    id: CASE.releaseReview,
    action: (it) => (it.kind === 'release' ? 'release.review' : null),
    form: ({ case: it }) => reviewForm(it),
  }),
  formClick({
    id: CASE.releaseCorrect,
    action: (it) => (it.kind === 'release' ? 'release.correct' : null),
    form: ({ case: it }, _click, { clock }) => correctForm(it as ReleaseCase, clock.now().getTime()),
  }),
  stepClick(CASE.disposalWitness, (it) =>
    it.kind === 'disposal' ? { to: 'disposal', event: { kind: 'witness' } } : null,
  ),
  stepClick(CASE.disposalAttest, (it) =>
    it.kind === 'disposal' ? { to: 'disposal', event: { kind: 'attest' } } : null,
  ),
];

const releaseSent: SubmissionHandler = {
  id: CASE_FORM.release,
  handle: async (submission, deps) => {
    const form = readForm(submission.view.values);
    const recipient = form.agency('recipient');
    if (recipient === null) return submission.correct({ recipient: 'Choose the agency, or type its whole ORI.' });
    const release = await releaseIn(form, recipient, submission, deps);
    if (!submission.view.metadata.startsWith('new')) return correct(submission, release, deps);
    const [, decision = ''] = submission.view.metadata.split('|');
    const said = { ...release, decision: decision || null };
    const found = await openFrom(submission, { kind: 'release', said }, deps);
    if (found) await submission.show(await caseScreen(found, deps));
  },
};

async function correct(submission: Submission, release: Release, deps: Deps): Promise<void> {
  const ref = readRef(submission.view.metadata);
  const found = await findFor(submission.person, ref.id, deps);
  if (found?.case.kind !== 'release') return submission.show(noticeModal('Not found', NOT_THERE));
  const { decision } = found.case.release;
  const event = { to: 'release', event: { kind: 'correct', release: { ...release, decision } } } as const;
  await afterForm(submission, await take({ found, ref, event, delivery: submission.delivery }, deps), deps);
}

async function releaseIn(form: Read, recipient: string, { person }: Submission, deps: Deps): Promise<Release> {
  const owner = form.agency('owner');
  return {
    recipient: await agencyWith(recipient, person, deps),
    authorised: (form.one('authorised') ?? '') as Release['authorised'],
    what: form.many('what'),
    how: form.one('how') ?? '',
    releasedAt: form.time('releasedAt') ?? Number.POSITIVE_INFINITY,
    owner: owner === null ? null : await agencyWith(owner, person, deps),
    reference: form.text('reference'),
    decision: null,
  };
}

const disposalSent: SubmissionHandler = {
  id: CASE_FORM.disposal,
  handle: async (submission, deps) => {
    const form = readForm(submission.view.values);
    const witness = form.user('witness');
    const watched = form.one('by') === 'witnessed';
    if (watched && witness === null) return submission.correct({ witness: 'Choose the witness.' });
    const said: Disposal = {
      medium: form.one('medium') ?? '',
      pieces: Number(form.text('pieces')),
      method: form.one('method') ?? '',
      destroyedAt: form.time('destroyedAt') ?? Number.POSITIVE_INFINITY,
      witness: watched && witness !== null ? { kind: 'user', user: witness } : { kind: 'not-needed' },
      reference: form.text('reference'),
    };
    const found = await openFrom(submission, { kind: 'disposal', said }, deps);
    if (found) await submission.show(await caseScreen(found, deps));
  },
};

export const releaseForms: readonly SubmissionHandler[] = [releaseSent, disposalSent];
