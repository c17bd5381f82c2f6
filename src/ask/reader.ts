// Reads a text as the features that finding works on: its words as probably meant, and how many are strange to the field.
import { EMPTY_WORDS, featuresOf } from './features.ts';
import { type Groups, SameMeaning } from './same-meaning.ts';
import { Spelling } from './spelling.ts';
import { stem } from './stem.ts';
import { wordsOf } from './words.ts';

export type Vocabulary = {
  /** The words that ways of asking use, with how often. */
  readonly words: ReadonlyMap<string, number>;
  /** Stems in ways of asking about the field, with the number of ways; what is refused does not count. */
  readonly field: ReadonlyMap<string, number>;
};

export class Reader {
  readonly #spelling: Spelling;
  readonly #sameMeaning: SameMeaning;
  readonly #field: ReadonlyMap<string, number>;

  constructor({ words, field }: Vocabulary, groups: Groups) {
    this.#spelling = new Spelling(words);
    this.#sameMeaning = new SameMeaning(groups);
    this.#field = field;
  }

  /** The features of a question. */
  question(text: string): ReadonlySet<string> {
    const words = this.#spelling.corrected(wordsOf(text));
    return featuresOf({ text, words, strange: this.#strange(words, 0) }, this.#sameMeaning);
  }

  /** The features of a way of asking about the field; its own words do not make it familiar. */
  way(text: string, isOfField: boolean): ReadonlySet<string> {
    const words = wordsOf(text);
    return featuresOf({ text, words, strange: this.#strange(words, isOfField ? 1 : 0) }, this.#sameMeaning);
  }

  /** The share of words that no way of asking uses. */
  shareUnknown(text: string): number {
    const words = wordsOf(text).filter((word) => !/^\d/.test(word));
    return words.filter((word) => !this.#spelling.knows(word)).length / Math.max(1, words.length);
  }

  #strange(words: readonly string[], own: number) {
    const content = words.filter((word) => !EMPTY_WORDS.has(word)).map(stem);
    const count = content.filter((one) => (this.#field.get(one) ?? 0) - own < 1).length;
    return { count, of: content.length };
  }
}
