// The schema of decisions/*.yml: a named question, the facts it turns on, and the rules that answer it.
import { z } from 'zod';
import { BasisWord, ClauseRef, Day, FactName, Id, OutcomeId, Sentence } from './words.ts';

const FactTest = z.union([
  z.string(),
  z.boolean(),
  z.array(z.union([z.string(), z.boolean()])).min(1),
  z.strictObject({ not: z.union([z.string(), z.boolean(), z.array(z.union([z.string(), z.boolean()])).min(1)]) }),
  z.strictObject({ lacks: z.array(z.string()).min(1) }),
  z.strictObject({ includes: z.array(z.string()).min(1) }),
]);
export type FactTest = z.infer<typeof FactTest>;

export type ConditionEntry =
  | 'always'
  | { readonly all: readonly ConditionEntry[] }
  | { readonly any: readonly ConditionEntry[] }
  | { readonly not: ConditionEntry }
  | { readonly is: string }
  | Readonly<Record<string, FactTest>>;

/** `always`, `all`, `any`, `not`, `is` (a condition named in the file), or facts that must all hold. */
export const ConditionEntry: z.ZodType<ConditionEntry> = z.lazy(() =>
  z.union([
    z.literal('always'),
    z.strictObject({ all: z.array(ConditionEntry).min(1) }),
    z.strictObject({ any: z.array(ConditionEntry).min(1) }),
    z.strictObject({ not: ConditionEntry }),
    z.strictObject({ is: Id }),
    z.record(FactName, FactTest),
  ]),
);

export const RuleEntry = z.strictObject({
  id: Id,
  when: ConditionEntry,
  outcome: OutcomeId.optional(),
  beside: z.array(OutcomeId).min(1).optional(),
  because: Sentence,
  clauses: z.array(ClauseRef).min(1),
  duties: z.array(Id).optional(),
  lifts: z.array(Id).optional(),
  basis: BasisWord.optional(),
  ask: z.array(Id).optional(),
  from: Day.optional(),
  to: Day.optional(),
});
export type RuleEntry = z.infer<typeof RuleEntry>;

export const DecisionFile = z.strictObject({
  decision: Id,
  title: Sentence,
  question: Sentence,
  reviewed: Day,
  facts: z.array(FactName).min(1),
  'opens-with': z.array(FactName).optional(),
  controls: z.record(FactName, z.array(z.string()).min(1)).optional(),
  'not-covered': z.strictObject({
    say: Sentence,
    ask: z.array(Id).min(1),
    clauses: z.array(ClauseRef).min(1),
  }),
  conditions: z.record(Id, ConditionEntry).optional(),
  rules: z.array(RuleEntry).min(1),
});
export type DecisionFile = z.infer<typeof DecisionFile>;
