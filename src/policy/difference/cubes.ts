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
