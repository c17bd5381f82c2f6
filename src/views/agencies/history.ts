// What happened to the contact of an agency, newest first: entered, confirmed, reached, answered, bounced, reported.
import { actions, button, context, type Modal, plain } from '../blocks.ts';
import { dateInWords } from '../dates.ts';
import { sectionsOf } from '../sections.ts';
import { escaped, foreign } from '../words.ts';
import { WAY_WORDS, type WaysShown } from './contact-lines.ts';
import { AGENCY, AGENCY_HISTORY } from './ids.ts';

/** A record of the ledger, as far as it is shown. */
export type HistoryRecord = {
  /** UTC milliseconds. */
  readonly at: number;
  readonly by: string;
  readonly kind: string;
  readonly data: Readonly<Record<string, unknown>>;
};

const MOST = 40;

const SAYS: Readonly<Record<string, string>> = {
  'agency-contact.changed': 'Changed',
  'agency-contact.confirmed': 'Confirmed',
  'agency-contact.reached': 'Reached',
  'agency-contact.answered': 'Answered',
  'agency-contact.unanswered': 'A notice went unanswered',
  'agency-contact.bounced': 'E-mail came back as undeliverable',
  'agency-mistake.reported': 'A mistake was reported',
  'agency-mistake.settled': 'A reported mistake was settled',
};

export function historyModal(ori: string, name: string, records: readonly HistoryRecord[]): Modal {
  const newest = records.toReversed().slice(0, MOST);
  const more = records.length - newest.length;
  return {
    type: 'modal',
    callback_id: AGENCY_HISTORY,
    title: plain('History of a contact'),
    close: plain('Close'),
    blocks: [
      ...sectionsOf([`*${foreign(name)}* ${foreign(ori)}`, ...(newest.length > 0 ? newest.map(lineOf) : [NOTHING])]),
      ...(more > 0 ? [context(`… and ${more} older ones, all in the ledger.`)] : []),
      ...actions([button({ id: AGENCY.card, text: 'Back to the card', value: ori })]),
    ],
  };
}

const NOTHING = 'Nothing has happened to its contact yet.';

function lineOf({ at, by, kind, data }: HistoryRecord): string {
  const how = typeof data.by === 'string' ? ` by ${escaped(BY[data.by] ?? data.by)}` : '';
  return `• ${dateInWords(at)}: ${escaped(SAYS[kind] ?? kind)}${how}, ${who(by)}${changes(data)}`;
}

const BY: Readonly<Record<string, string>> = { slack: 'Slack', email: 'e-mail', telephone: 'telephone' };

const who = (id: string): string => (/^[UW][A-Z0-9]{2,}$/.test(id) ? `<@${id}>` : foreign(id));

function changes({ from, to }: HistoryRecord['data']): string {
  if (!isWays(from) || !isWays(to)) return '';
  const ways = (Object.keys(WAY_WORDS) as (keyof WaysShown)[]).filter((way) => way in to);
  return ways.map((way) => `\n    ${WAY_WORDS[way]}: ${told(from[way])} → ${told(to[way])}`).join('');
}

const isWays = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const told = (value: unknown): string => (typeof value === 'string' ? foreign(value) : 'none');
