// The request's form is sent: a draft is kept, and exactly what would go out is shown.
import type { PermissionCase, PermissionRequest } from '../../../casework/permission/case.ts';
import type { Urgency } from '../../../casework/settings.ts';
import { CASE_FORM } from '../../../views/cases/ids.ts';
import { readRef } from '../../../views/cases/ref.ts';
import { noticeModal } from '../../../views/notices.ts';
import type { Deps } from '../../deps.ts';
import type { Submission, SubmissionHandler } from '../../handlers.ts';
import { type Found, findFor } from '../found.ts';
import { afterForm } from '../handlers.ts';
import { openFrom } from '../open-case.ts';
import { agencyWith, contactIn, recipientsIn } from '../parties.ts';
import { type Read, readForm } from '../read-form.ts';
import { NOT_THERE } from '../show.ts';
import { take } from '../take.ts';
import { previewOf } from './preview.ts';
import { originOf } from './start.ts';

export const permissionForm: SubmissionHandler = {
  id: CASE_FORM.permission,
  handle: async (submission, deps) => {
    const { metadata } = submission.view;
    const form = readForm(submission.view.values);
    const ori = form.agency('owner');
    if (ori === null) return submission.correct({ owner: 'Choose the agency, or type its whole ORI.' });
    if (metadata.startsWith('new|')) return draft(submission, form, ori, deps);
    await edit(submission, form, ori, deps);
  },
};

async function draft(submission: Submission, form: Read, ori: string, deps: Deps): Promise<void> {
  const origin = originOf(submission.view.metadata);
  const request = { ...(await requestIn(form, ori, submission, deps)), ...origin };
  const found = await openFrom(submission, { kind: 'permission', said: request }, deps);
  if (found) await preview(submission, found, deps);
}

async function edit(submission: Submission, form: Read, ori: string, deps: Deps): Promise<void> {
  const ref = readRef(submission.view.metadata);
  const found = await findFor(submission.person, ref.id, deps);
  if (found?.case.kind !== 'permission') return submission.show(noticeModal('Not found', NOT_THERE));
  const { decision, supersedes } = found.case.request;
  const request = { ...(await requestIn(form, ori, submission, deps)), decision, supersedes };
  const event = { to: 'permission', event: { kind: 'edit', request } } as const;
  const taken = await take({ found, ref, event, delivery: submission.delivery }, deps);
  if (taken.kind === 'done') return preview(submission, taken.found, deps);
  await afterForm(submission, taken, deps);
}

async function preview(submission: Submission, found: Found, deps: Deps): Promise<void> {
  await submission.show(await previewOf({ ...found, case: found.case as PermissionCase }, deps));
}

async function requestIn(
  form: Read,
  ori: string,
  { person }: Submission,
  deps: Deps,
): Promise<Omit<PermissionRequest, 'decision' | 'supersedes'>> {
  return {
    owner: await agencyWith(ori, person, deps),
    contact: await contactIn(form, ori, person, deps),
    reference: form.text('reference'),
    purpose: form.one('purpose') ?? '',
    uses: form.many('uses'),
    recipients: recipientsIn(form),
    neededBy: form.time('neededBy'),
    urgency: (form.one('urgency') ?? 'routine') as Urgency,
  };
}
