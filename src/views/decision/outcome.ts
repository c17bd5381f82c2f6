// The answer itself, on top: the outcome in plain words, or what still has to be found out.
import { type Block, header, section } from '../blocks.ts';
import { escaped, listed } from '../words.ts';
import type { DecisionCard } from './card.ts';

export const NOT_SETTLED = 'Not settled yet';

/** `Not yet. Something must come first.` */
export function outcomeInWords({ decided, pack }: DecisionCard): { readonly title: string; readonly say: string } {
  const word = decided.outcome === null ? undefined : pack.outcomes.get(decided.outcome);
  if (word) return { title: word.title, say: word.say };
  return { title: NOT_SETTLED, say: 'It depends on what you do not know yet. Until you know, do not go ahead.' };
}

export function outcomeBlocks(card: DecisionCard): Block[] {
  const { title, say } = outcomeInWords(card);
  return [header(title), section(`*${escaped(say)}*`), ...toFindOut(card)];
}

function toFindOut({ decided, notKnown, pack }: DecisionCard): Block[] {
  if (decided.outcome !== null) return [];
  const questions = notKnown.flatMap((id) => pack.facts.get(id)?.question ?? []);
  return questions.length === 0 ? [] : [section(escaped(`Find out: ${listed(questions)}`))];
}
