// The buttons and forms of a hit, each step only after the one before.
import type { CaseAction } from '../../../casework/authority.ts';
import type { HitCase, HitEvent, HitFinding } from '../../../casework/hit/case.ts';
import type { Modal } from '../../../views/blocks.ts';
import { hitActForm, hitConfirmForm, hitKeepForm, hitLocateForm } from '../../../views/cases/hit-forms.ts';
import { CASE, CASE_FORM } from '../../../views/cases/ids.ts';
import type { ClickHandler, SubmissionHandler } from '../../handlers.ts';
import { type FormEvent, formClick, stepClick, stepForm } from '../handlers.ts';
import { openFrom } from '../open-case.ts';
import { agencyWith, contactIn } from '../parties.ts';
import { withHeard } from '../permission/answering.ts';
import { type Read, readForm } from '../read-form.ts';
import { caseScreen } from '../show.ts';

const opening = (id: string, action: CaseAction, form: (it: HitCase, now: number) => Modal): ClickHandler =>
  formClick({
    id,
    action: (it) => (it.kind === 'hit' ? action : null),
    form: ({ case: it }, _click, { clock }) => form(it as HitCase, clock.now().getTime()),
  });

export const hitButtons: readonly ClickHandler[] = [
  opening(CASE.hitConfirm, 'hit.confirm', hitConfirmForm),
  opening(CASE.hitAct, 'hit.act', hitActForm),
  opening(CASE.hitLocate, 'hit.locate', hitLocateForm),
  opening(CASE.hitKeep, 'hit.locate', hitKeepForm),
  stepClick(CASE.hitClose, (it) => (it.kind === 'hit' ? { to: 'hit', event: { kind: 'close' } } : null)),
];

const newHit: SubmissionHandler = {
  id: CASE_FORM.hit,
  handle: async (submission, deps) => {
    const form = readForm(submission.view.values);
    const ori = form.agency('entering');
    if (ori === null) return submission.correct({ entering: 'Choose the agency, or type its whole ORI.' });
    const said = {
      act: form.one('act') ?? '',
      entering: await agencyWith(ori, submission.person, deps),
      contact: await contactIn(form, ori, submission.person, deps),
      reference: form.text('reference'),
      urgency: form.one('urgency') === 'routine' ? ('routine' as const) : ('urgent' as const),
      decision: submission.view.metadata || null,
    };
    const found = await openFrom(submission, { kind: 'hit', said }, deps);
    if (found) await submission.show(await caseScreen(found, deps));
  },
};

const hit = (event: HitEvent): FormEvent => ({ event: { to: 'hit', event } });

const sent = (id: string, eventOf: (form: Read) => FormEvent): SubmissionHandler =>
  stepForm({ id, event: ({ case: it }, form) => (it.kind === 'hit' ? eventOf(form) : null) });

const finding = (form: Read, point: string): HitFinding => (form.one(point) ?? '') as HitFinding;

const at = (form: Read, eventOf: (when: number) => HitEvent): FormEvent => {
  const when = form.time('when');
  return when === null ? { problems: { when: 'Say when.' } } : hit(eventOf(when));
};

export const hitForms: readonly SubmissionHandler[] = [
  newHit,
  sent(CASE_FORM.hitConfirm, (form) =>
    withHeard(form, (heard) => {
      const points = {
        identical: finding(form, 'identical'),
        outstanding: finding(form, 'outstanding'),
        decision: finding(form, 'decision'),
      };
      return hit({ kind: 'confirm', points, heard });
    }),
  ),
  sent(CASE_FORM.hitAct, (form) => at(form, (actedAt) => ({ kind: 'act', actedAt }))),
  sent(CASE_FORM.hitLocate, (form) => at(form, (placedAt) => ({ kind: 'locate', placedAt }))),
  sent(CASE_FORM.hitKeep, (form) => withHeard(form, (heard) => hit({ kind: 'keep-record', heard }))),
];
