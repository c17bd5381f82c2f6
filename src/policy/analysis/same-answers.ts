// Whether two compiled decisions over the same facts answer every combination alike: outcome, duties and clauses.
import type { Compiled, Leaf } from '../compile.ts';
import { childrenOf, isLeaf, leafOf, type Ref } from '../diagram.ts';

export function sameAnswers(a: Compiled, b: Compiled): boolean {
  const seen = new Set<string>();
  const same = (x: Ref, y: Ref): boolean => {
    if (isLeaf(x) && isLeaf(y)) return answerOf(a.leaves[leafOf(x)]) === answerOf(b.leaves[leafOf(y)]);
    const key = `${x}/${y}`;
    if (seen.has(key)) return true;
    seen.add(key);
    const level = Math.min(levelOf(a, x), levelOf(b, y));
    const size = a.diagram.sizes[level] ?? 0;
    for (let value = 0; value < size; value += 1) {
      if (!same(step(a, x, level, value), step(b, y, level, value))) return false;
    }
    return true;
  };
  return same(a.root, b.root);
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
