// Why a rule is among the reasons of an answer: the facts it turned on, and the rules it set aside as an exception.
import { type Compiled, TRUE } from './compile.ts';
import { factsOf } from './condition.ts';
import { type Assignment, type Ref, surely } from './diagram.ts';
import type { Facts, Reason, Rule, RuleId } from './model.ts';

/** All of a reason that no fact changes, and where to read the rest. */
export type ReasonPlan = {
  readonly rule: Rule;
  readonly facts: readonly { readonly fact: string; readonly level: number; readonly values: readonly string[] }[];
  readonly lifts: readonly { readonly rule: RuleId; readonly holds: Ref }[];
};

export function planReason(compiled: Compiled, rule: Rule): ReasonPlan {
  return {
    rule,
    facts: factsOf(rule.when).map((fact) => {
      const level = compiled.variables.findIndex((variable) => variable.fact === fact);
      return { fact, level, values: compiled.variables[level]?.values ?? [] };
    }),
    lifts: compiled.rules.flatMap(({ id }) => {
      const holds = rule.lifts.includes(id) ? compiled.holds.get(id) : undefined;
      return holds === undefined ? [] : [{ rule: id, holds }];
    }),
  };
}

export function reasonFor({ diagram }: Compiled, plan: ReasonPlan, values: Assignment): Reason {
  const { id, because, clauses, basis } = plan.rule;
  return { rule: id, because, clauses, basis, facts: factsKnown(plan, values), lifted: lifted(diagram, plan, values) };
}

function factsKnown(plan: ReasonPlan, values: Assignment): Facts {
  const known: Record<string, string> = {};
  for (const { fact, level, values: names } of plan.facts) {
    const name = names[values[level] as number];
    if (name !== undefined) known[fact] = name;
  }
  return known;
}

const NONE: readonly RuleId[] = Object.freeze([]);

function lifted(diagram: Compiled['diagram'], { lifts }: ReasonPlan, values: Assignment): readonly RuleId[] {
  if (lifts.length === 0) return NONE;
  const found: RuleId[] = [];
  for (const { rule, holds } of lifts) if (surely(diagram, holds, values, TRUE)) found.push(rule);
  return found;
}
