// The rules as the ZEN engine takes them, in both of its ways: an expression node, and a decision table that collects.
import type { Condition, DecisionRules, Facts } from '../../../src/policy/model.ts';
import { type Engine, type Opened, openWith } from './engine.ts';

const NAME = '@gorules/zen-engine';

type Evaluation = { readonly result: unknown };
type ZenDecision = { readonly evaluate: (facts: Facts) => Promise<Evaluation> };
type Zen = { readonly ZenEngine: new () => { readonly createDecision: (content: object) => ZenDecision } };

/** How many evaluations are under way at once where ZEN may use its own threads. */
const AT_ONCE = 64;

export function openZenExpressions(decision: DecisionRules): Promise<Opened> {
  return open('expressions', expressionNode(decision), (result) =>
    Object.entries(result as Readonly<Record<string, boolean>>).flatMap(([id, holds]) => (holds ? [idOf(id)] : [])),
  );
}

export function openZenTable(decision: DecisionRules): Promise<Opened> {
  return open('decision table', tableNode(decision), (result) =>
    (result as readonly { readonly rule: string }[]).map(({ rule }) => rule),
  );
}

function open(way: string, node: object, read: (result: unknown) => readonly string[]): Promise<Opened> {
  return openWith(NAME, (module: Zen & { readonly default?: Zen }) => {
    const { ZenEngine } = module.default ?? module;
    return engineOver(`${NAME} 0.50, ${way}`, new ZenEngine().createDecision(graph(node)), read);
  });
}

function engineOver(name: string, decision: ZenDecision, read: (result: unknown) => readonly string[]): Engine {
  return {
    name,
    holding: async (facts) => read((await decision.evaluate(facts)).result),
    runAll: async (sample) => {
      for (let at = 0; at < sample.length; at += AT_ONCE) {
        await Promise.all(sample.slice(at, at + AT_ONCE).map((facts) => decision.evaluate(facts)));
      }
    },
  };
}

function graph(node: object): object {
  return {
    nodes: [
      { id: 'in', name: 'in', type: 'inputNode', position: { x: 0, y: 0 } },
      { id: 'rules', name: 'rules', position: { x: 1, y: 0 }, ...node },
      { id: 'out', name: 'out', type: 'outputNode', position: { x: 2, y: 0 } },
    ],
    edges: [
      { id: 'e1', type: 'edge', sourceId: 'in', targetId: 'rules' },
      { id: 'e2', type: 'edge', sourceId: 'rules', targetId: 'out' },
    ],
  };
}

function expressionNode({ rules }: DecisionRules): object {
  const expressions = rules.map(({ id, when }) => ({ id, key: keyOf(id), value: expressionOf(when) }));
  return { type: 'expressionNode', content: { expressions } };
}

/** One row a rule; a column without a field takes a whole condition. */
function tableNode({ rules }: DecisionRules): object {
  return {
    type: 'decisionTableNode',
    content: {
      hitPolicy: 'collect',
      inputs: [{ id: 'when', name: 'when', type: 'expression' }],
      outputs: [{ id: 'rule', name: 'rule', type: 'expression', field: 'rule' }],
      rules: rules.map(({ id, when }) => ({ _id: id, when: expressionOf(when), rule: JSON.stringify(id) })),
    },
  };
}

function expressionOf(when: Condition): string {
  switch (when.kind) {
    case 'always':
      return 'true';
    case 'in':
      return testOf(when.fact, when.values);
    case 'not':
      return `not (${expressionOf(when.of)})`;
    case 'all':
      return when.of.map((part) => `(${expressionOf(part)})`).join(' and ');
    case 'any':
      return when.of.map((part) => `(${expressionOf(part)})`).join(' or ');
  }
}

function testOf(fact: string, values: readonly string[]): string {
  const [first, ...more] = values.map((value) => JSON.stringify(value));
  return more.length === 0 ? `${fact} == ${first}` : `${fact} in [${[first, ...more].join(', ')}]`;
}

/** ZEN reads a dash in a key as a path of its own kind, so keys have none. */
function keyOf(id: string): string {
  return id.replaceAll('-', '_');
}

function idOf(key: string): string {
  return key.replaceAll('_', '-');
}
