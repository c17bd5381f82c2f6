// The audit board by the sixteen items: how each stands, and one item with what it asks, what the desk has, and its gaps.
import type { Clause, Pack } from '../../policy/model.ts';
import {
  actions,
  type Block,
  type Button,
  button,
  context,
  header,
  type Modal,
  plain,
  section,
  sectionWith,
} from '../blocks.ts';
import { CASE } from '../cases/ids.ts';
import { sectionsOf, titled } from '../sections.ts';
import { escaped, foreign, inert, shorten } from '../words.ts';
import { AUDIT } from './ids.ts';
import { type MendTarget, writeTarget } from './mend-target.ts';

export type BoardItem = {
  readonly number: number;
  readonly title: string;
  /** How it stands, in words. */
  readonly stands: string;
  readonly clauses: readonly Clause[];
  readonly evidence: readonly { readonly label: string; readonly count: number; readonly last: string | null }[];
  readonly gaps: readonly BoardGap[];
};

export type BoardGap = Omit<MendTarget, 'mend' | 'item'> & {
  readonly name: string | null;
  readonly says: string;
  readonly mend: { readonly id: string; readonly label: string; readonly what: 'register' | 'case' } | null;
};

/** `years`: how long records stay in the database. */
export function boardModal(board: readonly BoardItem[], years: number, pack: Pack): Modal {
  const states = Map.groupBy(board, ({ stands }) => stands);
  const line = [...states].map(([stands, items]) => `${stands}: ${items.length}`);
  return modal('Audit board', [
    section(line.join(' · ')),
    ...actions([
      button({ id: AUDIT.packet, text: 'Make the packet', style: 'primary' }),
      button({ id: AUDIT.verify, text: 'Verify the ledger' }),
      button({ id: AUDIT.review, text: 'Review of last week' }),
    ]),
    ...board.map((item) =>
      sectionWith(
        `*${item.number}. ${escaped(item.title)}*\n${standing(item)}`,
        spoken(
          button({ id: AUDIT.item, text: 'Look at the item', value: String(item.number) }),
          `Look at the item ${item.number}`,
        ),
      ),
    ),
    context(
      `Records stay in the database for ${years} ${years === 1 ? 'year' : 'years'}, and nothing goes by itself: \`nac-desk ledger archive FILE\` closes a period. The time is changed with /nac-desk settings.`,
    ),
    context(escaped(pack.header.banner)),
  ]);
}

const standing = ({ stands, gaps }: BoardItem): string => (gaps.length > 0 ? gapsCounted(gaps.length) : stands);

/** Many buttons of one text stand in a modal: whoever hears them is told which is which. */
const spoken = (pressed: Button, says: string): Button => ({
  ...pressed,
  accessibility_label: shorten(inert(says), 75),
});

export const gapsCounted = (count: number): string => `${count} ${count === 1 ? 'gap' : 'gaps'}`;

/** Gaps are told of people by name; nobody reads past this many. */
const MOST_GAPS = 20;

export type ItemView = {
  readonly item: BoardItem;
  /** Whether this person may change the register. */
  readonly mends: 'register' | 'nothing';
  readonly pack: Pack;
};

export function itemModal({ item, mends, pack }: ItemView): Modal {
  const more = item.gaps.length - MOST_GAPS;
  return modal(`Item ${item.number}`, [
    header(item.title),
    ...titled(
      'What is asked',
      item.clauses.map((clause) => `${escaped(clause.restated)} _${clause.id}_`),
    ),
    ...titled(
      'What the desk has',
      item.evidence.map(({ label, count, last }) => `• ${escaped(label)}: ${count}${last ? `, last ${last}` : ''}`),
    ),
    section(`*${standing(item)}*`),
    ...item.gaps.slice(0, MOST_GAPS).map((gap) => gapSection(item, gap, mends)),
    ...(more > 0
      ? sectionsOf([`and ${more} more, which come up as these are mended; the packet has all of them`])
      : []),
    ...(mends === 'nothing' && item.gaps.some(({ mend }) => mend?.what === 'register') ? [context(NOT_YOURS)] : []),
    ...actions([
      button({ id: AUDIT.board, text: 'Back to the board' }),
      button({ id: `${AUDIT.item}:again`, text: 'Look again', value: String(item.number) }),
    ]),
    context(escaped(pack.header.banner)),
  ]);
}

const NOT_YOURS = 'A coordinator or an administrator mends this.';

function gapSection({ number }: BoardItem, gap: BoardGap, mends: ItemView['mends']): Block {
  const { name, subject, says, agency, about, mend } = gap;
  const words = `• ${foreign(`${name ?? subject}: ${says}`, 300)}`;
  if (mend?.what === 'case')
    return sectionWith(words, button({ id: `${CASE.open}:${subject}`, text: `Open ${subject}`, value: subject }));
  if (mend === null || mends === 'nothing') return section(words);
  const value = writeTarget({ mend: mend.id, item: number, subject, agency, about });
  const pressed = button({ id: `${AUDIT.mend}:${mend.id}`, text: mend.label, value });
  return sectionWith(words, spoken(pressed, `${mend.label}: ${name ?? subject}`));
}

function modal(title: string, blocks: Block[]): Modal {
  return { type: 'modal', callback_id: 'audit-board', title: plain(title), close: plain('Close'), blocks };
}
