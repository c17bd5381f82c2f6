// The place of a finding that is about a file as a whole.
import type { Place } from '../model.ts';

export function inPack(file: string): Place {
  return { file, line: 1, column: 1 };
}
