// An exigent use in three short screens: which ground, what was done, whose record it is with the statement on liability.
import type { Vocabulary } from '../../casework/vocabulary.ts';
import { type Block, button, type Modal, section } from '../blocks.ts';
import { caseForm, NO_NAMES } from './form.ts';
import { CASE, CASE_FORM } from './ids.ts';
import {
  type AgencyShown,
  agenciesInput,
  agencyInput,
  manyInput,
  radioInput,
  textInput,
  ticksInput,
  timeInput,
} from './inputs.ts';
import { contactInputs } from './permission-form.ts';

/** What was said on the screens before. */
export type ExigentSaid = {
  readonly ground: string | null;
  readonly acts: readonly string[];
  readonly told: string | null;
  readonly recipients: readonly string[];
  readonly recipientOris: readonly string[];
  readonly usedAt: number | null;
};

export type ExigentScreen = { readonly said: ExigentSaid; readonly vocabulary: Vocabulary; readonly metadata: string };

const TITLE = 'Exigent use';

/** The four grounds in plain words, and the one sentence of what does not count. */
export const groundForm = ({ said, vocabulary, metadata }: ExigentScreen): Modal =>
  caseForm({
    form: CASE_FORM.exigentGround,
    title: TITLE,
    submit: 'Next',
    metadata,
    says: 'You need nobody’s approval for this. Act, and the owner is told at once.',
    inputs: [
      radioInput(
        {
          block: 'ground',
          label: 'What is imminent?',
          hint: 'Urgency that is none of these does not count: a deadline, a busy owner or a night shift changes nothing.',
        },
        vocabulary.grounds,
        said.ground,
      ),
    ],
    notes: ['Screen 1 of 3.'],
  });

/** Somebody in one's own agency is nobody the owner has to hear of. */
export const outsiders = ({ recipients }: Vocabulary) => recipients.filter(({ id }) => id !== 'own-agency');

const TOLD = [
  { id: 'yes', label: 'Yes, or it is about to be' },
  { id: 'no', label: 'No, it stays in our agency' },
];

export const doneForm = ({ said, vocabulary: v, metadata }: ExigentScreen): Modal =>
  caseForm({
    form: CASE_FORM.exigentDone,
    title: TITLE,
    submit: 'Next',
    metadata,
    inputs: [
      manyInput({ block: 'acts', label: 'What was or will be done?' }, v.acts, said.acts),
      radioInput({ block: 'told', label: 'Was anybody outside the agency told?' }, TOLD, said.told),
      manyInput({ block: 'recipients', label: 'If yes: who?', optional: true }, outsiders(v), said.recipients),
      agenciesInput({ block: 'recipientOris', label: 'Which agencies, if known?', optional: true }, said.recipientOris),
      timeInput(
        { block: 'usedAt', label: 'When?', hint: 'Empty: it is about to be done.', optional: true },
        said.usedAt,
      ),
      back('ground'),
    ],
    notes: ['Screen 2 of 3.'],
  });

export const LIABILITY =
  'I know that I used it without the owner’s permission and without verification, that I may be liable for what I do on it, and that the emergency does not take that away.';

export const ownerForm = ({ metadata, owner }: ExigentScreen & { readonly owner: AgencyShown | null }): Modal =>
  caseForm({
    form: CASE_FORM.exigentOwner,
    title: TITLE,
    submit: 'Record and notify',
    metadata,
    inputs: [
      agencyInput({ block: 'owner', label: 'Whose record is it?' }, owner),
      textInput({
        block: 'reference',
        label: 'The owner’s reference number',
        hint: 'Leave it empty if there is no time to look.',
        optional: true,
        longest: 64,
      }),
      ...contactInputs(null),
      section(`*Liability*\n${LIABILITY}`),
      ticksInput({ block: 'liability', label: 'Do you accept it?' }, [
        { id: 'accepted', label: 'I have read this and accept it' },
      ]),
      back('done'),
    ],
    notes: [NO_NAMES, 'Screen 3 of 3. It is recorded first; then the notice goes out at once.'],
  });

const back = (to: 'ground' | 'done'): Block => ({
  type: 'actions',
  elements: [button({ id: CASE.exigentBack, text: 'Back', value: to })],
});
