// "Last, First" with a date, and the name field of an NCIC inquiry.
import { FULL_DATE } from '../dates.ts';
import { isCapitalised, isGiven, isNoName } from '../words/shape.ts';

/** QW/NAM.LAST,FIRST as it is typed at a terminal. */
const NCIC_NAME_FIELD = /(?<!\p{L})nam[./:] ?\p{L}{2,24}, ?\p{L}/iu;

const LAST_FIRST = "(\\p{L}[\\p{L}'-]{1,24}), ?(\\p{L}[\\p{L}'-]{0,24})(?: \\p{L}\\b\\.?| \\p{L}[\\p{L}'-]{1,24})?";

// Between name and date: "W/M", "DOB:", punctuation. Capitals are looked at afterwards; "smith, john" is typed as often.
const BETWEEN = '[ ,;:()/-]{1,4}(?:[a-z]/[a-z] |[a-z.]{1,6}[ :]{1,2}){0,3}';

const LAST_FIRST_DATE = new RegExp(`(?<!\\p{L})${LAST_FIRST}${BETWEEN}(?<!\\d)${FULL_DATE}`, 'giu');

export function findsLastFirst(text: string): boolean {
  if (NCIC_NAME_FIELD.test(text)) return true;
  return [...text.matchAll(LAST_FIRST_DATE)].some(([, last = '', first = '']) => {
    if (isNoName(last) || isNoName(first)) return false;
    return isGiven(first) || (isCapitalised(last) && isCapitalised(first));
  });
}
