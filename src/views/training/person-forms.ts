// The forms by which a coordinator adds a person and records what happened; blocks are named after the register's own fields.
import { type CourseId, courseTitle, type Person } from '../../training/person.ts';
import type { Input, Modal } from '../blocks.ts';
import { caseForm } from '../cases/form.ts';
import { agencyInput, dayInput, radioInput, selectInput, textInput, ticksInput, userInput } from '../cases/inputs.ts';
import { TRAINING_FORM } from './ids.ts';

export const FIELD = {
  name: 'name',
  user: 'user',
  email: 'email',
  number: 'number',
  agency: 'agency',
  role: 'role',
  assigned: 'assigned',
  access: 'access',
  check: 'record check',
  course: 'course',
  completed: 'completed',
  expires: 'expires',
  certificate: 'certificate',
  score: 'score',
  trainer: 'trainer',
  proficiency: 'proficiency',
  agreement: 'agreement',
  ended: 'ended',
  on: 'on',
  struck: 'struck',
  because: 'because',
} as const;

const ACCESS_CHOICES = [
  { id: 'logical', label: 'Logical: an account' },
  { id: 'physical', label: 'Physical: the room or the terminal' },
  { id: 'both', label: 'Both' },
  { id: 'none', label: 'None' },
];

const NOTES = ['Work identity alone: no date of birth, no private address. Everything stays in the history.'];

/** `agency`: where the roster is open; null: to be chosen. */
export const registerForm = (agency: string | null): Modal =>
  caseForm({
    form: TRAINING_FORM.person,
    title: 'Add a person',
    submit: 'Add',
    metadata: '',
    inputs: [
      ...identityInputs(null),
      agencyInput({ block: FIELD.agency, label: 'Agency' }, agency === null ? null : { ori: agency, name: null }),
      ...placeInputs(null),
      dayInput({ block: FIELD.check, label: 'Record check made on', optional: true }),
    ],
    notes: NOTES,
  });

const identityInputs = (person: Person | null): readonly Input[] => [
  textInput({ block: FIELD.name, label: 'Name', longest: 120, initial: person?.name ?? null }),
  userInput({ block: FIELD.user, label: 'Slack user', optional: true }, person?.user ?? null),
  textInput({
    block: FIELD.email,
    label: 'E-mail at work',
    hint: 'Where reminders go for people who are not in Slack.',
    optional: true,
    initial: person?.email ?? null,
  }),
  textInput({
    block: FIELD.number,
    label: 'Personnel number',
    longest: 40,
    optional: true,
    initial: person?.number ?? null,
  }),
];

type Place = Pick<Person['postings'][number], 'role' | 'assigned' | 'access'>;

const placeInputs = (place: Place | null): readonly Input[] => [
  textInput({ block: FIELD.role, label: 'Role', longest: 80, optional: true, initial: place?.role ?? null }),
  dayInput({ block: FIELD.assigned, label: 'Date of assignment', optional: true }, place?.assigned ?? null),
  radioInput(
    { block: FIELD.access, label: 'Access', ...(place ? { optional: true as const } : {}) },
    ACCESS_CHOICES,
    place ? place.access : 'logical',
  ),
];

const NOTHING: Place = { role: null, assigned: null, access: null };

export const STEP_BUTTONS = {
  course: 'Record a course',
  strike: 'Take back a course',
  check: 'Record check made',
  agreement: 'Agreement signed',
  place: 'Change role or access',
  identity: 'Change name or user',
  deactivate: 'Deactivate',
  reactivate: 'Reactivate',
} as const;

export type StepName = keyof typeof STEP_BUTTONS;

export const isStep = (text: string): text is StepName => Object.hasOwn(STEP_BUTTONS, text);

export const stepForm = (step: StepName, person: Person, today: string): Modal =>
  caseForm({
    form: TRAINING_FORM.personStep,
    title: STEP_BUTTONS[step],
    submit: 'Record it',
    metadata: JSON.stringify([step, person.id]),
    says: person.name,
    inputs: inputsOf(step, person, today),
    notes: NOTES,
  });

/** What a step's form carries: which step, for whom. */
export function heldInStep(metadata: string): { readonly step: StepName | null; readonly person: string } {
  const [step = '', person = ''] = (JSON.parse(metadata) as readonly unknown[]).map(String);
  return { step: isStep(step) ? step : null, person };
}

function inputsOf(step: StepName, person: Person, today: string): readonly Input[] {
  // With several agencies nothing is filled in: what one of them says must not be written to another.
  const only = person.postings.length === 1 ? person.postings[0] : undefined;
  switch (step) {
    case 'course':
      return courseInputs(person, today);
    case 'strike':
      return [
        whichCompletion(person),
        textInput({ block: FIELD.because, label: 'Why?', hint: 'The history keeps both.' }),
      ];
    case 'check':
      return [whichAgency(person), dayInput({ block: FIELD.check, label: 'Record check made on' }, today)];
    case 'agreement':
      return [whichAgency(person), dayInput({ block: FIELD.agreement, label: 'Agreement signed on' }, today)];
    case 'place':
      return [
        whichAgency(person),
        ...placeInputs(only ?? NOTHING),
        dayInput({ block: FIELD.ended, label: 'Left this agency on', optional: true }, only?.ended ?? null),
      ];
    case 'identity':
      return identityInputs(person);
    case 'deactivate':
      return [dayInput({ block: FIELD.on, label: 'Access ended on' }, today)];
    case 'reactivate':
      return [dayInput({ block: FIELD.on, label: 'Access again from' }, today)];
  }
}

function whichAgency({ postings }: Person): Input {
  const choices = postings.map(({ agency }) => ({ id: agency, label: agency }));
  return selectInput({ block: FIELD.agency, label: 'At which agency?' }, choices, choices[0]?.id ?? null);
}

function whichCompletion({ completions }: Person): Input {
  const choices = completions.slice(0, 100).map(({ course, completed }) => ({
    id: JSON.stringify([course, completed]),
    label: `${courseTitle(course)}, ${completed}`,
  }));
  return selectInput({ block: FIELD.struck, label: 'Which was recorded by mistake?' }, choices);
}

/** What a choice among the completions says. */
export function completionIn(choice: string | null): { readonly course: CourseId; readonly completed: string } {
  const [course = '', completed = ''] = (JSON.parse(choice ?? '[]') as readonly unknown[]).map(String);
  return { course: course as CourseId, completed };
}

/** Every course that can matter to this person. */
export function coursesOf({ postings }: Pick<Person, 'postings'>): readonly CourseId[] {
  const systems = new Set(postings.flatMap((posting) => posting.systems));
  return ['data-use', 'security-awareness', ...[...systems].map((system): CourseId => `leveraged:${system}`)];
}

function courseInputs(person: Person, today: string): readonly Input[] {
  const courses = coursesOf(person).map((course) => ({ id: course, label: courseTitle(course) }));
  return [
    selectInput({ block: FIELD.course, label: 'Course' }, courses),
    dayInput({ block: FIELD.completed, label: 'Completed on' }, today),
    dayInput({ block: FIELD.expires, label: 'Certificate expires on', optional: true }),
    textInput({ block: FIELD.certificate, label: 'Certificate', longest: 80, optional: true }),
    textInput({ block: FIELD.score, label: 'Score', longest: 20, optional: true }),
    textInput({ block: FIELD.trainer, label: 'Trainer', longest: 80, optional: true }),
    ticksInput({ block: FIELD.proficiency, label: 'Proficiency', optional: true }, [
      { id: 'affirmed', label: 'Proficiency was affirmed (audit:15)' },
    ]),
  ];
}
