// The forms that mend what the register lacks of a person.
import { ACCESSES, type CourseId, courseTitle, type Person, type Posting, type Report } from '../../training/person.ts';
import type { Modal } from '../blocks.ts';
import { caseForm } from '../cases/form.ts';
import { dayInput, radioInput, selectInput, textInput } from '../cases/inputs.ts';
import { inert, shorten } from '../words.ts';
import { AUDIT_FORM, MEND_BLOCK } from './ids.ts';

export type PersonForm = { readonly metadata: string; readonly person: Person; readonly posting: Posting | null };

/** Of the register, where names and proofs are short; the form escapes it. */
const oneLine = (text: string): string => shorten(inert(text), 200);

const about = ({ person, posting }: PersonForm): string =>
  `${oneLine(person.name)}${posting ? ` at ${posting.agency}` : ''}`;

const form = ({ metadata }: PersonForm, said: { title: string; says: string; inputs: Modal['blocks'] }): Modal =>
  caseForm({ form: AUDIT_FORM.mend, submit: 'Record it', metadata, ...said });

export const recordCheckForm = (it: PersonForm): Modal =>
  form(it, {
    title: 'Record a check',
    says: `${about(it)}. A record check within 30 days of assignment (audit:3.record-check).`,
    inputs: [
      dayInput(
        { block: MEND_BLOCK.recordCheck, label: 'Record check made on', optional: true },
        it.posting?.recordCheck?.on ?? null,
      ),
      dayInput({ block: MEND_BLOCK.assigned, label: 'Assigned on', optional: true }, it.posting?.assigned ?? null),
    ],
  });

const PROFICIENCY = [
  { id: 'yes', label: 'Proficiency is affirmed' },
  { id: 'no', label: 'Proficiency is not affirmed' },
];

export const trainingForm = (it: PersonForm, courses: readonly CourseId[], course: string | null): Modal =>
  form(it, {
    title: 'Record training',
    says: `${about(it)}. What was completed, and when; the history keeps what stood before.`,
    inputs: [
      selectInput(
        { block: MEND_BLOCK.course, label: 'Which course?' },
        courses.map((id) => ({ id, label: courseTitle(id) })),
        course,
      ),
      dayInput({ block: MEND_BLOCK.completed, label: 'Completed on' }),
      radioInput({ block: MEND_BLOCK.proficiency, label: 'Proficiency (audit:15)', optional: true }, PROFICIENCY),
    ],
  });

const ACCESS_LABELS = {
  logical: 'Logical: on a screen',
  physical: 'Physical: to where it is kept',
  both: 'Both',
  none: 'None: no access any more',
} as const;

export const accessForm = (it: PersonForm): Modal =>
  form(it, {
    title: 'Record the access',
    says: `${about(it)}. Everybody with access is trained, whichever kind it is (audit:14).`,
    inputs: [
      radioInput(
        { block: MEND_BLOCK.access, label: 'Which access?' },
        ACCESSES.map((id) => ({ id, label: ACCESS_LABELS[id] })),
        it.posting?.access ?? null,
      ),
    ],
  });

export const proficiencyForm = (it: PersonForm, completed: string): Modal =>
  form(it, {
    title: 'Affirm proficiency',
    says: `${about(it)}. ${courseTitle('data-use')} training, completed on ${completed} (audit:15).`,
    inputs: [radioInput({ block: MEND_BLOCK.proficiency, label: 'Proficiency' }, PROFICIENCY)],
  });

export const reportSettlingForm = (it: PersonForm, { course, completed, proof }: Report): Modal =>
  form(it, {
    title: 'Settle the report',
    says: `${oneLine(it.person.name)} reports ${courseTitle(course)} training, completed on ${completed}. Proof: ${oneLine(proof)}.`,
    inputs: [
      radioInput({ block: MEND_BLOCK.report, label: 'Is it proved?' }, [
        { id: 'confirm', label: 'Yes: it counts from now on' },
        { id: 'decline', label: 'No: decline it' },
      ]),
      radioInput({ block: MEND_BLOCK.proficiency, label: 'Proficiency (audit:15)', optional: true }, PROFICIENCY),
      textInput({
        block: MEND_BLOCK.because,
        label: 'If you decline it: why?',
        hint: 'The person is told. Write no personal data.',
        optional: true,
      }),
    ],
  });
