// The two forms behind an agency's card: its contact, and what is wrong about it.
import type { Choice } from '../../casework/vocabulary.ts';
import type { Modal } from '../blocks.ts';
import { caseForm } from '../cases/form.ts';
import { radioInput, textInput } from '../cases/inputs.ts';
import { shorten } from '../words.ts';
import { WAY_WORDS, type WaysShown } from './contact-lines.ts';
import { AGENCY_FORM } from './ids.ts';

export type FormAgency = { readonly ori: string; readonly name: string };

const LONGEST = 120;

const HINTS: Readonly<Partial<Record<keyof WaysShown, string>>> = {
  name: 'Who answers there at work, such as Records Bureau. Nobody from a case.',
  telephone: 'With its area code, such as 608-555-0142.',
  slackChannel:
    'Its id, such as C0123456789, at the foot of the channel’s details. Requests and notices go there too, once this app is invited.',
  hours: 'Such as Mon-Fri 8-17, or 24/7.',
};

export const contactForm = ({ ori, name }: FormAgency, contact: WaysShown | null): Modal =>
  caseForm({
    form: AGENCY_FORM.contact,
    title: 'Contact of an agency',
    submit: 'Save',
    metadata: ori,
    says: `${name}, ${ori}. What you enter counts as confirmed today, and the ledger keeps what stood before.`,
    inputs: (Object.keys(WAY_WORDS) as (keyof WaysShown)[]).map((way) =>
      textInput({
        block: way,
        label: WAY_WORDS[way],
        optional: true,
        longest: LONGEST,
        initial: shorten(contact?.[way] ?? '', LONGEST),
        ...(HINTS[way] === undefined ? {} : { hint: HINTS[way] }),
      }),
    ),
  });

export const MISTAKE_BLOCK = 'about';

/** A pick-list: free text might hold what must not be kept. */
export const mistakeForm = ({ ori, name }: FormAgency, mistakes: readonly Choice[]): Modal =>
  caseForm({
    form: AGENCY_FORM.mistake,
    title: 'Report a mistake',
    submit: 'Report it',
    metadata: ori,
    says: `${name}, ${ori}. Your coordinator is told and settles it.`,
    inputs: [radioInput({ block: MISTAKE_BLOCK, label: 'What is wrong?' }, mistakes)],
  });
