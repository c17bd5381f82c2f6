// A decision's rules compiled to one diagram: from every combination of facts to its outcome and the rules behind it.
import { type Diagram, DiagramBuilder, leafRef, type Ref } from './diagram.ts';
import {
  CARRIES,
  type Condition,
  type DecisionRules,
  type FactId,
  type Facts,
  type Outcome,
  type Pack,
  type Rule,
  type RuleId,
} from './model.ts';

/** Where combinations end: the outcome, the rules that gave it, and the duty rules that hold beside it. */
export type Leaf = {
  readonly outcome: Outcome;
  /** False where no rule decides and `not-covered` is what silence means. */
  readonly declared: boolean;
  readonly rules: readonly Rule[];
};

export type Compiled = {
  readonly decision: DecisionRules;
  readonly pack: Pack;
  /** The rules in force on the day it was compiled for. */
  readonly rules: readonly Rule[];
  readonly variables: readonly Variable[];
  readonly diagram: Diagram;
  /** Leads to `leaves`. */
  readonly root: Ref;
  readonly leaves: readonly Leaf[];
  /** Leads to `outcomes` alone: smaller, for what can still change the outcome. */
  readonly outcomeRoot: Ref;
  readonly outcomes: readonly Outcome[];
  /** By rule: where its condition holds, lifted or not. */
  readonly holds: ReadonlyMap<RuleId, Ref>;
};

export type Variable = {
  readonly fact: FactId;
  readonly values: readonly string[];
  readonly numbers: ReadonlyMap<string, number>;
  /** The number of the value that stands when nothing was said, or -1. */
  readonly fallback: number;
};

export const FALSE = 0;
export const TRUE = 1;

/** Compiles `decision` as the rules stand on `asOf` (a day). Exceptions must not lift each other in a circle. */
export function compileDecision(pack: Pack, decision: DecisionRules, asOf: string): Compiled {
  const { builder, variables, rules, root, leaves, holds } = openWorkshop(pack, decision, asOf);
  const outcomes = pack.precedence;
  const outcomeRoot = builder.relabel(root, (leaf) => outcomes.indexOf(leaves[leaf]?.outcome ?? 'not-covered'));
  const { diagram, roots } = builder.freeze([root, outcomeRoot, ...holds.values()]);
  const [frozenRoot, frozenOutcomeRoot, ...frozenHolds] = roots as [Ref, Ref, ...Ref[]];
  return {
    decision,
    pack,
    rules,
    variables,
    diagram,
    root: frozenRoot,
    leaves,
    outcomeRoot: frozenOutcomeRoot,
    outcomes,
    holds: new Map([...holds.keys()].map((rule, index) => [rule, frozenHolds[index] as Ref])),
  };
}

/** The diagrams of a decision before they are frozen: what the checks reason with. */
export type Workshop = {
  readonly builder: DiagramBuilder;
  readonly pack: Pack;
  readonly decision: DecisionRules;
  readonly asOf: string;
  readonly variables: readonly Variable[];
  readonly rules: readonly Rule[];
  readonly levels: Levels;
  /** By rule: where its condition holds (leaf 1) and where not (leaf 0). */
  readonly holds: ReadonlyMap<RuleId, Ref>;
  /** By rule: where it holds and no exception that stands has lifted it. */
  readonly stands: ReadonlyMap<RuleId, Ref>;
  readonly root: Ref;
  readonly leaves: readonly Leaf[];
};

export function openWorkshop(pack: Pack, decision: DecisionRules, asOf: string): Workshop {
  const variables = decision.facts.map((id) => variableOf(pack, id));
  const builder = new DiagramBuilder(variables.map((v) => v.values.length));
  return openWorkshopOver(pack, decision, asOf, { builder, variables });
}

/** As openWorkshop, over variables and a builder given: two packs built over the same ones can be compared. */
export function openWorkshopOver(
  pack: Pack,
  decision: DecisionRules,
  asOf: string,
  { builder, variables }: Pick<Workshop, 'builder' | 'variables'>,
): Workshop {
  const rules = decision.rules.filter((rule) => inForce(rule, asOf));
  const levels: Levels = new Map(variables.map((v, level) => [v.fact, { ...v, level }]));
  const holds = new Map(rules.map((rule) => [rule.id, conditionDiagram(builder, rule.when, levels)]));
  const stands = standing(builder, rules, holds);
  const { root, leaves } = decideAll(builder, rules, stands, pack.precedence);
  return { builder, pack, decision, asOf, variables, rules, levels, holds, stands, root, leaves };
}

/** A rule or clause speaks from its first day to the day before its last. */
export function inForce(period: { readonly from: string | null; readonly to: string | null }, asOf: string): boolean {
  return (period.from === null || period.from <= asOf) && (period.to === null || asOf < period.to);
}

function variableOf(pack: Pack, id: FactId): Variable {
  const fact = pack.facts.get(id);
  if (!fact) throw new Error(`the decision names a fact "${id}" that the pack does not have`);
  const values = fact.values.map((v) => v.id);
  const numbers = new Map(values.map((v, index) => [v, index]));
  return { fact: id, values, numbers, fallback: fact.default === null ? -1 : (numbers.get(fact.default) ?? -1) };
}

/** The number of each fact's value in the order of the diagram; -1 where it is unknown and has no default. */
export function assign(compiled: Compiled, facts: Facts): Int16Array {
  const { variables } = compiled;
  const values = new Int16Array(variables.length);
  for (let level = 0; level < variables.length; level += 1)
    values[level] = numberOf(variables[level] as Variable, facts);
  return values;
}

