// Which combinations of facts a decision answers differently in two packs: exact, as regions with counts and a witness.

import { answerOf } from '../analysis/same-answers.ts';
import { shortestStory } from '../analysis/story.ts';
import {
  and,
  conditionDiagram,
  FALSE,
  type Leaf,
  openWorkshopOver,
  TRUE,
  type Variable,
  type Workshop,
} from '../compile.ts';
import { DiagramBuilder, leafRef, type Ref } from '../diagram.ts';
import type { DecisionRules, FactId, Facts, Outcome, Pack } from '../model.ts';
import { countOf, type Region, regionsOf } from './cubes.ts';

export type Side = { readonly pack: Pack; readonly asOf: string };

export type Change = {
  /** Null where one of the packs does not know the combination at all. */
  readonly before: Answer | null;
  readonly after: Answer | null;
  readonly combinations: number;
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
  readonly combinations: number;
  readonly changes: readonly Change[];
};

/** A reader takes in about this many regions of one change. */
const MOST_REGIONS = 6;

/** Every decision that is new, gone, or answers at least one combination otherwise; empty when none does. */
export function decisionDifferences(a: Side, b: Side): readonly DecisionDifference[] {
  const ids = [...new Set([...a.pack.decisions.keys(), ...b.pack.decisions.keys()])].sort();
  return ids.flatMap((id): DecisionDifference[] => {
    const [before, after] = [a.pack.decisions.get(id), b.pack.decisions.get(id)];
    if (!before) return [{ decision: id, kind: 'added', combinations: 0, changes: [] }];
    if (!after) return [{ decision: id, kind: 'gone', combinations: 0, changes: [] }];
    const changes = changesBetween(a, before, b, after);
    const combinations = changes.reduce((sum, change) => sum + change.combinations, 0);
    return changes.length === 0 ? [] : [{ decision: id, kind: 'changed', combinations, changes }];
  });
}

function changesBetween(a: Side, before: DecisionRules, b: Side, after: DecisionRules): readonly Change[] {
  const variables = commonVariables(a, before, b, after);
  const space = { builder: new DiagramBuilder(variables.map((v) => v.values.length)), variables };
  const old = openWorkshopOver(a.pack, before, a.asOf, space);
  const now = openWorkshopOver(b.pack, after, b.asOf, space);
  const pairs = new PairTable(old, now);
  const both = space.builder.combine(old.root, now.root, (x, y) => pairs.number(x, y));
  const known = knownTo(old, before, a.pack);
  const knownNow = knownTo(now, after, b.pack);
  return pairs.different.flatMap(({ number, before: was, after: is }) => {
    const where = space.builder.relabel(both, (leaf) => (leaf === number ? TRUE : FALSE));
    return split(space, where, known, knownNow).flatMap(({ ref, inOld, inNew }) =>
      ref === leafRef(FALSE) || (!inOld && !inNew) ? [] : [changeIn(old, ref, inOld ? was : null, inNew ? is : null)],
    );
  });
}

type Space = Pick<Workshop, 'builder' | 'variables'>;

/** Cuts a region by whether each pack knows its values; a value that only one pack has is no change of an answer. */
function split({ builder }: Space, where: Ref, old: Ref, now: Ref) {
  const notOld = builder.relabel(old, (leaf) => (leaf === TRUE ? FALSE : TRUE));
  const notNow = builder.relabel(now, (leaf) => (leaf === TRUE ? FALSE : TRUE));
  const cut = (...parts: readonly Ref[]) => parts.reduce((x, y) => builder.combine(x, y, and), where);
  return [
    { ref: cut(old, now), inOld: true, inNew: true },
    { ref: cut(old, notNow), inOld: true, inNew: false },
    { ref: cut(notOld, now), inOld: false, inNew: true },
  ];
}

function changeIn(workshop: Workshop, ref: Ref, before: Answer | null, after: Answer | null): Change {
  const regions = regionsOf(workshop, ref, MOST_REGIONS + 1);
  return {
    before,
    after,
    combinations: countOf(workshop, ref),
    regions: regions.slice(0, MOST_REGIONS),
    more: regions.length > MOST_REGIONS,
    witness: shortestStory(workshop, ref, (leaf) => leaf === TRUE) ?? {},
  };
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

class PairTable {
  readonly different: { readonly number: number; readonly before: Answer; readonly after: Answer }[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #old: Workshop;
  readonly #now: Workshop;

  constructor(old: Workshop, now: Workshop) {
    this.#old = old;
    this.#now = now;
  }

  /** Zero where both answer alike, else a number for each kind of change: outcomes, duties added and gone. */
  number(x: number, y: number): number {
    const [before, after] = [this.#old.leaves[x], this.#now.leaves[y]];
    if (!before || !after) throw new RangeError('a leaf is missing');
    if (answerOf(before) === answerOf(after)) return 0;
    const [was, is] = [plain(before), plain(after)];
    const key = kindOfChange(was, is);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#numbers.size + 1;
    this.#numbers.set(key, number);
    this.different.push({ number, before: was, after: is });
    return number;
  }
}

function kindOfChange(was: Answer, is: Answer): string {
  const duties = `${without(is.duties, was.duties)}|${without(was.duties, is.duties)}`;
  const outcome = `${was.outcome}→${is.outcome}`;
  if (was.outcome !== is.outcome || duties !== '|') return `${outcome} ${duties}`;
  return `${outcome} ${without(is.clauses, was.clauses)}|${without(was.clauses, is.clauses)}`;
}

function without(items: readonly string[], others: readonly string[]): string {
  return items
    .filter((item) => !others.includes(item))
    .sort()
    .join();
}

function plain(leaf: Leaf): Answer {
  return {
    outcome: leaf.outcome,
    duties: [...new Set(leaf.rules.flatMap((rule) => rule.duties))],
    clauses: [...new Set(leaf.rules.flatMap((rule) => rule.clauses))],
  };
}
