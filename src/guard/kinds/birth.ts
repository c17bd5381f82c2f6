// Dates of birth: the words for it beside a date. A date alone, of training or of a deadline, is none.
import { FULL_DATE } from '../dates.ts';

const WORDS = '(?:d\\.? ?o\\.? ?b\\.?|date of birth|birth ?dates?|birth ?days?|b-?day|born)';
const FILLER = '(?:[ :=(,"\'/-]|\\b(?:is|was|on|of|the|his|her|their|being|as|around|about)\\b){0,8}';

const WORD_THEN_DATE = new RegExp(`\\b${WORDS}(?![a-z])${FILLER}(?<!\\d)${FULL_DATE}`, 'i');
const DOB_THEN_DIGITS = /\bd\.? ?o\.? ?b\b\.?[ :=#/-]{0,4}(?:is )?(?:\d{6}|(?:19|20)\d{2})(?!\d)/i;
const DATE_THEN_WORD = new RegExp(`(?<!\\d)${FULL_DATE}${FILLER}(?<![a-z])${WORDS}(?![a-z])`, 'i');

export function findsDateOfBirth(text: string): boolean {
  return [WORD_THEN_DATE, DOB_THEN_DIGITS, DATE_THEN_WORD].some((pattern) => pattern.test(text));
}
