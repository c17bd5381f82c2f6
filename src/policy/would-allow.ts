// What would allow it: the smallest sets of changes in the user's hands after which the use is permitted.
import type { Compiled } from './compile.ts';
import { type Assignment, isLeaf, leafOf, reach, walk } from './diagram.ts';
import { type FactChange, PERMITTED } from './model.ts';

export type WaysPlan = {
  /** Every set of changes, at most one a fact, the fewest first; the empty one left out. */
  readonly sets: readonly ChangeSet[];
  /** By outcome number. */
  readonly permitted: readonly boolean[];
};

type ChangeSet = {
  readonly changes: readonly FactChange[];
  /** The same, as the diagram knows them. */
  readonly moves: readonly { readonly level: number; readonly value: number }[];
  readonly number: number;
  /** The numbers of the sets that this one contains. */
  readonly contains: readonly number[];
};

export function planWays({ decision, variables, outcomes }: Compiled): WaysPlan {
  const choices = Object.entries(decision.controls).map(([fact, values]) => values.map((value) => ({ fact, value })));
  const sets = setsOf(choices).map((changes) => Object.freeze(changes));
  return {
    sets: sets.map((changes, number) => ({
      changes,
      moves: changes.map(({ fact, value }) => {
        const level = variables.findIndex((variable) => variable.fact === fact);
        return { level, value: variables[level]?.numbers.get(value) ?? -1 };
      }),
      number,
      contains: sets.flatMap((other, index) => (isWithin(other, changes) && other !== changes ? [index] : [])),
    })),
    permitted: outcomes.map((outcome) => PERMITTED.includes(outcome)),
  };
}

const NONE: readonly (readonly FactChange[])[] = Object.freeze([]);

/** Complete and minimal: every set found works, and none contains another. Empty where nothing in reach allows it. */
export function waysToAllow(
  compiled: Compiled,
  plan: WaysPlan,
  values: Assignment,
): readonly (readonly FactChange[])[] {
  const found: ChangeSet[] = [];
  const changed = Int16Array.from(values);
  for (const set of plan.sets) {
    if (set.moves.some(({ level, value }) => values[level] === value)) continue;
    if (found.some(({ number }) => set.contains.includes(number))) continue;
    for (const { level, value } of set.moves) changed[level] = value;
    if (permits(compiled, plan, changed)) found.push(set);
    for (const { level } of set.moves) changed[level] = values[level] as number;
  }
  return found.length === 0 ? NONE : found.map(({ changes }) => changes);
}

function setsOf(choices: readonly (readonly FactChange[])[]): readonly (readonly FactChange[])[] {
  let sets: (readonly FactChange[])[] = [[]];
  for (const options of choices) sets = sets.flatMap((set) => [set, ...options.map((option) => [...set, option])]);
  return sets.filter((set) => set.length > 0).sort((a, b) => a.length - b.length);
}

function isWithin(smaller: readonly FactChange[], larger: readonly FactChange[]): boolean {
  return smaller.every((change) => larger.includes(change));
}

/** Whatever else turns out, the outcome lets the user go ahead. */
function permits({ diagram, outcomeRoot }: Compiled, { permitted }: WaysPlan, values: Assignment): boolean {
  const end = walk(diagram, outcomeRoot, values);
  if (isLeaf(end)) return permitted[leafOf(end)] === true;
  for (const leaf of reach(diagram, end, values)) if (permitted[leaf] !== true) return false;
  return true;
}
