// A decision for some facts on some day: outcome, duties, clauses, reasons, what is missing and what would allow it.
import { assign, type Compiled } from './compile.ts';
import { isLeaf, leafOf, openLevels, type Ref, reach, walk } from './diagram.ts';
import { nextFact } from './interview.ts';
import { type LeafParts, partsOf } from './leaf-parts.ts';
import { type Decided, type Facts, PERMITTED, type Rule } from './model.ts';
import { planReason, type ReasonPlan, reasonFor } from './reason.ts';
import { planWays, type WaysPlan, waysToAllow } from './would-allow.ts';

/**
 * Decides from the compiled form. With facts missing the outcome is given only if every completion has it; duties are
 * then all that some completion owes, so that one more fact can only take a duty away.
 */
export function decide(compiled: Compiled, facts: Facts, asOf: string): Decided {
  const values = assign(compiled, facts);
  const end = walk(compiled.diagram, compiled.root, values);
  const asked: Asked = { compiled, plans: plansFor(compiled), facts, asOf, values };
  return isLeaf(end) ? settled(asked, asked.plans.leaf(leafOf(end))) : partly(asked, end);
}

type Asked = {
  readonly compiled: Compiled;
  readonly plans: Plans;
  readonly facts: Facts;
  readonly asOf: string;
  readonly values: Int16Array;
};

function partly(asked: Asked, from: Ref): Decided {
  const { compiled, values } = asked;
  if (reach(compiled.diagram, compiled.outcomeRoot, values).size === 1) {
    const leaves = [...reach(compiled.diagram, from, values)].flatMap((n) => compiled.leaves[n] ?? []);
    return settled(asked, partsOf(compiled, leaves));
  }
  const open = openLevels(compiled.diagram, compiled.outcomeRoot, values);
  return {
    decision: compiled.decision.id,
    asOf: asked.asOf,
    revision: compiled.pack.revision,
    facts: asked.facts,
    outcome: null,
    duties: [],
    citations: [],
    ask: [],
    missing: compiled.variables.filter((_v, level) => open.has(level)).map((v) => v.fact),
    next: nextFact(compiled, values, open),
    wouldAllow: [],
    because: [],
  };
}

const NOTHING: readonly never[] = Object.freeze([]);

function settled({ compiled, plans, facts, asOf, values }: Asked, parts: LeafParts): Decided {
  const { outcome, duties, citations, ask, rules } = parts;
  return {
    decision: compiled.decision.id,
    asOf,
    revision: compiled.pack.revision,
    facts,
    outcome,
    duties,
    citations,
    ask,
    missing: NOTHING,
    next: null,
    wouldAllow: PERMITTED.includes(outcome) ? NOTHING : waysToAllow(compiled, plans.ways, values),
    because: rules.map((rule) => reasonFor(compiled, plans.reason(rule), values)),
  };
}

/** What is worked out once for a compiled decision and then read by every answer. */
class Plans {
  readonly ways: WaysPlan;
  readonly #compiled: Compiled;
  readonly #leaves: LeafParts[] = [];
  readonly #reasons = new Map<Rule, ReasonPlan>();

  constructor(compiled: Compiled) {
    this.#compiled = compiled;
    this.ways = planWays(compiled);
  }

  leaf(number: number): LeafParts {
    const known = this.#leaves[number];
    if (known) return known;
    const leaf = this.#compiled.leaves[number];
    if (!leaf) throw new RangeError(`the diagram ends in a leaf ${number} that does not exist`);
    const made = partsOf(this.#compiled, [leaf]);
    this.#leaves[number] = made;
    return made;
  }

  reason(rule: Rule): ReasonPlan {
    const known = this.#reasons.get(rule);
    if (known) return known;
    const made = planReason(this.#compiled, rule);
    this.#reasons.set(rule, made);
    return made;
  }
}

const plans = new WeakMap<Compiled, Plans>();

function plansFor(compiled: Compiled): Plans {
  const known = plans.get(compiled);
  if (known) return known;
  const made = new Plans(compiled);
  plans.set(compiled, made);
  return made;
}
