// Telephone numbers, other than toll-free ones, which no person of a case has. Contact fields allow them.

const TOLL_FREE = '8(?:00|33|44|55|66|77|88)';

const GROUPED = new RegExp(
  `(?<![\\w./-])(?:\\+?1[ .-]?)?(?:\\((?!${TOLL_FREE})[2-9]\\d{2}\\) ?|(?!${TOLL_FREE})[2-9]\\d{2}[ .-])\\d{3}[ .-]\\d{4}(?![\\d-])`,
  'g',
);

const AFTER_WORD = new RegExp(
  `\\b(?:phone|telephone|tel|cell|mobile|ph)\\b(?: ?(?:number|no\\.?|#|is|was|:|at)){0,3} ?\\+?1?(?!${TOLL_FREE})[2-9]\\d{9}(?!\\d)`,
  'i',
);

const NUMBER_OF_A_CASE =
  /(?:case|cases|ref|reference|report|incident|docket|ticket|invoice|complaint|file|cad|oca|nic|record)\b[ .:#]{0,3}(?:(?:number|no|num|id|is)\b[ .:#]{0,3}){0,2}$/i;

const LOOKED_BACK = 40;

export function findsTelephone(text: string): boolean {
  if (AFTER_WORD.test(text)) return true;
  return [...text.matchAll(GROUPED)].some(
    ({ index }) => !NUMBER_OF_A_CASE.test(text.slice(Math.max(0, index - LOOKED_BACK), index)),
  );
}
