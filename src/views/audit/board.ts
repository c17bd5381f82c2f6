// The audit board by the sixteen items: how each stands, and one item with what it asks, what the desk has, and its gaps.
import type { Clause, Pack } from '../../policy/model.ts';
import { actions, type Block, button, context, header, type Modal, plain, section, sectionWith } from '../blocks.ts';
import { sectionsOf, titled } from '../sections.ts';
import { escaped, foreign } from '../words.ts';
import { AUDIT } from './ids.ts';

export type BoardItem = {
  readonly number: number;
  readonly title: string;
  /** How it stands, in words. */
  readonly stands: string;
  readonly clauses: readonly Clause[];
  readonly evidence: readonly { readonly label: string; readonly count: number; readonly last: string | null }[];
  readonly gaps: readonly { readonly name: string | null; readonly subject: string; readonly says: string }[];
  readonly mend: { readonly label: string } | null;
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
    ]),
    ...board.map((item) =>
      sectionWith(
        `*${item.number}. ${escaped(item.title)}*\n${item.stands}${item.gaps.length > 0 ? `, ${item.gaps.length} gaps` : ''}`,
        button({ id: AUDIT.item, text: 'Look at the item', value: String(item.number) }),
      ),
    ),
    context(
      `Records stay in the database for ${years} ${years === 1 ? 'year' : 'years'}, and nothing goes by itself: \`nac-desk ledger archive FILE\` closes a period. The time is changed with /nac-desk settings.`,
    ),
    context(escaped(pack.header.banner)),
  ]);
}

/** Gaps are told of people by name; nobody reads past this many. */
const MOST_GAPS = 20;

export function itemModal(item: BoardItem, pack: Pack): Modal {
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
    ...titled(
      'Gaps',
      item.gaps.slice(0, MOST_GAPS).map((gap) => `• ${foreign(gapWords(gap), 300)}`),
    ),
    ...(more > 0 ? sectionsOf([`and ${more} more, all in the packet`]) : []),
    ...(item.mend ? [context(`To mend it: ${escaped(item.mend.label)}.`)] : []),
    ...actions([button({ id: AUDIT.board, text: 'Back to the board' })]),
    context(escaped(pack.header.banner)),
  ]);
}

function gapWords({ name, subject, says }: BoardItem['gaps'][number]): string {
  return `${name ?? subject}: ${says}`;
}

function modal(title: string, blocks: Block[]): Modal {
  return { type: 'modal', callback_id: 'audit-board', title: plain(title), close: plain('Close'), blocks };
}
