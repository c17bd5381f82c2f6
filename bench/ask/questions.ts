// Reads a half of the labelled question set.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const Question = z.object({
  id: z.string(),
  text: z.string(),
  kind: z.enum(['answered', 'not-covered', 'out-of-scope']),
  clauses: z.array(z.string()),
  style: z.string(),
  who: z.string(),
});
export type Question = z.infer<typeof Question>;

export const HALVES = ['development', 'sealed'] as const;
export type Half = (typeof HALVES)[number];

export function questionsOf(half: Half): Question[] {
  const lines = readFileSync(join(import.meta.dirname, `${half}.jsonl`), 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => Question.parse(JSON.parse(line)));
}
