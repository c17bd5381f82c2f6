// The single tests inside a condition: where they stand, what they are, and the condition with one of them replaced.
import type { Condition } from './model.ts';

export type Path = readonly number[];

/** The places of the single tests in a condition: indexes into `of`, a `not` counting as index 0. */
export function testsOf(condition: Condition, path: Path = []): readonly Path[] {
  switch (condition.kind) {
    case 'always':
      return [];
    case 'in':
      return [path];
    case 'not':
      return testsOf(condition.of, [...path, 0]);
    case 'all':
    case 'any':
      return condition.of.flatMap((part, index) => testsOf(part, [...path, index]));
  }
}

export function at(condition: Condition, path: Path): Condition {
  const [index, ...rest] = path;
  if (index === undefined) return condition;
  if (condition.kind === 'not') return at(condition.of, rest);
  const part = condition.kind === 'all' || condition.kind === 'any' ? condition.of[index] : undefined;
  return part ? at(part, rest) : condition;
}

/** The condition with the part at `path` replaced. */
export function replaced(condition: Condition, path: Path, by: Condition): Condition {
  const [index, ...rest] = path;
  if (index === undefined) return by;
  if (condition.kind === 'not') return { kind: 'not', of: replaced(condition.of, rest, by) };
  if (condition.kind !== 'all' && condition.kind !== 'any') return condition;
  return { kind: condition.kind, of: condition.of.map((part, i) => (i === index ? replaced(part, rest, by) : part)) };
}