function numberOf(variable: Variable, facts: Facts): number {
  const said = facts[variable.fact];
  if (said === undefined) return variable.fallback;
  const number = variable.numbers.get(said);
  if (number === undefined) throw new RangeError(`"${said}" is not a value of the fact "${variable.fact}"`);
  return number;
}

type Levels = ReadonlyMap<FactId, Variable & { readonly level: number }>;

/** For each rule the combinations in which it holds and no exception that stands has lifted it. */
export function standing(
  builder: DiagramBuilder,
  rules: readonly Rule[],
  holds: ReadonlyMap<RuleId, Ref>,
): ReadonlyMap<RuleId, Ref> {
  const done = new Map<RuleId, Ref>();
  const visit = (rule: Rule): Ref => {
    const known = done.get(rule.id);
    if (known !== undefined) return known;
    const lifters = rules.filter((other) => other.lifts.includes(rule.id)).map(visit);
    const lifted = lifters.reduce((a, b) => builder.combine(a, b, or, FALSE), leafRef(FALSE));
    const result = builder.combine(holds.get(rule.id) ?? leafRef(FALSE), lifted, butNot, FALSE);
    done.set(rule.id, result);
    return result;
  };
  for (const rule of rules) visit(rule);
  return done;
}

/** Where a condition holds: leaf 1 where it does, leaf 0 where it does not. */
export function conditionDiagram(builder: DiagramBuilder, condition: Condition, levels: Levels): Ref {
  switch (condition.kind) {
    case 'always':
      return leafRef(TRUE);
    case 'in': {
      const variable = levels.get(condition.fact);
      if (!variable) throw new Error(`a rule tests "${condition.fact}", which its decision does not list`);
      const wanted = new Set(condition.values);
      return builder.node(
        variable.level,
        variable.values.map((v) => leafRef(wanted.has(v) ? TRUE : FALSE)),
      );
    }
    case 'not':
      return builder.relabel(conditionDiagram(builder, condition.of, levels), (leaf) => (leaf === TRUE ? FALSE : TRUE));
    case 'all':
      return condition.of
        .map((part) => conditionDiagram(builder, part, levels))
        .reduce((a, b) => builder.combine(a, b, and, TRUE), leafRef(TRUE));
    case 'any':
      return condition.of
        .map((part) => conditionDiagram(builder, part, levels))
        .reduce((a, b) => builder.combine(a, b, or, FALSE), leafRef(FALSE));
  }
}

export const and = (a: number, b: number): number => (a === TRUE && b === TRUE ? TRUE : FALSE);
export const or = (a: number, b: number): number => (a === TRUE || b === TRUE ? TRUE : FALSE);
export const butNot = (a: number, b: number): number => (a === TRUE && b === FALSE ? TRUE : FALSE);

/** Strongest outcome first, so that a leaf once decided only gathers what that outcome carries; then the duty rules. */
export function decideAll(
  builder: DiagramBuilder,
  rules: readonly Rule[],
  stands: ReadonlyMap<RuleId, Ref>,
  precedence: readonly Outcome[],
): { readonly root: Ref; readonly leaves: readonly Leaf[] } {
  const leaves = new LeafTable();
  const where = (rule: Rule): Ref => stands.get(rule.id) ?? leafRef(FALSE);
  let root = leafRef(leaves.undecided);
  for (const outcome of precedence) {
    for (const rule of rules.filter((r) => r.outcome === outcome)) {
      const adding = (leaf: number, stood: number) => {
        const { outcome: decided } = leaves.at(leaf);
        return stood === TRUE && counts(decided, outcome) ? leaves.adding(leaf, rule, decided ?? outcome) : leaf;
      };
      root = builder.combine(root, where(rule), adding, FALSE);
    }
  }
  for (const rule of rules.filter((r) => r.outcome === null)) {
    const adding = (leaf: number, stood: number) => {
      const { outcome: decided } = leaves.at(leaf);
      const counting = stood === TRUE && rule.beside.includes(decided ?? 'not-covered');
      return counting ? leaves.adding(leaf, rule, decided) : leaf;
    };
    root = builder.combine(root, where(rule), adding, FALSE);
  }
  return {
    root,
    leaves: leaves.all.map(({ outcome, rules: of }) => ({
      outcome: outcome ?? 'not-covered',
      declared: outcome !== null,
      rules: of,
    })),
  };
}

/** A rule counts where nothing is decided yet, where its own outcome is, and where a stronger one carries it along. */
function counts(decided: Outcome | null, outcome: Outcome): boolean {
  return decided === null || decided === outcome || CARRIES[decided].includes(outcome);
}

type OpenLeaf = { readonly outcome: Outcome | null; readonly rules: readonly Rule[] };

class LeafTable {
  readonly all: OpenLeaf[] = [{ outcome: null, rules: [] }];
  readonly undecided = 0;
  readonly #numbers = new Map<string, number>();

  at(leaf: number): OpenLeaf {
    const found = this.all[leaf];
    if (!found) throw new RangeError(`no leaf ${leaf}`);
    return found;
  }

  adding(leaf: number, rule: Rule, outcome: Outcome | null): number {
    const key = `${leaf}+${rule.id}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.all.push({ outcome, rules: [...this.at(leaf).rules, rule] });
    const made = this.all.length - 1;
    this.#numbers.set(key, made);
    return made;
  }
}
