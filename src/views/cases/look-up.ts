// Looking up what the owner said before, in the middle of the interview: whose record, under which number.
import type { Choice } from '../../casework/vocabulary.ts';
import type { Modal } from '../blocks.ts';
import { caseForm } from './form.ts';
import { CASE_FORM } from './ids.ts';
import { agencyInput, selectInput, textInput } from './inputs.ts';

export type LookUp = {
  /** The interview as it stands, sealed. */
  readonly metadata: string;
  readonly recipients: readonly Choice[];
  /** What the interview was told already. */
  readonly recipient: string | null;
};

/** Owners name who may get it, so that has to be known before their terms can be held against anything. */
export const lookUpForm = ({ metadata, recipients, recipient }: LookUp): Modal =>
  caseForm({
    form: CASE_FORM.lookUp,
    title: 'Asked before?',
    submit: 'Look it up',
    close: 'Cancel',
    metadata,
    says: 'The earlier request is found by its owner and number, and its terms are held against what you want to do now.',
    inputs: [
      agencyInput({ block: 'owner', label: 'Whose record is it?' }),
      textInput({ block: 'reference', label: 'The owner’s reference number', longest: 64 }),
      selectInput({ block: 'recipient', label: 'Who would get it?', optional: true }, recipients, recipient),
      agencyInput({ block: 'recipientOri', label: 'Which agency, if another one?', optional: true }),
    ],
  });
