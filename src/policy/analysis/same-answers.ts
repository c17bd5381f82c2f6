// Where two compiled decisions over the same facts part: outcome, duties and clauses, compared in every combination.
import type { Compiled, Leaf } from '../compile.ts';
import { childrenOf, isLeaf, leafOf, type Ref } from '../diagram.ts';
import type { Facts } from '../model.ts';

/** Facts under which the two answer differently whatever else holds; null when no combination parts them. */
export function partingOf(a: Compiled, b: Compiled): Facts | null {
  const seen = new Set<string>();
  const part = (x: Ref, y: Ref): Facts | null => {
    if (isLeaf(x) && isLeaf(y)) return answerOf(a.leaves[leafOf(x)]) === answerOf(b.leaves[leafOf(y)]) ? null : {};
    const key = `${x}/${y}`;
    if (seen.has(key)) return null;
    seen.add(key);
    const level = Math.min(levelOf(a, x), levelOf(b, y));
    const variable = a.variables[level];
    for (const [number, value] of (variable?.values ?? []).entries()) {
      const found = part(step(a, x, level, number), step(b, y, level, number));
      if (found && variable) return { [variable.fact]: value, ...found };
    }
    return null;
  };
  return part(a.root, b.root);
}

/** What a user sees of a leaf, rule names left out. */
export function answerOf(leaf: Leaf | undefined): string {
  const duties = new Set(leaf?.rules.flatMap((rule) => rule.duties));
  const clauses = new Set(leaf?.rules.flatMap((rule) => rule.clauses));
  return `${leaf?.outcome}|${[...duties].sort().join()}|${[...clauses].sort().join()}`;
}

function levelOf({ diagram }: Compiled, ref: Ref): number {
  return isLeaf(ref) ? diagram.sizes.length : (diagram.level[ref] ?? diagram.sizes.length);
}

function step({ diagram }: Compiled, ref: Ref, level: number, value: number): Ref {
  if (isLeaf(ref) || diagram.level[ref] !== level) return ref;
  return childrenOf(diagram, ref)[value] ?? ref;
}
