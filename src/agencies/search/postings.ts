// The other way round: in which agencies each word stands.
import { PLACE, roleOf, type Tokens, wordOf } from './tokens.ts';

export type Postings = {
  /** Where each word's agencies begin in `postings`; one more entry than words. */
  readonly postingStart: Uint32Array;
  /** Agency number times two, plus one where the word is only a place or type word. */
  readonly postings: Uint32Array;
};

export function invert(tokens: Tokens, words: number): Postings {
  const postingStart = new Uint32Array(words + 1);
  eachOnce(tokens, words, (word) => {
    postingStart[word + 1] = (postingStart[word + 1] ?? 0) + 1;
  });
  for (let word = 0; word < words; word += 1) {
    postingStart[word + 1] = (postingStart[word + 1] ?? 0) + (postingStart[word] ?? 0);
  }
  const next = postingStart.slice();
  const postings = new Uint32Array(postingStart[words] ?? 0);
  eachOnce(tokens, words, (word, agency, role) => {
    const at = next[word] ?? 0;
    postings[at] = agency * 2 + (role >= PLACE ? 1 : 0);
    next[word] = at + 1;
  });
  return { postings, postingStart };
}

/** Names come before places and types, so the first time a word stands in an agency is also its strongest. */
function eachOnce(
  { tokens, tokenStart }: Tokens,
  words: number,
  visit: (word: number, agency: number, role: number) => void,
): void {
  const seenIn = new Int32Array(words).fill(-1);
  for (let agency = 0; agency + 1 < tokenStart.length; agency += 1) {
    for (let at = tokenStart[agency] ?? 0; at < (tokenStart[agency + 1] ?? 0); at += 1) {
      const token = tokens[at] ?? 0;
      const word = wordOf(token);
      if (seenIn[word] === agency) continue;
      seenIn[word] = agency;
      visit(word, agency, roleOf(token));
    }
  }
}
