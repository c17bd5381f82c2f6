// FBI numbers (now UCN), state identification numbers and driver licence numbers, by the words before them.
import type { Finder } from '../kinds.ts';
import { digitsIn, numberAfter } from '../number-after.ts';

const FBI_NUMBER = numberAfter({
  words: 'fbi ?(?:#|nos?\\b\\.?|num(?:ber)?s?\\b|id\\b)|ucn|universal control numbers?|fnu',
  token: '[A-Z0-9]{4,10}',
  accepts: (token) => digitsIn(token) >= 3 && !isYear(token),
});

// "FBI 123456AB7": without a word for number only the shapes that FBI numbers have.
const FBI_THEN_NUMBER = /\bfbi[ :/-]{1,3}(?:\d{6,9}|\d{1,7}[a-z]{1,2}\d{1,2})(?![a-z0-9])/i;

export const findsFbiNumber: Finder = (text) => FBI_NUMBER(text) || FBI_THEN_NUMBER.test(text);

export const findsStateId: Finder = numberAfter({
  words: 'sid|state id(?:entification|entifier)?|state identity',
  token: '(?:[A-Z]{2}[ -]?)?[A-Z]?\\d{5,10}[A-Z]?',
  accepts: (token) => digitsIn(token) >= 5,
});

export const findsDriverLicence: Finder = numberAfter({
  words: "(?<!/)dl|d/l|cdl|oln|olns|(?:driver|operator)'?s?'? ?(?:licen[cs]es?|lic|id)",
  between: '\\(?\\b[A-Z]{2}\\b\\)?|\\b(?:from|in|out of) [A-Z]{2,14}\\b',
  token: '[A-Z]{0,3}-?\\d[A-Z0-9]{4,14}|[A-Z]?\\d{2,4}(?:[ -]\\d{2,5}){2,4}',
  accepts: (token) => digitsIn(token) >= 5,
});

function isYear(token: string): boolean {
  return /^(?:19|20)\d{2}$/.test(token);
}
