// The audit board: each of the sixteen items with what the clause asks, what the desk has, and how it stands.
import type { Clause } from '../policy/model.ts';
import type { Evidence } from './evidence/evidence.ts';
import { ITEMS } from './items/index.ts';
import type { AuditItem, BoardState, EvidenceLine, Found, Gap } from './items/item.ts';

export type BoardItem = {
  readonly number: number;
  readonly title: string;
  /** With the edition they speak for; the first is the item itself. */
  readonly clauses: readonly Clause[];
  readonly state: BoardState;
  readonly evidence: readonly EvidenceLine[];
  readonly gaps: readonly Gap[];
};

export const STATE_TITLES: Readonly<Record<BoardState, string>> = {
  'in-order': 'In order',
  gap: 'Gap',
  'nothing-recorded': 'Nothing recorded',
  'not-kept-here': 'Not kept here',
};

export const auditBoard = (evidence: Evidence): readonly BoardItem[] => ITEMS.map((item) => boardItem(item, evidence));

function boardItem({ number, title, clauses, look }: AuditItem, evidence: Evidence): BoardItem {
  const found = look(evidence);
  return {
    number,
    title,
    clauses: clauses.flatMap((id) => evidence.pack.clauses.get(id) ?? []),
    state: stateOf(found, evidence),
    evidence: found.evidence,
    gaps: found.gaps,
  };
}

// An empty register proves nothing: without anybody in it no item about people is in order.
function stateOf({ state, gaps }: Found, { postings, agencies }: Evidence): BoardState {
  if (gaps.length > 0) return 'gap';
  if (state !== undefined) return state;
  return postings.length + agencies.size === 0 ? 'nothing-recorded' : 'in-order';
}

/** How many items stand how, for one line above the board. */
export const boardCounts = (board: readonly BoardItem[]): Readonly<Record<BoardState, number>> => ({
  'in-order': countOf(board, 'in-order'),
  gap: countOf(board, 'gap'),
  'nothing-recorded': countOf(board, 'nothing-recorded'),
  'not-kept-here': countOf(board, 'not-kept-here'),
});

const countOf = (board: readonly BoardItem[], state: BoardState): number =>
  board.filter((item) => item.state === state).length;
