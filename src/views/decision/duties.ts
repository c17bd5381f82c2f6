// What has to be done: before, while and after, each with how binding it is and where it comes from.
import type { Duty, Pack } from '../../policy/model.ts';
import type { Block } from '../blocks.ts';
import { BASIS_WORDS, clausesInBrackets } from '../citations.ts';
import { titled } from '../sections.ts';
import { escaped } from '../words.ts';
import type { DecisionCard } from './card.ts';

export const WHEN = [
  ['before', 'Before you do it'],
  ['during', 'While you do it'],
  ['after', 'Afterwards'],
] as const;

export function dutyBlocks(card: DecisionCard): Block[] {
  return WHEN.flatMap(([timing, title]) =>
    titled(
      title,
      dutiesAt(card, timing).map((duty) => dutyLine(duty, card.pack)),
    ),
  );
}

export const dutiesAt = ({ decided, pack }: DecisionCard, timing: Duty['timing']): Duty[] =>
  decided.duties.flatMap((id) => pack.duties.get(id) ?? []).filter((duty) => duty.timing === timing);

function dutyLine(duty: Duty, pack: Pack): string {
  return `• *${escaped(duty.title)}*${weight(duty)}. ${escaped(duty.say)} ${clausesInBrackets(duty.clauses, pack)}`;
}

/** What is not a `must` of the text says so. */
function weight({ strength, basis }: Duty): string {
  const marks = [strength === 'must' ? null : strength, BASIS_WORDS[basis]].filter((mark) => mark !== null);
  return marks.length === 0 ? '' : ` _(${marks.join('; ')})_`;
}
