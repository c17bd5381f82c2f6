// Which combinations of facts a decision answers differently in two packs: exact, as regions with counts and a witness.

import { shortestStory } from '../analysis/story.ts';
import {
  conditionDiagram,
  FALSE,
  type Leaf,
  openWorkshopOver,
  TRUE,
  type Variable,
  type Workshop,
} from '../compile.ts';
import { DiagramBuilder, isLeaf, leafOf, type Ref } from '../diagram.ts';
import type { DecisionRules, FactId, Facts, Outcome, Pack } from '../model.ts';
import { countOf, frameOf, type Region, regionsOf } from './cubes.ts';

export type Side = { readonly pack: Pack; readonly asOf: string };

export type Change = {
  /** Null where one of the packs does not know the combination at all. */
  readonly before: Answer | null;
  readonly after: Answer | null;
  readonly combinations: number;
  /** The smallest region that holds them all, and perhaps more. */
  readonly frame: Region;
  /** Disjoint, and together exactly these combinations. */
  readonly regions: readonly Region[];
  /** True where more regions exist than are listed. */
  readonly more: boolean;
  readonly witness: Facts;
};

export type Answer = {
  readonly outcome: Outcome;
  readonly duties: readonly string[];
  readonly clauses: readonly string[];
};

export type DecisionDifference = {
  readonly decision: string;
  readonly kind: 'added' | 'gone' | 'changed';
  /** How many are answered otherwise, and of how many. */
  readonly combinations: number;
  readonly of: number;
  readonly changes: readonly Change[];
};

const MOST_REGIONS = 100;

/** Every decision that is new, gone, or answers at least one combination otherwise; empty when none does. */
export function decisionDifferences(a: Side, b: Side): readonly DecisionDifference[] {
  const ids = [...new Set([...a.pack.decisions.keys(), ...b.pack.decisions.keys()])].sort();
  return ids.flatMap((id): DecisionDifference[] => {
    const [before, after] = [a.pack.decisions.get(id), b.pack.decisions.get(id)];
    if (!before) return [{ decision: id, kind: 'added', combinations: 0, of: 0, changes: [] }];
    if (!after) return [{ decision: id, kind: 'gone', combinations: 0, of: 0, changes: [] }];
    const { changes, of } = changesBetween(a, before, b, after);
    const combinations = changes.reduce((sum, change) => sum + change.combinations, 0);
    return changes.length === 0 ? [] : [{ decision: id, kind: 'changed', combinations, of, changes }];
  });
}

function changesBetween(a: Side, before: DecisionRules, b: Side, after: DecisionRules) {
  const variables = commonVariables(a, before, b, after);
  const space = { builder: new DiagramBuilder(variables.map((v) => v.values.length)), variables };
  const old = openWorkshopOver(a.pack, before, a.asOf, space);
  const now = openWorkshopOver(b.pack, after, b.asOf, space);
  const kinds = new Kinds();
  const all = kindsEverywhere(kinds, {
    old,
    now,
    knownThen: knownTo(old, before, a.pack),
    knownNow: knownTo(now, after, b.pack),
  });
  const changes = kinds.numbers.map((number): Change => {
    const where = space.builder.relabel(all, (kind) => (kind === number ? TRUE : FALSE));
    return changeIn(old, now, where, kinds.sidesOf(number));
  });
  return { changes, of: variables.reduce((product, { values }) => product * values.length, 1) };
}

type Both = {
  readonly old: Workshop;
  readonly now: Workshop;
  /** Where every fact has a value that the pack of that side knows. */
  readonly knownThen: Ref;
  readonly knownNow: Ref;
};

/** At every combination the number of its kind of change; zero where nothing changed. */
function kindsEverywhere(kinds: Kinds, { old, now, knownThen, knownNow }: Both): Ref {
  const { builder } = old;
  const sides = builder.combine(knownThen, knownNow, (then, today) => then + 2 * today);
  const pairs = new Pairs();
  const both = builder.combine(old.root, now.root, (x, y) => pairs.number(x, y));
  return builder.combine(both, sides, (pair, side) => {
    const [x, y] = pairs.at(pair);
    const was = side & 1 ? old.leaves[x] : undefined;
    const is = side & 2 ? now.leaves[y] : undefined;
    return kinds.number(was && plain(was, old.decision), is && plain(is, now.decision));
  });
}

function changeIn(old: Workshop, now: Workshop, where: Ref, { inOld, inNew }: Sides): Change {
  const regions = regionsOf(old, where, MOST_REGIONS + 1);
  const witness = shortestStory(old, where, (leaf) => leaf === TRUE) ?? {};
  return {
    before: inOld ? answerAt(old, witness) : null,
    after: inNew ? answerAt(now, witness) : null,
    combinations: countOf(old, where),
    frame: frameOf(old, where),
    regions: regions.slice(0, MOST_REGIONS),
    more: regions.length > MOST_REGIONS,
    witness,
  };
}

