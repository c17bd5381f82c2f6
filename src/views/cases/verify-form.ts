// Verification with the owner: four points, each confirmed, wrong or not known; by the contact, or recorded from what they said.
import type { Case } from '../../casework/case.ts';
import { POINTS } from '../../casework/verification.ts';
import { labelOf, type Vocabulary } from '../../casework/vocabulary.ts';
import type { Modal } from '../blocks.ts';
import { caseForm } from './form.ts';
import { heardInputs } from './heard-inputs.ts';
import { CASE_FORM } from './ids.ts';
import { radioInput } from './inputs.ts';
import { looseRef } from './ref.ts';
import { FINDING_CHOICES } from './ways.ts';

export type VerifyForm = {
  readonly case: Case;
  readonly vocabulary: Vocabulary;
  readonly now: number;
  /** The owner's own contact fills it in; everyone else records whom they heard it from. */
  readonly byContact: boolean;
};

export const verifyForm = ({ case: it, vocabulary, now, byContact }: VerifyForm): Modal =>
  caseForm({
    form: CASE_FORM.verify,
    title: 'Verify the record',
    submit: 'Record',
    metadata: looseRef(it),
    says: byContact
      ? 'Look at your record as it is today. A wrong point opens the request again.'
      : 'What did the owner confirm? Permission and verification are two things; this is the second.',
    inputs: [
      ...POINTS.map((point) =>
        radioInput({ block: `point-${point}`, label: `${labelOf(vocabulary.points, point)}?` }, FINDING_CHOICES),
      ),
      ...(byContact ? [] : heardInputs('the owner', now)),
    ],
  });
