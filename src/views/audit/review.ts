// The weekly review: what was decided, refused, used in exigency and kept out, which gaps there are; and who has read it.
import {
  actions,
  type Block,
  type Button,
  button,
  context,
  header,
  type Message,
  type Modal,
  plain,
} from '../blocks.ts';
import { dateInWords } from '../dates.ts';
import { sectionsOf, titled } from '../sections.ts';
import { escaped } from '../words.ts';
import { gapsCounted } from './board.ts';
import { AUDIT } from './ids.ts';

export type ReviewShown = {
  readonly week: string;
  readonly from: string;
  readonly to: string;
  readonly decisions: number;
  readonly notAllowed: number;
  readonly refusals: number;
  readonly guardHits: number;
  readonly casesOpened: Readonly<Record<string, number>>;
  readonly exigent: readonly { readonly id: string; readonly ground: string; readonly owed: readonly string[] }[];
  readonly gaps: readonly { readonly item: number; readonly title: string; readonly count: number }[];
  readonly read: { readonly by: string; readonly at: number } | null;
};

/** Whether the reader is one who confirms it. */
export type Reader = 'confirms' | 'looks';

export function reviewMessage(review: ReviewShown, reader: Reader): Message {
  const { week, from, to } = review;
  const blocks = [header(`Weekly review ${week}: ${from} to ${to}`), ...reviewBlocks(review, reader)];
  return { text: `Weekly review ${week}. ${countsOf(review)}`, blocks };
}

export const reviewModal = (review: ReviewShown, reader: Reader): Modal => ({
  type: 'modal',
  callback_id: 'audit-review',
  title: plain(`Review ${review.week}`),
  close: plain('Close'),
  blocks: [...sectionsOf([`${review.from} to ${review.to}`]), ...reviewBlocks(review, reader)],
});

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const countsOf = ({ decisions, notAllowed, refusals, guardHits }: ReviewShown): string =>
  `${counted(decisions, 'decision', 'decisions')}, ${notAllowed} of them not a yes; ${counted(refusals, 'act', 'acts')} refused; ${counted(guardHits, 'text', 'texts')} kept out by the guard.`;

const MOST = 20;

function reviewBlocks(review: ReviewShown, reader: Reader): Block[] {
  const { exigent, gaps } = review;
  return [
    ...sectionsOf([countsOf(review), openedOf(review)]),
    ...titled('Exigent uses', cut(exigent.map(useWords), exigent.length === 0 ? 'None.' : null)),
    ...titled(
      'Gaps',
      cut(
        gaps.map(({ item, title, count }) => `• Item ${item}, ${escaped(title)}: ${gapsCounted(count)}`),
        gaps.length === 0 ? 'None.' : null,
      ),
    ),
    ...readBlocks(review, reader),
  ];
}

const cut = (lines: readonly string[], none: string | null): readonly string[] => [
  ...(none === null ? [] : [none]),
  ...lines.slice(0, MOST),
  ...(lines.length > MOST ? [`and ${lines.length - MOST} more`] : []),
];

function openedOf({ casesOpened }: ReviewShown): string {
  const opened = Object.entries(casesOpened).filter(([, count]) => count > 0);
  return `Cases opened: ${opened.length === 0 ? 'none' : opened.map(([kind, count]) => `${kind} ${count}`).join(', ')}.`;
}

const useWords = ({ id, ground, owed }: ReviewShown['exigent'][number]): string =>
  `• ${id} (${escaped(ground)}): ${owed.length === 0 ? 'nothing owed' : `owed ${owed.join(', ')}`}`;

function readBlocks({ week, read }: ReviewShown, reader: Reader): Block[] {
  const board = button({ id: AUDIT.board, text: 'Look at the board' });
  if (read) return [context(`Read by <@${escaped(read.by)}>, ${dateInWords(read.at)}.`), ...actions([board])];
  return reader === 'confirms'
    ? actions([confirm(week), board])
    : [context('Nobody has confirmed it as read.'), ...actions([board])];
}

const confirm = (week: string): Button =>
  button({ id: AUDIT.reviewRead, text: 'I have read it', style: 'primary', value: week });
