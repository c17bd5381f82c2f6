// Records what happened to a person: a course, a record check, an agreement, another role, leaving; one form for each.
import { changePerson, deskRules, findPerson } from '../../store/people/index.ts';
import type { PersonEvent, PostingChanges } from '../../training/events.ts';
import { ACCESSES, type CourseId } from '../../training/person.ts';
import { notice, noticeModal } from '../../views/notices.ts';
import { TRAINING, TRAINING_FORM } from '../../views/training/ids.ts';
import {
  FIELD,
  heldInStep,
  isStep,
  STEP_BUTTONS,
  type StepName,
  stepForm,
  completionIn as struckIn,
} from '../../views/training/person-forms.ts';
import { meet } from '../cases/meet.ts';
import { orNull, type Read, readForm } from '../cases/read-form.ts';
import type { ClickHandler, SubmissionHandler } from '../handlers.ts';
import { isModal, showOver } from '../show-over.ts';
import { identityIn, knownAs } from './add-person.ts';
import { besideFields } from './beside-fields.ts';
import { may } from './may.ts';
import { personScreen, UNKNOWN } from './person.ts';
import { registerOf } from './place.ts';
import { tellPrivately } from './tell.ts';

export const personStep: ClickHandler = {
  id: TRAINING.personStep,
  handle: async (click, deps) => {
    const { person: by, argument: step, value } = click;
    const allowed = await may('people.change', by, deps);
    if ('refused' in allowed) return tellPrivately(click, notice(allowed.refused));
    const person = await findPerson(deps.store.db, by.desk, value);
    if (!person || !isStep(step)) return tellPrivately(click, notice(UNKNOWN));
    const { today } = await deskRules(registerOf(by, deps));
    const form = stepForm(step, person, today);
    // In place of the person, who is shown again afterwards as he then stands.
    if (isModal(click.view)) await click.screen.update(click.view, form);
    else await showOver(click, form);
  },
};

export const personStepSent: SubmissionHandler = {
  id: TRAINING_FORM.personStep,
  handle: async (submission, deps) => {
    const { person: by, view, screen, show, correct } = submission;
    const allowed = await may('people.change', by, deps);
    if ('refused' in allowed) return show(noticeModal('Not recorded', allowed.refused));
    const { step, person } = heldInStep(view.metadata);
    if (step === null) return show(noticeModal('Not recorded', UNKNOWN));
    const events = [eventOf(step, readForm(view.values))];
    const changed = await changePerson(registerOf(by, deps), { actor: allowed.actor, person, events });
    if (changed.kind === 'refused') return correct(besideFields(changed.problems, view));
    if (changed.kind === 'already-known')
      return correct({ [FIELD.name]: await knownAs(submission, changed.person, deps) });
    if (changed.kind !== 'changed') return show(noticeModal('Not recorded', UNKNOWN));
    if (changed.person.user !== null) meet({ desk: by.desk, user: changed.person.user }, screen, deps);
    await show(await personScreen(by, changed.person, deps, `Recorded: ${STEP_BUTTONS[step].toLowerCase()}`));
  },
};

function eventOf(step: StepName, form: Read): PersonEvent {
  const agency = form.one(FIELD.agency) ?? '';
  switch (step) {
    case 'course':
      return { kind: 'course-completed', completion: completionIn(form) };
    case 'strike':
      return { kind: 'course-struck', ...struckIn(form.one(FIELD.struck)), because: form.text(FIELD.because) };
    case 'check':
      return { kind: 'record-check-made', agency, on: form.day(FIELD.check) };
    case 'agreement':
      return { kind: 'posting-set', agency, changes: { agreement: form.day(FIELD.agreement) } };
    case 'place':
      return { kind: 'posting-set', agency, changes: placeIn(form) };
    case 'identity':
      return { kind: 'identity-changed', changes: identityIn(form) };
    case 'deactivate':
      return { kind: 'deactivated', on: form.day(FIELD.on) ?? '' };
    case 'reactivate':
      return { kind: 'reactivated', on: form.day(FIELD.on) ?? '' };
  }
}

function completionIn(form: Read) {
  const said = (key: 'certificate' | 'score' | 'trainer') => {
    const text = orNull(form.text(FIELD[key]));
    return text === null ? {} : { [key]: text };
  };
  const expires = form.day(FIELD.expires);
  return {
    course: (form.one(FIELD.course) ?? '') as CourseId,
    completed: form.day(FIELD.completed) ?? '',
    ...(expires === null ? {} : { expires }),
    ...(form.many(FIELD.proficiency).includes('affirmed') ? { proficiency: true } : {}),
    ...said('certificate'),
    ...said('score'),
    ...said('trainer'),
  };
}

/** What was left empty stays as it is. */
function placeIn(form: Read): PostingChanges {
  const access = ACCESSES.find((each) => each === form.one(FIELD.access)) ?? null;
  const said = {
    role: orNull(form.text(FIELD.role)),
    assigned: form.day(FIELD.assigned),
    access,
    ended: form.day(FIELD.ended),
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null));
}
