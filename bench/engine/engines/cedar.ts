// The rules as Cedar takes them: one policy each, preparsed once; its answer names the policies that were satisfied.
import type { Condition, DecisionRules, Facts } from '../../../src/policy/model.ts';
import { type Opened, openWith } from './engine.ts';

const NAME = '@cedar-policy/cedar-wasm';
const SET = 'use-record';

type Answer =
  | { readonly type: 'success'; readonly response: { readonly diagnostics: { readonly reason: readonly string[] } } }
  | { readonly type: 'failure'; readonly errors: readonly unknown[] };
type Cedar = {
  readonly preparsePolicySet: (id: string, policies: unknown) => { readonly type: string };
  readonly statefulIsAuthorized: (call: unknown) => Answer;
};

export function openCedar(decision: DecisionRules): Promise<Opened> {
  const staticPolicies = Object.fromEntries(decision.rules.map(({ id, when }) => [id, policyOf(when)]));
  return openWith(
    NAME,
    (cedar: Cedar) => {
      const parsed = cedar.preparsePolicySet(SET, { staticPolicies });
      if (parsed.type !== 'success') throw new Error(`Cedar refuses the policies: ${JSON.stringify(parsed)}`);
      const ask = (facts: Facts): Answer => cedar.statefulIsAuthorized(callOf(facts));
      return {
        name: `${NAME}, policies preparsed`,
        holding: async (facts) => reasonsIn(ask(facts)),
        runAll: (sample) => {
          for (const facts of sample) ask(facts);
        },
      };
    },
    `${NAME}/nodejs`,
  );
}

function reasonsIn(answer: Answer): readonly string[] {
  if (answer.type !== 'success') throw new Error(JSON.stringify(answer.errors));
  return answer.response.diagnostics.reason;
}

function callOf(facts: Facts): unknown {
  return {
    principal: { type: 'User', id: 'officer' },
    action: { type: 'Action', id: 'use' },
    resource: { type: 'Record', id: 'record' },
    context: facts,
    preparsedPolicySetId: SET,
    preparsedSchemaName: null,
    validateRequest: false,
    entities: [],
  };
}

function policyOf(when: Condition): string {
  return `permit(principal, action, resource) when { ${expressionOf(when)} };`;
}

function expressionOf(when: Condition): string {
  switch (when.kind) {
    case 'always':
      return 'true';
    case 'in':
      return testOf(when.fact, when.values);
    case 'not':
      return `!(${expressionOf(when.of)})`;
    case 'all':
      return when.of.map((part) => `(${expressionOf(part)})`).join(' && ');
    case 'any':
      return when.of.map((part) => `(${expressionOf(part)})`).join(' || ');
  }
}

/** A test of one value is an equality, which Cedar decides faster than a set. */
function testOf(fact: string, values: readonly string[]): string {
  const [first, ...more] = values.map((value) => JSON.stringify(value));
  return more.length === 0
    ? `context.${fact} == ${first}`
    : `[${[first, ...more].join(', ')}].contains(context.${fact})`;
}
