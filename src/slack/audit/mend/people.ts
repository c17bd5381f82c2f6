// Mends what the register lacks of a person: each form is one change of the person, recorded as any other.
import { changePerson, findPerson } from '../../../store/people/index.ts';
import type { PersonEvent } from '../../../training/events.ts';
import { ACCESSES, type Access, type CourseId, isCourse, type Person, postingAt } from '../../../training/person.ts';
import { MEND_BLOCK } from '../../../views/audit/ids.ts';
import type { MendTarget } from '../../../views/audit/mend-target.ts';
import {
  accessForm,
  type PersonForm,
  proficiencyForm,
  recordCheckForm,
  trainingForm,
} from '../../../views/audit/person-forms.ts';
import type { Modal } from '../../../views/blocks.ts';
import { capitalised, sentence } from '../../../views/words.ts';
import type { Read } from '../../cases/read-form.ts';
import { type Filled, type Mended, type Mending, wrong } from './mending.ts';

type Said = readonly PersonEvent[] | Extract<Mended, { kind: 'wrong' }>;

type PersonMending = {
  readonly form: (it: PersonForm, target: MendTarget) => Modal | null;
  readonly said: (it: { readonly person: Person; readonly target: MendTarget; readonly form: Read }) => Said;
  readonly afterwards?: (person: Person, filled: Filled) => Promise<void>;
};

export const personMending = ({ form, said, afterwards }: PersonMending): Mending => ({
  form: async (target, { store, desk }, metadata) => {
    const person = await findPerson(store.db, desk, target.subject);
    if (!person) return null;
    const posting = target.agency === null ? null : (postingAt(person, target.agency) ?? null);
    return form({ metadata, person, posting }, target);
  },
  take: async (filled) => {
    const { target, place, actor } = filled;
    const person = await findPerson(place.store.db, place.desk, target.subject);
    if (!person) return { kind: 'gone' };
    const events = said({ ...filled, person });
    if ('kind' in events) return events;
    if (events.length === 0) return { kind: 'done' };
    const changed = await changePerson(place, { actor, person: person.id, events });
    if (changed.kind === 'changed') await afterwards?.(changed.person, filled);
    return mendedBy(changed);
  },
});

type Refusable =
  | { readonly kind: 'changed' | 'unchanged' | 'already-known' | 'unknown-person' }
  | { readonly kind: 'refused'; readonly problems: readonly { readonly field: string; readonly message: string }[] };

export function mendedBy(changed: Refusable): Mended {
  if (changed.kind === 'refused') {
    const problems = changed.problems.map(({ field, message }) => [field, sentence(capitalised(message))] as const);
    return { kind: 'wrong', problems: Object.fromEntries(problems) };
  }
  return changed.kind === 'changed' || changed.kind === 'unchanged' ? { kind: 'done' } : { kind: 'gone' };
}

export const recordCheck = personMending({
  form: recordCheckForm,
  said: ({ target: { agency }, form }) => {
    const [on, assigned] = [form.day(MEND_BLOCK.recordCheck), form.day(MEND_BLOCK.assigned)];
    if (agency === null || (on === null && assigned === null))
      return problem(MEND_BLOCK.recordCheck, 'Give the day of the check, or of the assignment.');
    return [
      ...(assigned === null ? [] : [{ kind: 'posting-set', agency, changes: { assigned } } as const]),
      ...(on === null ? [] : [{ kind: 'record-check-made', agency, on } as const]),
    ];
  },
});

export const recordTraining = personMending({
  form: (it, { about }) => trainingForm(it, coursesOf(it.person), about),
  said: ({ form }) => {
    const course = form.one(MEND_BLOCK.course) ?? '';
    const completed = form.day(MEND_BLOCK.completed);
    if (!isCourse(course)) return problem(MEND_BLOCK.course, 'Choose a course.');
    if (completed === null) return problem(MEND_BLOCK.completed, 'Give the day.');
    return [{ kind: 'course-completed', completion: { course, completed, ...proficiencyIn(form) } }];
  },
});

const coursesOf = ({ postings }: Person): readonly CourseId[] => {
  const systems = new Set(postings.flatMap((posting) => posting.systems));
  return ['data-use', 'security-awareness', ...[...systems].map((system): CourseId => `leveraged:${system}`)];
};

export const recordAccess = personMending({
  form: accessForm,
  said: ({ target: { agency }, form }) => {
    const access = form.one(MEND_BLOCK.access);
    if (agency === null || !isAccess(access)) return problem(MEND_BLOCK.access, 'Choose one.');
    return [{ kind: 'posting-set', agency, changes: { access } }];
  },
});

const isAccess = (said: string | null): said is Access => (ACCESSES as readonly (string | null)[]).includes(said);

export const affirmProficiency = personMending({
  form: (it, { about }) => (about === null ? null : proficiencyForm(it, about)),
  said: ({ person, target: { about }, form }) => {
    const completion = person.completions.find(({ course, completed }) => course === 'data-use' && completed === about);
    const said = proficiencyIn(form);
    if (!completion || !('proficiency' in said))
      return problem(MEND_BLOCK.proficiency, 'Say whether proficiency is affirmed.');
    return [{ kind: 'course-completed', completion: { ...completion, ...said } }];
  },
});

/** Nothing where nothing was said. */
export function proficiencyIn(form: Read): { readonly proficiency?: boolean } {
  const said = form.one(MEND_BLOCK.proficiency);
  return said === null ? {} : { proficiency: said === 'yes' };
}

const problem = (field: string, says: string) => wrong(field, says) as Extract<Mended, { kind: 'wrong' }>;
