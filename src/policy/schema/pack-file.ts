// The schema of pack.yml: what the pack speaks for, its documents, editions, defects, contacts and banner.
import { z } from 'zod';
import { Day, Id, Sentence } from './words.ts';

const Edition = z.strictObject({
  id: z.string(),
  document: Sentence,
  version: z.string().optional(),
  date: Day.optional(),
  sections: z.array(z.string()).optional(),
  superseded: z
    .array(z.strictObject({ by: Sentence, date: Day.optional(), basis: z.enum(['source', 'other-source']) }))
    .optional(),
  note: Sentence.optional(),
});

export const PackFile = z.strictObject({
  id: Id,
  title: Sentence,
  publisher: Sentence,
  /** The sentence every answer carries. */
  banner: Sentence,
  documents: z
    .array(z.strictObject({ id: Id, title: Sentence, publisher: Sentence.optional(), note: Sentence.optional() }))
    .min(1),
  editions: z.array(Edition).min(1),
  defects: z.array(z.strictObject({ id: Id, title: Sentence, where: Sentence, text: Sentence, treatment: Sentence })),
  contacts: z.array(z.strictObject({ id: Id, title: Sentence, say: Sentence, reach: Sentence.optional() })),
});
export type PackFile = z.infer<typeof PackFile>;
