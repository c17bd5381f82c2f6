// Facts as people say them: what was answered so far, and what would have to change.
import type { Fact, FactChange, FactId, Facts, Pack } from '../policy/model.ts';

/** `put it into a chart`; where the pack gives no such words, the question with its answer. */
export function factInWords(fact: Fact, value: string): string {
  const known = fact.values.find((each) => each.id === value);
  if (!known) return `${fact.question} ${value}`;
  return known.say === known.label ? `${fact.question} ${known.label}` : known.say;
}

/** One entry a fact, in the order given; facts that the pack no longer knows are left out. */
export function factsInWords(pack: Pack, facts: Facts | readonly (readonly [FactId, string])[]): string[] {
  const pairs = Array.isArray(facts) ? facts : Object.entries(facts);
  return pairs.flatMap(([id, value]) => {
    const fact = pack.facts.get(id);
    return fact ? [factInWords(fact, value)] : [];
  });
}

export const changesInWords = (pack: Pack, changes: readonly FactChange[]): string[] =>
  factsInWords(
    pack,
    changes.map(({ fact, value }) => [fact, value] as const),
  );
