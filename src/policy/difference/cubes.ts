// Regions of combinations as people read them: facts with the values they may have, cut from a diagram.
import type { Workshop } from '../compile.ts';
import { TRUE } from '../compile.ts';
import { isLeaf, leafOf, type Ref } from '../diagram.ts';
import type { FactId } from '../model.ts';

/** Every combination with these values of these facts; facts that are absent may have any value. */
export type Region = {
  readonly facts: readonly { readonly fact: FactId; readonly values: readonly string[] }[];
  readonly combinations: number;
};

type Space = Pick<Workshop, 'builder' | 'variables'>;

/** Disjoint regions that together are the leaf 1 of `ref`, largest first; `null` past `most` (too many to read). */
export function regionsOf({ builder, variables }: Space, ref: Ref, most: number): readonly Region[] {
  const regions: Region[] = [];
  const sizeFrom = (level: number, to: number): number =>
    variables.slice(level, to).reduce((product, variable) => product * variable.values.length, 1);
  const visit = (at: Ref, facts: Region['facts'], combinations: number, level: number): void => {
    if (regions.length >= most) return;
    const here = builder.levelOf(at);
    const count = combinations * sizeFrom(level, here);
    if (isLeaf(at)) {
      if (leafOf(at) === TRUE) regions.push({ facts, combinations: count });
      return;
    }
    const variable = variables[here];
    if (!variable) return;
    const byChild = Map.groupBy(
      builder.childrenAt(at).map((child, value) => ({ child, value })),
      ({ child }) => child,
    );
    for (const [child, branches] of byChild) {
      const values = branches.map(({ value }) => variable.values[value] ?? '');
      visit(child, [...facts, { fact: variable.fact, values }], count * values.length, here + 1);
    }
  };
  visit(ref, [], 1, 0);
  return regions.sort((a, b) => b.combinations - a.combinations);
}

/** The smallest region that holds all of leaf 1: each fact with the values it takes anywhere in it. */
export function frameOf({ builder, variables }: Space, ref: Ref): Region {
  const taken = variables.map(() => new Set<string>());
  const leads = new Map<Ref, boolean>();
  const all = (from: number, to: number): void => {
    for (const [offset, { values }] of variables.slice(from, to).entries())
      for (const value of values) taken[from + offset]?.add(value);
  };
  const visit = (at: Ref): boolean => {
    if (isLeaf(at)) return leafOf(at) === TRUE;
    const known = leads.get(at);
    if (known !== undefined) return known;
    const level = builder.levelOf(at);
    const reached = builder.childrenAt(at).map((child, value) => {
      if (!visit(child)) return false;
      taken[level]?.add(variables[level]?.values[value] ?? '');
      all(level + 1, builder.levelOf(child));
      return true;
    });
    leads.set(at, reached.includes(true));
    return reached.includes(true);
  };
  if (visit(ref)) all(0, builder.levelOf(ref));
  const facts = variables.map(({ fact, values }, level) => ({
    fact,
    values: values.filter((value) => taken[level]?.has(value)),
    size: values.length,
  }));
  return {
    facts: facts.filter(({ values, size }) => values.length < size).map(({ fact, values }) => ({ fact, values })),
    combinations: facts.reduce((product, { values }) => product * values.length, 1),
  };
}

/** How many combinations lead to leaf 1. */
export function countOf({ builder, variables }: Space, ref: Ref): number {
  const done = new Map<Ref, number>();
  const share = (at: Ref): number => {
    if (isLeaf(at)) return leafOf(at) === TRUE ? 1 : 0;
    const known = done.get(at);
    if (known !== undefined) return known;
    const children = builder.childrenAt(at);
    const mean = children.reduce((sum, child) => sum + share(child), 0) / children.length;
    done.set(at, mean);
    return mean;
  };
  return Math.round(share(ref) * variables.reduce((product, variable) => product * variable.values.length, 1));
}
