// Lists for the coordinator: who is due, the roster of an agency, the counts, the courses on offer.
import type { Pack } from '../../policy/model.ts';
import { BUCKET_TITLES, BUCKETS, type Bucket } from '../../training/bucket.ts';
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

export function rosterMessage(agency: string, lines: readonly RosterLine[], pack: Pack): Message {
  return listMessage(`${agency}: ${lines.length} in the register`, lines.map(dueLine), pack);
}

function dueLine({ person, agency, nextDue, bucket, active }: RosterLine): string {
  const when = nextDue === null ? '' : `, next due ${nextDue}`;
  const state = active ? BUCKET_TITLES[bucket].toLowerCase() : 'deactivated or without access';
  return `• ${foreign(person.name)} (${escaped(agency)}): ${state}${when}`;
}

export function countsMessage(counts: Readonly<Record<Bucket, number>>, pack: Pack): Message {
  const widest = Math.max(1, ...BUCKETS.map((bucket) => counts[bucket]));
  const lines = BUCKETS.map((bucket) => {
    const bar = '█'.repeat(Math.round((12 * counts[bucket]) / widest));
    return `\`${bar.padEnd(12, '░')}\` ${BUCKET_TITLES[bucket]}: ${counts[bucket]}`;
  });
  const spoken = BUCKETS.map((bucket) => `${BUCKET_TITLES[bucket]}: ${counts[bucket]}`).join(', ');
  const message = listMessage('Training report', lines, pack);
  return { ...message, text: `Training report. ${spoken}.` };
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
