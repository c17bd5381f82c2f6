// Reads a text file line by line, split at \n alone: Node's readline also splits at U+2028, which JSON allows in strings.
import { createReadStream } from 'node:fs';

/** Lines without their line ends; bytes that are not UTF-8 come back as U+FFFD. */
export async function* linesOfFile(file: string): AsyncGenerator<string> {
  let held = '';
  for await (const chunk of createReadStream(file, { encoding: 'utf8' })) {
    const pieces = (held + chunk).split('\n');
    held = pieces.pop() ?? '';
    yield* pieces;
  }
  if (held !== '') yield held;
}
