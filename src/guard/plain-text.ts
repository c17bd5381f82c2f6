// Folds a text before it is inspected, so that no font, script, width or invisible character hides a number or a name.
import { looksLike } from '../ori/look-alikes.ts';

// Format characters, and the letters and marks that Unicode itself calls ignorable.
const INVISIBLE = /\p{Cf}|\p{Default_Ignorable_Code_Point}/gu;

const ASCII_ZERO = 0x30;

/** One blank between words, ASCII digits, plain quotes and dashes, Latin letters for their look-alikes; accents stay. */
export function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(/[^\p{ASCII}]/gu, foldOne)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

function foldOne(typed: string): string {
  if (/\p{Nd}/u.test(typed)) return digitOf(typed);
  if (/[\p{Pd}\u2212]/u.test(typed)) return '-';
  if (/[‘’‛ʼ′`´]/u.test(typed)) return "'";
  if (/[“”„‟″]/u.test(typed)) return '"';
  const latin = looksLike(typed);
  if (latin === undefined) return typed;
  return typed === typed.toLowerCase() ? latin.toLowerCase() : latin;
}

// Unicode lays every script's ten digits out in one run that starts at a code point where the previous one is no digit.
function digitOf(typed: string): string {
  const code = typed.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String.fromCodePoint(ASCII_ZERO + value);
}
