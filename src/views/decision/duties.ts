// What has to be done: before, while and after, each with how binding it is and where it comes from.
import type { Duty, Pack } from '../../policy/model.ts';
import type { Block } from '../blocks.ts';
import { BASIS_WORDS, clausesInBrackets } from '../citations.ts';
import { titled } from '../sections.ts';
import { escaped } from '../words.ts';
import type { DecisionCard } from './card.ts';

type Order = readonly (readonly [Duty['timing'], string])[];

const IN_TIME: Order = [
  ['before', 'Before you do it'],
  ['during', 'While you do it'],
  ['after', 'Afterwards'],
];

/** Where it may be used at once nothing has to come before, and the notice to the owner is what must not wait. */
const AT_ONCE: Order = [
  ['after', 'Now and afterwards'],
  ['before', 'At the same time'],
  ['during', 'While you do it'],
];

const orderOf = ({ decided }: DecisionCard): Order => (decided.outcome === 'exigent-use' ? AT_ONCE : IN_TIME);

export function dutyBlocks(card: DecisionCard): Block[] {
  return orderOf(card).flatMap(([timing, title]) =>
    titled(
      title,
      dutiesAt(card, timing).map((duty) => dutyLine(duty, card.pack)),
    ),
  );
}

/** What comes first of all, for whoever only hears the answer. */
export const firstDuty = (card: DecisionCard): Duty | undefined =>
  orderOf(card).flatMap(([timing]) => dutiesAt(card, timing))[0];

const dutiesAt = ({ decided, pack }: DecisionCard, timing: Duty['timing']): Duty[] =>
  decided.duties.flatMap((id) => pack.duties.get(id) ?? []).filter((duty) => duty.timing === timing);

function dutyLine(duty: Duty, pack: Pack): string {
  return `• *${escaped(duty.title)}*${weight(duty)}. ${escaped(duty.say)} ${clausesInBrackets(duty.clauses, pack)}`;
}

/** What is not a `must` of the text says so. */
function weight({ strength, basis }: Duty): string {
  const marks = [strength === 'must' ? null : strength, BASIS_WORDS[basis]].filter((mark) => mark !== null);
  return marks.length === 0 ? '' : ` _(${marks.join('; ')})_`;
}
