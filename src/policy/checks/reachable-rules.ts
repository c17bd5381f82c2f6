// The rules that count in at least one combination of facts.
import type { Workshop } from '../compile.ts';
import { isLeaf, leafOf, type Ref } from '../diagram.ts';
import type { Rule } from '../model.ts';

export function reachableRules({ builder, root, leaves }: Workshop): readonly Rule[] {
  const seen = new Set<Ref>();
  const visit = (ref: Ref): void => {
    if (seen.has(ref)) return;
    seen.add(ref);
    builder.childrenAt(ref).forEach(visit);
  };
  visit(root);
  return [...seen].filter(isLeaf).flatMap((ref) => leaves[leafOf(ref)]?.rules ?? []);
}
