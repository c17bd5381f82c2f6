// The small print under every decision: edition and banner, faults of the source, and how it is recorded.
import { type Block, context } from '../blocks.ts';
import { defectsOf, editionsOf } from '../citations.ts';
import { dateInWords } from '../dates.ts';
import { escaped, listed } from '../words.ts';
import type { DecisionCard } from './card.ts';

export function sourceBlocks({ decided, pack }: DecisionCard): Block[] {
  const defects = defectsOf(
    decided.because.flatMap(({ clauses }) => clauses),
    pack,
  );
  const editions = editionsOf(decided.citations, pack);
  const spoken = editions.length === 0 ? '' : `Edition: ${escaped(listed(editions))}. `;
  return [
    ...(defects.length === 0 ? [] : [context(`About the source: ${escaped(defects.join(' '))}`)]),
    context(`${spoken}${escaped(pack.header.banner)}`),
  ];
}

export const recordBlock = ({ id, recordedAt, decided }: DecisionCard): Block =>
  context(
    `Recorded as ${escaped(id)}, ${dateInWords(recordedAt)}. Rules revision ${escaped(decided.revision.slice(0, 12))}.`,
  );
