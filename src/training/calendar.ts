// A person's due dates as a calendar file (RFC 5545), to be taken into any calendar.
import { dayOf } from '../policy/day.ts';
import { daysAfter } from './bucket.ts';
import type { Due } from './dues.ts';
import { itemTitle } from './item-words.ts';

/** All-day events, each with an alarm a week before; what is late already stands on the day of `now`. */
export function calendarOf(person: string, dues: readonly Due[], now: Date): string {
  const stamp = now.toISOString().replace(/[-:]|\.\d{3}/g, '');
  const events = dues.flatMap((due) =>
    due.due === null ? [] : event(person, { ...due, due: later(due.due, dayOf(now)) }, stamp),
  );
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//NAC Desk//Training//EN',
    'METHOD:PUBLISH',
    ...events,
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const later = (a: string, b: string): string => (a > b ? a : b);

function event(person: string, due: Due & { readonly due: string }, stamp: string): readonly string[] {
  const compact = (day: string) => day.replaceAll('-', '');
  const title = `${itemTitle(due.item)} due (N-DEx, ${due.agency})`;
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(`${person}.${due.item}.${due.agency}.${due.due}`.replaceAll(/[^A-Za-z0-9.-]/g, '-'))}@nac-desk`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(due.due)}`,
    `DTEND;VALUE=DATE:${compact(daysAfter(due.due, 1))}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(due.clauses.join(', '))}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(title)}`,
    'TRIGGER:-P7D',
    'END:VALARM',
    'END:VEVENT',
  ];
}

const escaped = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll(';', '\\;').replaceAll(',', '\\,').replaceAll(/\r?\n/g, '\\n');

// Lines have at most 75 octets; a fold must not part the octets of one character.
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  for (const character of line) {
    if (octets(piece) + octets(character) > (pieces.length === 0 ? 75 : 74)) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece].join('\r\n ');
}

const octets = (text: string): number => new TextEncoder().encode(text).length;
