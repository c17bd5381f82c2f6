// The buttons and forms of an exigent use that is recorded: acknowledge, attest, tell of more recipients, settle what is owed.

import type { CaseAction } from '../../../casework/authority.ts';
import type { ExigentEvent, ReviewFinding } from '../../../casework/exigent/case.ts';
import type { Modal } from '../../../views/blocks.ts';
import { attestForm, disseminateForm, furtherUseForm, reviewForm } from '../../../views/cases/exigent-after-forms.ts';
import { CASE, CASE_FORM } from '../../../views/cases/ids.ts';
import type { Deps } from '../../deps.ts';
import type { ClickHandler, SubmissionHandler } from '../../handlers.ts';
import type { Found } from '../found.ts';
import { formClick, stepClick, stepForm } from '../handlers.ts';
import { recipientsIn } from '../parties.ts';
import { withHeard } from '../permission/answering.ts';

const opening = (id: string, action: CaseAction, form: (found: Found, deps: Deps) => Modal): ClickHandler =>
  formClick({
    id,
    action: (it) => (it.kind === 'exigent' ? action : null),
    form: (found, _click, deps) => form(found, deps),
  });

export const exigentButtons: readonly ClickHandler[] = [
  stepClick(CASE.exigentAcknowledge, (it) =>
    it.kind === 'exigent' ? { to: 'exigent', event: { kind: 'acknowledge' } } : null,
  ),
  opening(CASE.exigentAttest, 'exigent.attest', ({ case: it }, { clock }) => attestForm(it, clock.now().getTime())),
  opening(CASE.exigentDisseminate, 'exigent.disseminate', ({ case: it }, { casework }) =>
    disseminateForm(it, casework.vocabulary()),
  ),
  opening(CASE.exigentFurtherUse, 'exigent.further-use', ({ case: it }) => furtherUseForm(it)),
  opening(CASE.exigentReview, 'exigent.review', ({ case: it }) => reviewForm(it)),
];

const exigent = (event: ExigentEvent) => ({ event: { to: 'exigent', event } }) as const;

export const exigentForms: readonly SubmissionHandler[] = [
  stepForm({
    id: CASE_FORM.attest,
    event: ({ case: it }, form) =>
      it.kind === 'exigent' ? withHeard(form, (heard) => exigent({ kind: 'attest', heard })) : null,
  }),
  stepForm({
    id: CASE_FORM.disseminate,
    event: ({ case: it }, form) =>
      it.kind === 'exigent' ? exigent({ kind: 'disseminate', recipients: recipientsIn(form) }) : null,
  }),
  stepForm({
    id: CASE_FORM.furtherUse,
    event: async ({ case: it }, form, deps) => {
      if (it.kind !== 'exigent') return null;
      if (form.one('further') !== 'asked') return exigent({ kind: 'further-use', permission: null });
      const id = form.text('permission').toUpperCase();
      const asked = await deps.casework.cases.find(it.desk, id);
      const isAbout =
        asked?.kind === 'permission' && asked.request.owner.ori === it.use.owner.ori && asked.state !== 'draft';
      return isAbout
        ? exigent({ kind: 'further-use', permission: id })
        : { problems: { permission: 'That is no request to this owner that has been sent.' } };
    },
  }),
  stepForm({
    id: CASE_FORM.review,
    event: ({ case: it }, form) => {
      const finding = (form.one('finding') ?? '') as ReviewFinding;
      if (it.kind === 'exigent') return exigent({ kind: 'review', finding });
      return it.kind === 'release' ? { event: { to: 'release', event: { kind: 'review', finding } } } : null;
    },
  }),
];
