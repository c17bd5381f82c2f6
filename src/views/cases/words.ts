// Small pieces of words about cases, ready for mrkdwn: agencies, recipients, people, instants, choices.
import type { Agency, Contact, Recipient } from '../../casework/parties.ts';
import { type Choice, labelOf } from '../../casework/vocabulary.ts';
import { dateInWords } from '../dates.ts';
import { foreign, listed } from '../words.ts';

export const agencyWords = ({ ori, name }: Agency): string => foreign(name ? `${name} (${ori})` : ori);

export const choiceWords = (choices: readonly Choice[], ids: readonly string[]): string =>
  listed(ids.map((id) => foreign(labelOf(choices, id))));

export const recipientWords = (recipients: readonly Recipient[], choices: readonly Choice[]): string =>
  recipients.length === 0
    ? 'nobody outside the agency'
    : listed(recipients.map(({ kind, ori }) => foreign(labelOf(choices, kind) + (ori === null ? '' : ` (${ori})`))));

/** How the contact is reached, for people to see before anything is sent. */
export function contactWords({ name, phone, email, user }: Contact): string {
  const ways = [...(user === null ? [] : ['Slack']), ...(email === null ? [] : [email]), ...(phone ? [phone] : [])];
  const who = name ? `${foreign(name)}: ` : '';
  return `${who}${ways.length === 0 ? 'no way to reach them is known' : ways.map((way) => foreign(way)).join(', ')}`;
}

export type Readers = {
  /** The contact, who may act from another workspace where a mention would not be understood. */
  readonly contact: Contact | null;
  /** Whether the reader belongs to the workspace of the case. */
  readonly athome: boolean;
};

/** Who did a step. */
export function whoWords(id: string, { contact, athome }: Readers): string {
  if (id === 'nac-desk') return 'NAC Desk';
  const isContact = id === contact?.user || id.startsWith('mail:') || id.includes(':');
  if (isContact) return contact?.name ? foreign(contact.name) : 'the owner’s contact';
  return athome && /^[UW][A-Z0-9]+$/.test(id) ? `<@${id}>` : 'the asking agency';
}

export const whenWords = (at: number): string => dateInWords(at);
