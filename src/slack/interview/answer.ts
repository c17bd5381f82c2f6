// What a form's input says about the fact it asked for: one canonical value, or what is wrong with it, said beside the field.
import type { Compiled } from '../../policy/compile.ts';
import { NOT_AN_ORI } from '../../policy/fact.ts';
import type { Fact } from '../../policy/model.ts';
import { readFacts } from '../../policy/read-facts.ts';
import { ACTION } from '../../views/ids.ts';
import { blockOf } from '../../views/interview.ts';
import type { Chosen, Values } from '../handlers.ts';

export type Answer = { readonly value: string } | { readonly problem: string };

export function answerTo(fact: Fact, values: Values, { pack, decision }: Compiled, asOf: string): Answer {
  const chosen = values[blockOf(fact.id)]?.[ACTION.answer];
  const said = chosen === undefined ? undefined : saidIn(fact, chosen);
  if (said === undefined) return { problem: 'Choose an answer, or press “I do not know”.' };
  if (typeof said === 'object' && 'problem' in said) return said;
  const read = readFacts(pack, decision, { [fact.id]: said }, asOf);
  const value = read.ok ? read.facts[fact.id] : undefined;
  if (value === undefined) return { problem: 'That is not one of the answers. Choose one of those offered.' };
  if (fact.type === 'ori' && value === NOT_AN_ORI)
    return { problem: 'That is not an ORI. It has nine letters and digits, such as CA0194200.' };
  return { value };
}

function saidIn(fact: Fact, chosen: Chosen): string | readonly string[] | { readonly problem: string } | undefined {
  if (fact.type !== 'points') return chosen.selected_option?.value ?? chosen.value ?? undefined;
  const ticked = (chosen.selected_options ?? []).map(({ value }) => value);
  const alone = ticked.filter((value) => !fact.points.some((point) => point.id === value));
  if (alone.length === 0) return ticked;
  if (ticked.length === 1) return alone[0];
  const label = fact.values.find(({ id }) => id === alone[0])?.label ?? alone[0];
  return { problem: `“${label}” stands alone: untick it, or untick the others.` };
}