/** What stands at these facts, those that are absent having any value. */
function answerAt({ builder, decision, variables, root, leaves }: Workshop, facts: Facts): Answer {
  let ref = root;
  while (!isLeaf(ref)) {
    const level = builder.levelOf(ref);
    const variable = variables[level];
    ref = builder.childOf(ref, level, variable?.numbers.get(facts[variable.fact] ?? '') ?? 0);
  }
  const leaf = leaves[leafOf(ref)];
  if (!leaf) throw new RangeError('the diagram ends in a leaf that does not exist');
  return plain(leaf, decision);
}

function commonVariables(a: Side, before: DecisionRules, b: Side, after: DecisionRules): readonly Variable[] {
  const ids = [...new Set([...before.facts, ...after.facts])];
  return ids.map((fact): Variable => {
    const values = [...new Set([...domainOf(a.pack, fact), ...domainOf(b.pack, fact)])];
    return { fact, values, numbers: new Map(values.map((v, index) => [v, index])), fallback: -1 };
  });
}

function domainOf(pack: Pack, fact: FactId): readonly string[] {
  return pack.facts.get(fact)?.values.map((v) => v.id) ?? [];
}

/** Where every fact that the decision uses has a value that its pack knows. */
function knownTo(workshop: Workshop, decision: DecisionRules, pack: Pack): Ref {
  const of = decision.facts.map((fact) => ({ kind: 'in', fact, values: domainOf(pack, fact) }) as const);
  return conditionDiagram(workshop.builder, { kind: 'all', of }, workshop.levels);
}

/** Numbers for pairs of leaves. */
class Pairs {
  readonly #all: (readonly [number, number])[] = [];
  readonly #numbers = new Map<string, number>();

  number(x: number, y: number): number {
    const key = `${x}/${y}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#all.push([x, y]);
    this.#numbers.set(key, this.#all.length - 1);
    return this.#all.length - 1;
  }

  at(number: number): readonly [number, number] {
    const pair = this.#all[number];
    if (!pair) throw new RangeError(`no pair ${number}`);
    return pair;
  }
}

type Sides = { readonly inOld: boolean; readonly inNew: boolean };

/** Numbers for the kinds of change: outcomes, duties that come and go, and clauses where those are the same. */
class Kinds {
  readonly #all: Sides[] = [];
  readonly #numbers = new Map<string, number>();

  get numbers(): readonly number[] {
    return this.#all.map((_sides, index) => index + 1);
  }

  sidesOf(number: number): Sides {
    const sides = this.#all[number - 1];
    if (!sides) throw new RangeError(`no kind of change ${number}`);
    return sides;
  }

  /** Zero where both answer alike, and where neither pack knows the combination. */
  number(was: Answer | undefined, is: Answer | undefined): number {
    if (was && is ? inOrder(was) === inOrder(is) : !was && !is) return 0;
    const key = kindOfChange(was, is);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#all.push({ inOld: was !== undefined, inNew: is !== undefined });
    this.#numbers.set(key, this.#all.length);
    return this.#all.length;
  }
}

function inOrder({ outcome, duties, clauses }: Answer): string {
  return `${outcome}|${[...duties].sort().join()}|${[...clauses].sort().join()}`;
}

function kindOfChange(was: Answer | undefined, is: Answer | undefined): string {
  const outcome = `${was?.outcome}→${is?.outcome}`;
  const turned = (of: (answer: Answer) => readonly string[]) => {
    const [then, today] = [was ? of(was) : [], is ? of(is) : []];
    return `${without(today, then)}|${without(then, today)}`;
  };
  const duties = turned((answer) => answer.duties);
  if (was?.outcome !== is?.outcome || duties !== '|') return `${outcome} ${duties}`;
  return `${outcome} ${turned((answer) => answer.clauses)}`;
}

function without(items: readonly string[], others: readonly string[]): string {
  return items
    .filter((item) => !others.includes(item))
    .sort()
    .join();
}

/** What a user is told: where no rule decides, what the decision says of silence. */
function plain(leaf: Leaf, { notCovered }: DecisionRules): Answer {
  const clauses = leaf.rules.flatMap((rule) => rule.clauses);
  return {
    outcome: leaf.outcome,
    duties: [...new Set(leaf.rules.flatMap((rule) => rule.duties))],
    clauses: [...new Set(clauses.length === 0 && leaf.outcome === 'not-covered' ? notCovered.clauses : clauses)],
  };
}
