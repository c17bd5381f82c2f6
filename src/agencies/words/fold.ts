// Turns a name or a question into plain words: lower case, no accents, no punctuation.

// Latin letters that no decomposition takes apart.
const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ł: 'l', þ: 'th' };

// They tell no agency from another, and people leave them out.
const FILLERS = new Set(['of', 'the', 'and', 'for', 'at']);

const PLAIN = /^[a-z0-9 ]*$/;

/** The words of a text in their order, fillers left out. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const word of fold(text).split(' ')) if (word !== '' && !FILLERS.has(word)) words.push(word);
  return words;
}

/** Letters, digits and single blanks of a text, in lower case. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return withoutMarks(lower)
    .replace(/['’‘`´]s?\b/g, '')
    .replace(/\b(?:[a-z]\.\s?){2,}(?![a-z])/g, (letters) => `${letters.replace(/[.\s]/g, '')} `)
    .replace(/[^a-z0-9]+/g, ' ');
}

// Building the index folds a name for every agency, and few of them need this.
function withoutMarks(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII on purpose
  if (/^[\x00-\x7f]*$/.test(text)) return text;
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøđłþ]/g, (letter) => LETTERS[letter] ?? letter);
}
