// The schema of tests/*.yml: cases beside the rules, each with the reason why its answer is right.
import { z } from 'zod';
import { ClauseRef, Day, Id, OutcomeId, Sentence } from './words.ts';

const Case = z.strictObject({
  name: Sentence,
  /** Why this is the right answer; a case without a reason is refused. */
  reason: Sentence,
  'as-of': Day.optional(),
  facts: z.record(z.string(), z.union([z.string(), z.boolean(), z.array(z.string())])),
  /** Null: the facts do not settle it yet. */
  outcome: OutcomeId.nullable(),
  /** Every one of these must be cited; others may be. */
  clauses: z.array(ClauseRef),
  /** Exactly these, in any order. */
  duties: z.array(Id),
  /** Exactly these, in any order, when stated. */
  missing: z.array(z.string()).optional(),
  /** Every one of these must be among the reasons. */
  rules: z.array(Id).optional(),
  /** None of these may be among the reasons: the rule that this case is meant to miss. */
  'not-rules': z.array(Id).optional(),
});

export const TestsFile = z.strictObject({ decision: Id, cases: z.array(Case).min(1) });
export type TestsFile = z.infer<typeof TestsFile>;
export type PackCase = TestsFile['cases'][number];
