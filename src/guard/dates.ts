// The ways people write a full date, as a piece of a regular expression. A section number such as 1.3.10 is none of them.

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?';
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';
const YEAR = "'?(?:\\d{4}|\\d{2})";

export const FULL_DATE = `(?:${[
  '\\d{4}[/-]\\d{1,2}[/-]\\d{1,2}',
  '\\d{1,2} ?[/-] ?\\d{1,2} ?[/-] ?(?:\\d{4}|\\d{2})',
  '\\d{2}\\.\\d{2}\\.(?:\\d{4}|\\d{2})',
  '(?:19|20)\\d{6}',
  '\\d{4}(?:19|20)\\d{2}',
  `${MONTH}[ -]?${DAY},?[ -]?${YEAR}`,
  `${DAY}[ -]?(?:of )?${MONTH},?[ -]?${YEAR}`,
].join('|')})(?!\\d)`;

/** True for a token that is a date and so no number of a person or a vehicle. */
export function isDate(token: string): boolean {
  return new RegExp(`^${FULL_DATE}$`, 'i').test(token);
}
