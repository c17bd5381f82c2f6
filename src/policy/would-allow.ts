// What would allow it: the smallest sets of changes in the user's hands after which the use is permitted.
import { assign, type Compiled } from './compile.ts';
import { reach } from './diagram.ts';
import { type FactChange, type Facts, PERMITTED } from './model.ts';

/** Complete and minimal: every set found works, and none contains another. Empty where nothing in reach allows it. */
export function waysToAllow(compiled: Compiled, facts: Facts): readonly (readonly FactChange[])[] {
  const choices = Object.entries(compiled.decision.controls).map(([fact, values]) =>
    values.filter((value) => facts[fact] !== value).map((value) => ({ fact, value })),
  );
  const found: (readonly FactChange[])[] = [];
  for (const changes of setsOf(choices)) {
    if (found.some((smaller) => smaller.every((change) => changes.includes(change)))) continue;
    if (permits(compiled, { ...facts, ...Object.fromEntries(changes.map((c) => [c.fact, c.value])) }))
      found.push(changes);
  }
  return found;
}

/** All ways to choose at most one change a fact, the fewest changes first, without the empty one. */
function setsOf(choices: readonly (readonly FactChange[])[]): readonly (readonly FactChange[])[] {
  let sets: (readonly FactChange[])[] = [[]];
  for (const options of choices) sets = sets.flatMap((set) => [set, ...options.map((option) => [...set, option])]);
  return sets.filter((set) => set.length > 0).sort((a, b) => a.length - b.length);
}

function permits(compiled: Compiled, facts: Facts): boolean {
  const values = assign(compiled, facts);
  const { leaves } = reach(compiled.diagram, compiled.outcomeRoot, values);
  return [...leaves].every((leaf) => PERMITTED.includes(compiled.outcomes[leaf] ?? 'not-covered'));
}
