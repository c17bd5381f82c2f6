// Everything that two packs, or one pack on two days, do not share.
import { type DecisionDifference, decisionDifferences, type Side } from './decisions.ts';
import { type EntryDifferences, entryDifferences, intervalDifferences, KINDS, type Kind } from './entries.ts';

export type PackDifference = {
  readonly entries: Readonly<Record<Kind, EntryDifferences>>;
  readonly intervals: readonly string[];
  readonly decisions: readonly DecisionDifference[];
};

export function packDifference(a: Side, b: Side): PackDifference {
  const kinds = Object.keys(KINDS) as Kind[];
  const entries = kinds.map((kind) => [kind, entryDifferences(kind, a, b)] as const);
  return {
    entries: Object.fromEntries(entries) as Record<Kind, EntryDifferences>,
    intervals: intervalDifferences(a.pack, b.pack),
    decisions: decisionDifferences(a, b),
  };
}
