// From the rules that hold to the outcome and the rules that count: what engines without exceptions leave to their caller.
import { CARRIES, type DecisionRules, type Outcome, type Rule } from '../../src/policy/model.ts';

export type Combined = { readonly outcome: Outcome; readonly rules: readonly string[] };

export function combine(decision: DecisionRules, precedence: readonly Outcome[], holding: readonly string[]): Combined {
  const held = decision.rules.filter(({ id }) => holding.includes(id));
  const stands = (rule: Rule): boolean => !held.some((other) => other.lifts.includes(rule.id) && stands(other));
  const standing = held.filter(stands);
  const outcome = precedence.find((o) => standing.some((rule) => rule.outcome === o)) ?? 'not-covered';
  const counting = standing.filter((rule) =>
    rule.outcome === null
      ? rule.beside.includes(outcome)
      : rule.outcome === outcome || CARRIES[outcome].includes(rule.outcome),
  );
  return { outcome, rules: counting.map(({ id }) => id).sort() };
}
