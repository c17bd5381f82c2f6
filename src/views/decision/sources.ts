// The small print under every decision: edition and banner, faults of the source, and how it is recorded.
import type { Pack } from '../../policy/model.ts';
import { type Block, context } from '../blocks.ts';
import { defectsOf, editionsOf } from '../citations.ts';
import { dateInWords } from '../dates.ts';
import { escaped, listed } from '../words.ts';
import type { DecisionCard } from './card.ts';

export function sourceBlocks(clauses: readonly string[], pack: Pack): Block[] {
  const defects = defectsOf(clauses, pack).map((said) => context(`About the source: ${escaped(said)}`));
  const editions = editionsOf(clauses, pack);
  const spoken = editions.length === 0 ? '' : `Edition: ${escaped(listed(editions))}. `;
  return [...defects, context(`${spoken}${escaped(pack.header.banner)}`)];
}

export const recordBlock = ({ id, recordedAt, decided }: DecisionCard): Block =>
  context(
    `Recorded as ${escaped(id)}, ${dateInWords(recordedAt)}. Rules revision ${escaped(decided.revision.slice(0, 12))}.`,
  );
