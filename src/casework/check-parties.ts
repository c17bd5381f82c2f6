// Checks what is said about agencies, contacts and recipients before a case holds it.
import type { Instant } from './instant.ts';
import { type Agency, type Contact, HEARD_BY, type Heard, type Recipient } from './parties.ts';
import { has, type Vocabulary } from './vocabulary.ts';

const ORI = /^[A-Z]{2}[A-Z0-9]{7}$/;
const EMAIL = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/;
const PHONE = /^[+()\d][\d\s().+x-]{2,39}$/;

export const oriProblem = (ori: string): string | null =>
  ORI.test(ori) ? null : 'Give the ORI with its nine characters.';

export const ownerProblem = ({ ori }: Agency, own: string): string | null =>
  ori === own && own !== '' ? 'This is your own agency: its records need no permission from another.' : oriProblem(ori);

export const contactProblem = ({ email, phone }: Contact): string | null => {
  if (email !== null && !EMAIL.test(email)) return 'This is not an e-mail address.';
  if (phone !== null && !PHONE.test(phone)) return 'This is not a telephone number.';
  return null;
};

export const referenceProblem = (reference: string): string | null => {
  if (reference.trim() === '') return "Give the owner's reference number: without it the owner cannot find its record.";
  return reference.length > 64 ? 'A reference number has at most 64 characters.' : null;
};

export function recipientsProblem(recipients: readonly Recipient[], { recipients: kinds }: Vocabulary): string | null {
  if (recipients.some(({ kind }) => !has(kinds, kind))) return 'Choose the recipients from the list.';
  return recipients.some(({ ori }) => ori !== null && !ORI.test(ori)) ? 'A recipient has no valid ORI.' : null;
}

/** `now` bounds what somebody can have heard already. */
export function heardProblem(heard: Heard, now: Instant): string | null {
  if (heard.from.trim() === '') return 'Say whom you spoke to at the owner.';
  if (!HEARD_BY.includes(heard.how)) return 'Say how the answer reached you.';
  return heard.at > now + CLOCK_SLACK ? 'This time is in the future.' : null;
}

// The clock of a phone may be ahead of ours.
const CLOCK_SLACK = 5 * 60_000;
