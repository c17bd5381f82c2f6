// A decision's outcome diagram as questions and answers in reading order; a part that was shown before is named, not repeated.
import type { Compiled } from '../compile.ts';
import { childrenOf, isLeaf, leafOf, type Ref } from '../diagram.ts';
import type { Fact, Outcome } from '../model.ts';

export type Outline =
  | { readonly kind: 'question'; readonly number: number; readonly fact: Fact; readonly branches: readonly Branch[] }
  | { readonly kind: 'again'; readonly number: number; readonly fact: Fact }
  | { readonly kind: 'outcome'; readonly outcome: Outcome };

/** The values that lead to one place. */
export type Branch = { readonly values: readonly string[]; readonly to: Outline };

export function outlineOf(compiled: Compiled): Outline {
  const shown = new Map<Ref, number>();
  const visit = (ref: Ref): Outline => {
    if (isLeaf(ref)) return { kind: 'outcome', outcome: compiled.outcomes[leafOf(ref)] ?? 'not-covered' };
    const fact = factAt(compiled, ref);
    const known = shown.get(ref);
    if (known !== undefined) return { kind: 'again', number: known, fact };
    const number = shown.size + 1;
    shown.set(ref, number);
    return { kind: 'question', number, fact, branches: branchesOf(compiled, ref, visit) };
  };
  return visit(compiled.outcomeRoot);
}

function branchesOf(compiled: Compiled, ref: Ref, visit: (ref: Ref) => Outline): readonly Branch[] {
  const values = compiled.variables[compiled.diagram.level[ref] ?? 0]?.values ?? [];
  const pairs = Array.from(childrenOf(compiled.diagram, ref), (to, value) => ({ to, value: values[value] ?? '' }));
  return [...Map.groupBy(pairs, ({ to }) => to)].map(([to, same]) => ({
    values: same.map(({ value }) => value),
    to: visit(to),
  }));
}

function factAt(compiled: Compiled, ref: Ref): Fact {
  const id = compiled.variables[compiled.diagram.level[ref] ?? 0]?.fact ?? '';
  const fact = compiled.pack.facts.get(id);
  if (!fact) throw new Error(`the diagram asks for a fact "${id}" that the pack does not have`);
  return fact;
}
