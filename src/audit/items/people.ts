// Gaps and counts of people, by the items that they owe.
import type { Due, DueItem } from '../../training/dues.ts';
import { LATE } from '../../training/dues.ts';
import { dueInWords } from '../../training/item-words.ts';
import type { Evidence, PostingEvidence } from '../evidence/evidence.ts';
import { type EvidenceLine, type Gap, line, type MendId } from './item.ts';

export type Owes = (due: Due) => boolean;

export const owes =
  (item: DueItem): Owes =>
  (due) =>
    due.item === item;

/** Everybody for whom something of the kind is late, the longest first. */
export function lateGaps({ postings }: Evidence, about: Owes): readonly Gap[] {
  const gaps = postings.flatMap((posting) =>
    posting.dues.filter((due) => about(due) && LATE.includes(due.state)).map((due) => gapOf(posting, due)),
  );
  return gaps.sort((a, b) => ((a.since ?? '') < (b.since ?? '') ? -1 : 1));
}

export const gapOf = ({ person, posting }: PostingEvidence, due: Due): Gap => ({
  subject: person.id,
  name: person.name,
  says: `${dueInWords(due)} (${posting.agency})`,
  since: due.due,
  agency: posting.agency,
  about: due.item,
  mend: mendOf(due.item),
});

function mendOf(item: DueItem): MendId {
  if (item === 'access') return 'record-access';
  return item === 'record-check' || item === 'assignment' ? 'record-check' : 'record-training';
}

/** How many of the people with access are in order in that. */
export function inOrder({ postings }: Evidence, about: Owes, label: string): EvidenceLine {
  const done = postings.filter(({ dues }) =>
    dues.some((due) => about(due) && !LATE.includes(due.state) && due.state !== 'grace'),
  );
  const last = done.flatMap(({ dues }) => dues.filter(about).flatMap(({ lastDone }) => lastDone ?? [])).sort();
  return line(label, done.length, last.at(-1) ?? null);
}

/** People who have the time to do it still. */
export const inGrace = ({ postings }: Evidence, about: Owes): number =>
  postings.filter(({ dues }) => dues.some((due) => about(due) && due.state === 'grace')).length;

export const withAccess = ({ postings }: Evidence): EvidenceLine => line('People with access', postings.length);
