// The schemas of outcomes.yml, duties.yml, training.yml and guides/*.yml.
import { z } from 'zod';
import { BasisWord, ClauseRef, Day, Id, OutcomeId, Sentence } from './words.ts';

export const OutcomesFile = z.strictObject({
  precedence: z
    .array(OutcomeId)
    .length(6)
    .refine((all) => new Set(all).size === all.length, 'each outcome stands once'),
  outcomes: z.record(OutcomeId, z.strictObject({ title: z.string().min(2), say: Sentence })),
});

export const DutiesFile = z.strictObject({
  duties: z.record(
    Id,
    z.strictObject({
      title: Sentence,
      say: Sentence,
      timing: z.enum(['before', 'during', 'after']),
      strength: z.enum(['must', 'encouraged', 'advised']),
      clauses: z.array(ClauseRef).min(1),
      basis: BasisWord.optional(),
      /** Owed only where its rule surely applies; other duties are owed until it is known that they do not. */
      'only-when-known': z.boolean().optional(),
    }),
  ),
});

const IntervalEntry = z.strictObject({
  years: z.int().min(0).optional(),
  months: z.int().min(0).optional(),
  days: z.int().min(0).optional(),
  clauses: z.array(ClauseRef),
  note: Sentence.optional(),
});

export const TrainingFile = z.strictObject({
  profile: z.string(),
  profiles: z.record(
    z.string(),
    z.strictObject({ title: Sentence, note: Sentence.optional(), intervals: z.record(Id, IntervalEntry) }),
  ),
  courses: z.array(z.strictObject({ id: Id, title: Sentence, say: Sentence, clauses: z.array(ClauseRef).min(1) })),
});

export const GuideFile = z.strictObject({
  guide: Id,
  title: Sentence,
  say: Sentence,
  from: Day.optional(),
  to: Day.optional(),
  clauses: z.array(ClauseRef).min(1),
  steps: z.array(z.strictObject({ id: Id, title: Sentence, say: Sentence, clauses: z.array(ClauseRef).min(1) })).min(1),
});
export type TrainingFile = z.infer<typeof TrainingFile>;
export type GuideFile = z.infer<typeof GuideFile>;
export type DutiesFile = z.infer<typeof DutiesFile>;
