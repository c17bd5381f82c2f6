// Words and phrases of the field that mean the same: finds them in a text, the longest first.
import { stem } from './stem.ts';
import { wordsOf } from './words.ts';

export type Groups = Readonly<Record<string, readonly string[]>>;

/** A stretch of words and the groups it belongs to. */
export type Meaning = { readonly from: number; readonly to: number; readonly groups: readonly string[] };

export class SameMeaning {
  readonly #phrases = new Map<string, string[]>();
  #longest = 1;

  constructor(groups: Groups) {
    for (const [group, phrases] of Object.entries(groups)) for (const phrase of phrases) this.#add(phrase, group);
  }

  /** The meanings in a list of stems, in order and without overlap. */
  find(stems: readonly string[]): Meaning[] {
    const found: Meaning[] = [];
    for (let from = 0; from < stems.length; ) {
      const meaning = this.#longestAt(stems, from);
      if (meaning !== null) found.push(meaning);
      from = meaning?.to ?? from + 1;
    }
    return found;
  }

  groupsOf(phrase: string): readonly string[] {
    return this.#phrases.get(phrase) ?? [];
  }

  #add(phrase: string, group: string): void {
    const stems = wordsOf(phrase).map(stem);
    const key = stems.join(' ');
    const groups = this.#phrases.get(key) ?? [];
    if (!groups.includes(group)) this.#phrases.set(key, [...groups, group]);
    this.#longest = Math.max(this.#longest, stems.length);
  }

  #longestAt(stems: readonly string[], from: number): Meaning | null {
    for (let to = Math.min(stems.length, from + this.#longest); to > from; to -= 1) {
      const groups = this.#phrases.get(stems.slice(from, to).join(' '));
      if (groups !== undefined) return { from, to, groups };
    }
    return null;
  }
}
