// Licence plates, by the words beside them: plate, tag, LPR, and NCIC's LIC.
import type { Finder } from '../kinds.ts';
import { digitsIn, lettersIn, numberAfter } from '../number-after.ts';

const STATE = '\\(?\\b[A-Z]{2}\\b\\)?';
const TOKEN = '[A-Z]{1,4}[ -]\\d{2,5}[A-Z]?|\\d{1,4}[ -][A-Z]{1,4}(?:[ -]?\\d{1,4})?|[A-Z0-9]{4,8}';

// Three small letters and a number are a plate as typed on a phone, unless the letters are a word: "plate for 1234".
const WORDS =
  /\b(?:all|and|any|are|but|can|due|for|has|its|may|new|not|now|old|one|our|per|run|the|two|via|was|who|day|min|sec)\b/;

const AFTER_PLATE = numberAfter({
  words: 'plates?|a?lpr|licen[cs]e tags?|lic(?=[/:#])',
  between: `${STATE}|(?:hits?|alerts?|scans?|reads?) (?:on|for|of)`,
  token: TOKEN,
  accepts: isPlate,
});

const AFTER_TAG = numberAfter({
  words: '(?<!(?:evidence|property|price|name|dog|asset|ear|toe|inventory|phone|game) )tags?',
  between: STATE,
  token: TOKEN,
  accepts: (token) => isPlate(token) && lettersIn(token) > 0 && token.length >= 5,
});

const THEN_PLATE = ',? \\(?(?:(?:is|was|the|his|her|their|a|as|on|[A-Z]{2}) ){0,3}(?:licen[cs]e )?plate\\b';
const WHOLE_THEN_PLATE = new RegExp(`(?<![\\w.:-])(?=[A-Z]*\\d)(?=\\d*[A-Z])[A-Z0-9]{5,8}${THEN_PLATE}`, 'i');
const SPLIT_THEN_PLATE = new RegExp(
  `(?<![\\w.:-])(?!NCIC|UCR|FBI|III)(?:[A-Z]{2,4}[ -]\\d{3,4}|\\d{3,4}[ -][A-Z]{2,4})${THEN_PLATE}`,
);

export const findsPlate: Finder = (text) =>
  AFTER_PLATE(text) || AFTER_TAG(text) || WHOLE_THEN_PLATE.test(text) || SPLIT_THEN_PLATE.test(text);

function isPlate(token: string): boolean {
  if (lettersIn(token) === 0) return digitsIn(token) >= 5;
  if (digitsIn(token) === 0) return false;
  if (!/[ -]/.test(token) || !/[a-z]/.test(token)) return true;
  return lettersIn(token) === 3 && digitsIn(token) >= 3 && !WORDS.test(token);
}
