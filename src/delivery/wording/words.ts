// Small pieces of wording that several messages share: agencies, recipients, times, lists.
import { DateTime } from 'luxon';
import type { Agency, Contact, Recipient } from '../../casework/parties.ts';
import { type Choice, labelOf } from '../../casework/vocabulary.ts';

export const agencyWords = ({ ori, name }: Agency): string => (name === null || name === '' ? ori : `${name} (${ori})`);

export const contactWords = ({ name, phone }: Contact): string => {
  const known = [name, phone].filter((each) => each !== null && each !== '');
  return known.length === 0 ? 'its records unit' : known.join(', ');
};

export const recipientWords = (recipients: readonly Recipient[], choices: readonly Choice[]): string =>
  recipients.length === 0
    ? 'nobody outside the asking agency'
    : listed(recipients.map(({ kind, ori }) => labelOf(choices, kind) + (ori === null ? '' : ` (${ori})`)));

export const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

/** In the reader's zone, with the zone named: "Mon, Mar 2 2026, 10:00 AM EST". */
export const timeWords = (instant: number, zone: string): string =>
  DateTime.fromMillis(instant, { zone }).setLocale('en-US').toFormat('ccc, LLL d yyyy, h:mm a ZZZZ');
