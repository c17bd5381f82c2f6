// The rules as json-rules-engine takes them: one rule each, its tests as the operator "in".
import type { Condition, DecisionRules, Facts } from '../../../src/policy/model.ts';
import { type Opened, openWith } from './engine.ts';

const NAME = 'json-rules-engine';

type Result = { readonly events: readonly { readonly type: string }[] };
type JsonRules = {
  readonly Engine: new (rules: readonly unknown[]) => { run: (facts: Facts) => Promise<Result> };
};

export function openJsonRules(decision: DecisionRules): Promise<Opened> {
  const rules = decision.rules.map(({ id, when, outcome, duties, clauses }) => ({
    name: id,
    conditions: topLevel(when),
    event: { type: id, params: { outcome, duties, clauses } },
  }));
  return openWith(NAME, ({ Engine }: JsonRules) => {
    const engine = new Engine(rules);
    return {
      name: NAME,
      holding: async (facts) => (await engine.run(facts)).events.map(({ type }) => type),
      runAll: async (sample) => {
        for (const facts of sample) await engine.run(facts);
      },
    };
  });
}

function topLevel(when: Condition): unknown {
  return when.kind === 'in' || when.kind === 'always' ? { all: [conditionOf(when)] } : conditionOf(when);
}

function conditionOf(when: Condition): unknown {
  switch (when.kind) {
    case 'always':
      return { all: [] };
    case 'in':
      return { fact: when.fact, operator: 'in', value: when.values };
    case 'not':
      return { not: conditionOf(when.of) };
    case 'all':
      return { all: when.of.map(conditionOf) };
    case 'any':
      return { any: when.of.map(conditionOf) };
  }
}
