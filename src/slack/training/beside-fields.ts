// Brings what the register refuses beside the input it is about; what has no input of its own stands beside the first.
import type { EventProblem } from '../../training/check-event.ts';
import { capitalised, sentence } from '../../views/words.ts';
import type { OpenView } from '../handlers.ts';

export function besideFields(
  problems: readonly EventProblem[],
  { values }: OpenView,
): Readonly<Record<string, string>> {
  const blocks = Object.keys(values);
  const beside: Record<string, string> = {};
  for (const { field, message } of problems) {
    const block = blocks.includes(field) ? field : (blocks[0] ?? field);
    beside[block] = sentence(capitalised(message));
  }
  return beside;
}
