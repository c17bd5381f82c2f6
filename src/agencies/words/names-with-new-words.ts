// Of an agency's other names, those worth keeping: the ones that bring a word under which it was not found before.
import { nameWords } from './name-words.ts';

export function namesWithNewWords(name: string, others: readonly string[]): string[] {
  const known = new Set(nameWords(name));
  const kept: string[] = [];
  for (const other of others) {
    const words = nameWords(other);
    if (words.every((word) => known.has(word))) continue;
    kept.push(other);
    for (const word of words) known.add(word);
  }
  return kept;
}
