// An NCIC hit: what is intended, what to get from the entering agency, when one acted, the locate or its exception.
import type { HitCase } from '../../casework/hit/case.ts';
import type { Vocabulary } from '../../casework/vocabulary.ts';
import type { Modal } from '../blocks.ts';
import { caseForm, NO_NAMES } from './form.ts';
import { heardInputs } from './heard-inputs.ts';
import { CASE_FORM } from './ids.ts';
import { agencyInput, radioInput, selectInput, textInput, timeInput } from './inputs.ts';
import { contactInputs } from './permission-form.ts';
import { looseRef } from './ref.ts';

const URGENT = [
  { id: 'urgent', label: 'Urgent: somebody is waiting' },
  { id: 'routine', label: 'Routine' },
];

export type HitStart = {
  readonly vocabulary: Vocabulary;
  readonly act: string | null;
  readonly decision: string | null;
};

export const hitForm = ({ vocabulary, act, decision }: HitStart): Modal =>
  caseForm({
    form: CASE_FORM.hit,
    title: 'Confirm a hit',
    submit: 'Start',
    metadata: decision ?? '',
    says: 'Confirm with the entering agency first, then act.',
    inputs: [
      selectInput({ block: 'act', label: 'What do you want to do?' }, vocabulary.hitActs, act),
      agencyInput({ block: 'entering', label: 'Which agency entered the record?' }),
      textInput({
        block: 'reference',
        label: 'Its reference number',
        hint: 'The agency’s own number (OCA), never a number of a person.',
        longest: 64,
      }),
      radioInput({ block: 'urgency', label: 'How urgent?' }, URGENT, 'urgent'),
      ...contactInputs(null),
    ],
    notes: [NO_NAMES],
  });

const SAID = [
  { id: 'confirmed', label: 'Yes' },
  { id: 'denied', label: 'No' },
  { id: 'not-known', label: 'Not said yet' },
];

/** The decision depends on what is intended. */
const DECISION: Readonly<Record<string, string>> = {
  arrest: 'Will it extradite?',
  'hold-local': 'Will it extradite?',
  'detain-missing': 'Will it take the person back?',
  'seize-property': 'Does it want the property back?',
  'charge-protection-order': 'Did it confirm the terms of the order?',
};

export const hitConfirmForm = (it: HitCase, now: number): Modal =>
  caseForm({
    form: CASE_FORM.hitConfirm,
    title: 'What did it say?',
    submit: 'Record',
    metadata: looseRef(it),
    says: 'Get all three from the entering agency before you act.',
    inputs: [
      radioInput({ block: 'identical', label: 'Is it the same person or property?' }, SAID),
      radioInput({ block: 'outstanding', label: 'Is the warrant, report or order still outstanding?' }, SAID),
      radioInput({ block: 'decision', label: DECISION[it.hit.act] ?? 'What has it decided?' }, SAID),
      ...heardInputs('the entering agency', now),
    ],
  });

export const hitActForm = (it: HitCase, now: number): Modal =>
  caseForm({
    form: CASE_FORM.hitAct,
    title: 'I acted on it',
    submit: 'Record',
    metadata: looseRef(it),
    inputs: [timeInput({ block: 'when', label: 'When?' }, now)],
    notes: ['Where a locate is owed, it is asked for next.'],
  });

export const hitLocateForm = (it: HitCase, now: number): Modal =>
  caseForm({
    form: CASE_FORM.hitLocate,
    title: 'Locate placed',
    submit: 'Record',
    metadata: looseRef(it),
    inputs: [timeInput({ block: 'when', label: 'When was the locate placed?' }, now)],
  });

export const hitKeepForm = (it: HitCase, now: number): Modal =>
  caseForm({
    form: CASE_FORM.hitKeep,
    title: 'Record is to stay',
    submit: 'Record',
    metadata: looseRef(it),
    says: 'Only for a missing person identified by partial body parts, and only when the entering agency wants its record to stay.',
    inputs: heardInputs('the entering agency', now),
  });
