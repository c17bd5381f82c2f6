// The schema of clauses/*.yml: each citable piece of a source document, restated in our words and pinned to the official passage.
import { z } from 'zod';
import { ClauseRef, Day, Id, Sentence } from './words.ts';

export const ClauseEntry = z.strictObject({
  id: ClauseRef,
  title: Sentence,
  document: Id,
  edition: z.string(),
  /** As the source cites it, such as "1.3.7"; null where it gives none. */
  section: z.string().nullable(),
  'section-basis': z.enum(['stated', 'interpretation']).optional(),
  /** The citation as printed, where it says more than the section. */
  'cited-as': Sentence.optional(),
  item: z.string(),
  restated: Sentence,
  /** What one would say aloud. */
  answer: Sentence.optional(),
  /** The first and last words of the official passage, as printed. */
  locator: z.strictObject({ from: z.string().min(3), to: z.string().min(3) }),
  /** sha256, in hex, of the passage after normalisation (see attach.ts). */
  pin: z.string().regex(/^[0-9a-f]{64}$/, 'a pin is a sha256 in hex'),
  defects: z.array(Id).optional(),
  interpretation: Sentence.optional(),
  from: Day.optional(),
  to: Day.optional(),
  reviewed: Day,
  contact: Id.optional(),
});

export const ClauseFile = z.strictObject({ clauses: z.array(ClauseEntry).min(1) });
export type ClauseFile = z.infer<typeof ClauseFile>;
