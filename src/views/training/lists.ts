// Lists for the coordinator: who is due, the roster of an agency, the counts, the courses on offer.
import type { Pack } from '../../policy/model.ts';
import { BUCKET_TITLES, type Bucket } from '../../training/bucket.ts';
import type { Person } from '../../training/person.ts';
import type { Message } from '../blocks.ts';
import { context, header } from '../blocks.ts';
import { sectionsOf } from '../sections.ts';
import { escaped, foreign } from '../words.ts';

export type RosterLine = {
  readonly person: Person;
  readonly agency: string;
  readonly nextDue: string | null;
  readonly bucket: Bucket;
  readonly active: boolean;
};

/** One message holds about this many names before nobody reads on. */
const MOST_LINES = 40;

export function dueMessage(lines: readonly RosterLine[], days: number, pack: Pack): Message {
  const title = `Due within ${days} days: ${lines.length === 0 ? 'nobody' : `${lines.length}`}`;
  return listMessage(title, lines.map(dueLine), pack);
}

/** One line of a roster. */
export const rosterWords = ({ person, nextDue, bucket, active }: RosterLine): string =>
  `*${foreign(person.name)}*\n${stateOf(bucket, active)}${nextDue === null ? '' : `, next due ${nextDue}`}`;

const stateOf = (bucket: Bucket, active: boolean): string =>
  active ? BUCKET_TITLES[bucket].toLowerCase() : 'deactivated or without access';

function dueLine({ person, agency, nextDue, bucket, active }: RosterLine): string {
  const when = nextDue === null ? '' : `, next due ${nextDue}`;
  return `• ${foreign(person.name)} (${escaped(agency)}): ${stateOf(bucket, active)}${when}`;
}

export function coursesMessage(pack: Pack): Message {
  const lines = pack.courses.map(
    ({ title, say, clauses }) => `• *${escaped(title)}*: ${escaped(say)} (${clauses.join(', ')})`,
  );
  return listMessage('Courses on offer', lines, pack);
}

function listMessage(title: string, lines: readonly string[], pack: Pack): Message {
  const shown = lines.slice(0, MOST_LINES);
  const more = lines.length - shown.length;
  const rest = more > 0 ? [`and ${more} more; nac-desk training due lists them all`] : [];
  return {
    text: `${title}. ${shown.slice(0, 5).join(' ').replace(/[•*]/g, '')}`,
    blocks: [
      header(title),
      ...sectionsOf(shown.length > 0 ? [...shown, ...rest] : ['Nobody.']),
      context(escaped(pack.header.banner)),
    ],
  };
}
