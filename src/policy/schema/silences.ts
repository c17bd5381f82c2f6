// The schema of checks.yml: findings an author has looked at and lets stand, each with the reason.
import { z } from 'zod';
import { Sentence } from './words.ts';

export const SilencesFile = z.strictObject({
  silence: z.array(
    z.strictObject({
      code: z.string().regex(/^ND\d{3}$/, 'a code looks like ND005'),
      subject: z.string().min(1),
      reason: Sentence,
    }),
  ),
});
export type SilencesFile = z.infer<typeof SilencesFile>;
