// Turns what somebody typed in Slack or a terminal into plain text fit for finding: no markup, mentions or invisible marks.
import { looksLike } from '../ori/look-alikes.ts';

/** Only the first part of a very long text is looked at; a question that matters fits in it. */
export const LONGEST_QUESTION = 500;

export type PlainText = { readonly text: string; readonly truncated: boolean };

export function plainText(typed: string): PlainText {
  const truncated = typed.length > LONGEST_QUESTION;
  const first = truncated ? wholeCharacters(typed.slice(0, LONGEST_QUESTION)) : typed;
  return { text: inLatin(withoutMarkup(first.normalize('NFKC'))), truncated };
}

// Only words that mix scripts: a word wholly in another script is another language.
function inLatin(text: string): string {
  return text.replace(/\p{L}+/gu, (word) => (MIXED.test(word) ? word.replace(/[^\p{ASCII}]/gu, latinFor) : word));
}

const MIXED = /[a-z][^\p{ASCII}]|[^\p{ASCII}][a-z]/iu;

function latinFor(typed: string): string {
  return looksLike(typed)?.toLowerCase() ?? typed;
}

// A cut in the middle of a surrogate pair would leave half a character behind.
function wholeCharacters(text: string): string {
  return text.replace(/[\uD800-\uDBFF]$/u, '');
}

const REPLACEMENTS: readonly (readonly [RegExp, string])[] = [
  [/<(?:https?|mailto|tel):[^|>]*\|([^>]*)>/g, ' $1 '],
  [/<!date\^[^|>]*\|([^>]*)>/g, ' $1 '],
  [/<[@#!][^>]*>/g, ' '],
  [/<(?:https?:\/\/|mailto:|tel:)([^>]*)>/g, ' $1 '],
  [/&lt;/g, '<'],
  [/&gt;/g, '>'],
  [/&amp;/g, '&'],
  [/(^|\s):[a-z][a-z0-9_+-]*:(?=\s|$)/g, '$1 '],
  [/^\s*@[\w.-]+/, ' '],
  [/\p{Default_Ignorable_Code_Point}/gu, ''],
  [/[\p{Cc}\p{Cf}]/gu, ' '],
  [/[‘’ʼ`´]/g, "'"],
  [/[*_~]+/g, ' '],
  [/\s+/g, ' '],
];

function withoutMarkup(text: string): string {
  let plain = text;
  for (const [pattern, replacement] of REPLACEMENTS) plain = plain.replace(pattern, replacement);
  return plain.trim();
}
