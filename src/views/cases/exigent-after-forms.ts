// What follows an exigent use: whom one reached, who else was told, whether there will be further use, the coordinator's review.
import type { Case } from '../../casework/case.ts';
import type { Vocabulary } from '../../casework/vocabulary.ts';
import type { Modal } from '../blocks.ts';
import { outsiders } from './exigent-forms.ts';
import { caseForm } from './form.ts';
import { heardInputs } from './heard-inputs.ts';
import { CASE_FORM } from './ids.ts';
import { agenciesInput, manyInput, radioInput, textInput } from './inputs.ts';
import { looseRef } from './ref.ts';
import { REVIEW_CHOICES } from './ways.ts';

export const attestForm = (it: Case, now: number): Modal =>
  caseForm({
    form: CASE_FORM.attest,
    title: 'I reached the owner',
    submit: 'Attest',
    metadata: looseRef(it),
    says: 'You attest that the owner’s agency has received the notice. The reminders end with it.',
    inputs: heardInputs('the owner', now),
  });

export const disseminateForm = (it: Case, vocabulary: Vocabulary): Modal =>
  caseForm({
    form: CASE_FORM.disseminate,
    title: 'Told somebody else',
    submit: 'Record and notify',
    metadata: looseRef(it),
    says: 'The owner must hear of everybody who was told. A new notice goes out at once.',
    inputs: [
      manyInput({ block: 'recipients', label: 'Who was told?' }, outsiders(vocabulary)),
      agenciesInput({ block: 'recipientOris', label: 'Which agencies, if known?', optional: true }),
    ],
  });

const FURTHER = [
  { id: 'none', label: 'There will be no further use' },
  { id: 'asked', label: 'I have asked the owner: the request is' },
];

export const furtherUseForm = (it: Case): Modal =>
  caseForm({
    form: CASE_FORM.furtherUse,
    title: 'Further use',
    submit: 'Record',
    metadata: looseRef(it),
    says: 'The emergency covers the immediate use alone. Anything more needs the owner’s permission.',
    inputs: [
      radioInput({ block: 'further', label: 'What about further use?' }, FURTHER),
      textInput({
        block: 'permission',
        label: 'Number of the request',
        example: 'P-4K7T2M',
        optional: true,
        longest: 20,
      }),
    ],
  });

export const reviewForm = (it: Case): Modal =>
  caseForm({
    form: CASE_FORM.review,
    title: 'Review',
    submit: 'Record the review',
    metadata: looseRef(it),
    inputs: [radioInput({ block: 'finding', label: 'What did the review find?' }, REVIEW_CHOICES)],
  });
