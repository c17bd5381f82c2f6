// The owner's answer with terms: the forms behind the buttons, and what they say when they are sent.
import type { PermissionCase, SaidAnswer } from '../../../casework/permission/case.ts';
import type { Modal } from '../../../views/blocks.ts';
import { changeForm, recordForm, termsForm } from '../../../views/cases/answer-forms.ts';
import { CASE, CASE_FORM } from '../../../views/cases/ids.ts';
import type { Deps } from '../../deps.ts';
import type { ClickHandler, SubmissionHandler } from '../../handlers.ts';
import { type FormEvent, formClick, stepForm } from '../handlers.ts';
import { orNull, type Read } from '../read-form.ts';
import { zoneOfDesk } from './buttons.ts';

const opening = (
  id: string,
  action: 'permission.answer' | 'permission.record-answer',
  make: (it: PermissionCase, deps: Deps) => Modal,
) =>
  formClick({
    id,
    action: (it) => (it.kind === 'permission' ? action : null),
    form: ({ case: it }, _click, deps) => make(it as PermissionCase, deps),
  });

const now = ({ clock }: Deps): number => clock.now().getTime();
const pick = ({ casework }: Deps) => casework.vocabulary();

export const answerButtons: readonly ClickHandler[] = [
  opening(CASE.permissionTerms, 'permission.answer', (it, deps) => termsForm({ case: it, vocabulary: pick(deps) })),
  opening(CASE.permissionChange, 'permission.answer', (it, deps) => changeForm({ case: it, vocabulary: pick(deps) })),
  opening(CASE.permissionRecord, 'permission.record-answer', (it, deps) =>
    recordForm({ case: it, vocabulary: pick(deps), now: now(deps), again: false }),
  ),
  opening(CASE.permissionRecordChange, 'permission.record-answer', (it, deps) =>
    recordForm({ case: it, vocabulary: pick(deps), now: now(deps), again: true }),
  ),
];

const sent = (id: string, eventOf: (said: SaidAnswer, form: Read) => FormEvent): SubmissionHandler =>
  stepForm({
    id,
    event: async ({ case: it }, form, deps) => {
      if (it.kind !== 'permission') return null;
      return eventOf(saidIn(form, it, await zoneOfDesk(it, deps)), form);
    },
  });

export const answerForms: readonly SubmissionHandler[] = [
  sent(CASE_FORM.terms, (answer) => ({ event: { to: 'permission', event: { kind: 'answer', answer } } })),
  sent(CASE_FORM.change, (answer) => ({
    event: { to: 'permission', event: { kind: 'change-answer', answer, heard: null } },
  })),
  sent(CASE_FORM.record, (answer, form) =>
    withHeard(form, (heard) => ({ event: { to: 'permission', event: { kind: 'record-answer', answer, heard } } })),
  ),
  sent(CASE_FORM.recordChange, (answer, form) =>
    withHeard(form, (heard) => ({ event: { to: 'permission', event: { kind: 'change-answer', answer, heard } } })),
  ),
];

export function withHeard(
  form: Read,
  eventOf: (heard: NonNullable<ReturnType<Read['heard']>>) => FormEvent,
): FormEvent {
  const heard = form.heard();
  return heard ? eventOf(heard) : { problems: { heardFrom: 'Say who it was, how and when.' } };
}

/** A form without the question “yes or no” grants. */
function saidIn(form: Read, { request }: PermissionCase, zone: string): SaidAnswer {
  if (form.one('answer') === 'no') return { granted: false };
  const chosen = form.many('recipients');
  return {
    granted: true,
    terms: {
      uses: form.many('uses'),
      forbidden: form.many('forbidden'),
      purposes: [request.purpose],
      recipients: request.recipients.filter((_each, at) => chosen.includes(String(at))),
      until: form.day('until'),
      zone,
      conditions: form.many('conditions'),
      words: orNull(form.text('words')),
    },
  };
}
