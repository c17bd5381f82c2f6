// Asking the owner: one form with what a request needs and no more, and the preview of exactly what will be sent.
import type { Contact } from '../../casework/parties.ts';
import type { PermissionCase } from '../../casework/permission/case.ts';
import type { Vocabulary } from '../../casework/vocabulary.ts';
import { button, context, type Modal, plain, section } from '../blocks.ts';
import { escaped } from '../words.ts';
import { quoted, titleOf } from './case-modal.ts';
import { caseForm, NO_NAMES } from './form.ts';
import { CASE, CASE_FORM } from './ids.ts';
import {
  type AgencyShown,
  agenciesInput,
  agencyInput,
  manyInput,
  selectInput,
  textInput,
  timeInput,
} from './inputs.ts';
import { exactRef, looseRef } from './ref.ts';
import { URGENCIES } from './ways.ts';
import { contactWords } from './words.ts';

export type PermissionFilled = {
  readonly owner: AgencyShown | null;
  readonly contact: Contact | null;
  readonly reference: string;
  readonly purpose: string | null;
  readonly uses: readonly string[];
  readonly recipients: readonly string[];
  readonly recipientOris: readonly string[];
  readonly neededBy: number | null;
  readonly urgency: string;
};

export const EMPTY_PERMISSION: PermissionFilled = {
  owner: null,
  contact: null,
  reference: '',
  purpose: null,
  uses: [],
  recipients: [],
  recipientOris: [],
  neededBy: null,
  urgency: 'routine',
};

export type PermissionForm = {
  readonly filled: PermissionFilled;
  readonly vocabulary: Vocabulary;
  readonly metadata: string;
  readonly says: string;
};

export const permissionForm = ({ filled, vocabulary: v, metadata, says }: PermissionForm): Modal =>
  caseForm({
    form: CASE_FORM.permission,
    title: 'Ask the owner',
    submit: 'Preview',
    metadata,
    says,
    inputs: [
      agencyInput(
        { block: 'owner', label: 'Whose record is it?', hint: 'The N-DEx result shows the owner’s ORI and name.' },
        filled.owner,
      ),
      textInput({
        block: 'reference',
        label: 'The owner’s reference number',
        hint: 'The number of the record at the owner, never a number of a person.',
        longest: 64,
        initial: filled.reference,
      }),
      manyInput({ block: 'uses', label: 'What do you want to do with it?' }, v.acts, filled.uses),
      selectInput({ block: 'purpose', label: 'For which purpose?' }, v.purposes, filled.purpose),
      manyInput({ block: 'recipients', label: 'Who would get it?', optional: true }, v.recipients, filled.recipients),
      agenciesInput({ block: 'recipientOris', label: 'Which agencies?', optional: true }, filled.recipientOris),
      timeInput({ block: 'neededBy', label: 'Needed by', optional: true }, filled.neededBy),
      selectInput({ block: 'urgency', label: 'How urgent?' }, URGENCIES, filled.urgency),
      ...contactInputs(filled.contact),
    ],
    notes: [NO_NAMES],
  });

/** Left empty, the directory fills them. */
export const contactInputs = (contact: Contact | null) => [
  textInput({
    block: 'contact',
    label: 'Contact at the owner',
    hint: 'Leave these three empty to use the directory’s.',
    optional: true,
    longest: 80,
    initial: contact?.name ?? null,
  }),
  textInput({ block: 'phone', label: 'Telephone', optional: true, longest: 40, initial: contact?.phone ?? null }),
  textInput({ block: 'email', label: 'E-mail', optional: true, longest: 120, initial: contact?.email ?? null }),
];

export type Preview = {
  readonly case: PermissionCase;
  /** Word for word what goes out. */
  readonly letter: string;
  readonly notes: readonly string[];
  /** Earlier requests for the same record. */
  readonly earlier: readonly string[];
};

export function previewModal({ case: it, letter, notes, earlier }: Preview): Modal {
  const { contact } = it.request;
  const reachable = contact.user !== null || contact.email !== null;
  return {
    type: 'modal',
    callback_id: CASE_FORM.preview,
    title: plain(titleOf(it)),
    submit: plain('Send request'),
    close: plain('Keep as draft'),
    private_metadata: exactRef(it),
    blocks: [
      ...[...notes, ...earlier].map((note) => section(escaped(note))),
      section(`*Exactly this will be sent:*\n${quoted(letter)}`),
      section(
        reachable
          ? `*To:* ${contactWords(contact)}`
          : `*To:* ${contactWords(contact)}. Send it, and you get the words to read on the telephone.`,
      ),
      { type: 'actions', elements: [button({ id: CASE.permissionEdit, text: 'Edit', value: looseRef(it) })] },
      context('Nothing has been sent yet.'),
    ],
  };
}
