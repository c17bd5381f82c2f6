// Why: each rule that applied, with its clauses, and the mark where it is interpretation or restored.
import type { Block } from '../blocks.ts';
import { basisMark, clausesInBrackets } from '../citations.ts';
import { titled } from '../sections.ts';
import { escaped } from '../words.ts';
import type { DecisionCard } from './card.ts';

export function reasonBlocks(card: DecisionCard): Block[] {
  return titled('Why', reasonLines(card));
}

/** Without a rule that applies, the decision's own words on what the documents do not say. */
export function reasonLines({ decided, pack }: DecisionCard): string[] {
  const silent = pack.decisions.get(decided.decision)?.notCovered;
  if (decided.because.length === 0)
    return decided.outcome !== null && silent
      ? [`• ${escaped(silent.say)} ${clausesInBrackets(silent.clauses, pack)}`]
      : [];
  return decided.because.map(
    ({ because, basis, clauses }) => `• ${escaped(because)}${basisMark(basis)} ${clausesInBrackets(clauses, pack)}`,
  );
}
