// Reads a word that nobody used in the ways of asking as the nearest word that somebody did, when one is near enough.

export class Spelling {
  readonly #byLength = new Map<number, { readonly known: string; readonly letters: number }[]>();
  readonly #counts: ReadonlyMap<string, number>;

  constructor(words: ReadonlyMap<string, number>) {
    this.#counts = words;
    for (const word of words.keys()) {
      const same = this.#byLength.get(word.length) ?? [];
      same.push({ known: word, letters: lettersOf(word) });
      this.#byLength.set(word.length, same);
    }
  }

  knows(word: string): boolean {
    return this.#counts.has(word);
  }

  /** The words as they were probably meant; pairs that are one known word together are joined. */
  corrected(words: readonly string[]): string[] {
    const meant: string[] = [];
    for (let at = 0; at < words.length; at += 1) {
      const word = words[at] ?? '';
      const joined = word + (words[at + 1] ?? '');
      const join = !(this.knows(word) && this.knows(words[at + 1] ?? '')) && joined !== word && this.knows(joined);
      meant.push(join ? joined : this.#nearest(word));
      if (join) at += 1;
    }
    return meant;
  }

  #nearest(word: string): string {
    const allowed = word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0;
    if (allowed === 0 || this.knows(word) || /\d/.test(word)) return word;
    const own = lettersOf(word);
    let best = word;
    let bestCost = Number.POSITIVE_INFINITY;
    for (let length = word.length - allowed; length <= word.length + allowed; length += 1) {
      for (const { known, letters } of this.#byLength.get(length) ?? []) {
        if (bits(letters ^ own) > 2 * allowed) continue;
        const cost = distance(word, known, allowed);
        if (cost > allowed) continue;
        const weighed = cost + (known[0] === word[0] ? 0 : 0.5) - Math.min(0.4, (this.#counts.get(known) ?? 0) / 100);
        if (weighed < bestCost) [best, bestCost] = [known, weighed];
      }
    }
    return best;
  }
}

// The letters of a word as bits: words that differ in many letters are no slips of each other and need no closer look.
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

function bits(number: number): number {
  let count = 0;
  for (let rest = number; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** Insertions, deletions, replacements and swaps of neighbours from one word to the other; more than `most` is `most + 1`. */
export function distance(one: string, other: string, most: number): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row];
    let smallest = row;
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (now[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1])
        cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      now.push(cost);
      smallest = Math.min(smallest, cost);
    }
    if (smallest > most) return most + 1;
    [before, last] = [last, now];
  }
  return last[other.length] ?? most + 1;
}
