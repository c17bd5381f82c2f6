// Social Security numbers: always when grouped 3-2-4, and nine digits in a row only beside words that say so.

const GROUPED = /(?<![\d-])\d{3}([- .])\d{2}\1\d{4}(?![\d-])/;

const WORDS = '(?:ssn|ssan|ss ?#|soc(?:ial)? ?sec(?:urity)?|social(?= (?:is|#|number|no\\b|\\d))|soc(?= ?[:#\\d]))';

const AFTER_WORD = new RegExp(`\\b${WORDS}(?![a-z])\\D{0,25}?\\d(?:[ .-]?\\d){8}(?!\\d)`, 'i');
const BEFORE_WORD = new RegExp(
  `(?<!\\d)\\d(?:[ .-]?\\d){8} ?[(,]? ?(?:(?:is|was|as|the|his|her|their) ){0,3}${WORDS}`,
  'i',
);
const LAST_FOUR = new RegExp(
  `\\b${WORDS}(?![a-z]) ?(?:number |no\\.? )?\\(?(?:ending|ends|last (?:four|4))\\D{0,12}\\d{4}(?!\\d)`,
  'i',
);
const LAST_FOUR_OF = new RegExp(
  `\\blast (?:four|4) (?:digits )?(?:of )?(?:the |his |her |their )?${WORDS}\\D{0,15}\\d{4}(?!\\d)`,
  'i',
);

export function findsSsn(text: string): boolean {
  return [GROUPED, AFTER_WORD, BEFORE_WORD, LAST_FOUR, LAST_FOUR_OF].some((pattern) => pattern.test(text));
}
