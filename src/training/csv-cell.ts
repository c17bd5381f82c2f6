// One cell of every CSV file that the product writes: quoted where it must be, and never a formula.

// A spreadsheet takes a cell that begins like this for a formula and runs it; also in full width, and after blanks.
const LIKE_A_FORMULA = /^[\s\uFEFF]*[=+\-@\t\r|%\uFF1D\uFF0B\uFF0D\uFF20]/;
const NEEDS_QUOTES = /[",;\t\r\n\u2028\u2029]|^\s|\s$/;

export type CsvValue = string | number | boolean | null | undefined;

/** The text of one cell. What looks like a formula gets an apostrophe in front, which spreadsheets do not show. */
export function csvCell(value: CsvValue): string {
  const text = neutral(plain(value));
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A whole line with its line end (RFC 4180: CRLF). */
export const csvLine = (values: readonly CsvValue[]): string => `${values.map(csvCell).join(',')}\r\n`;

/** What csvCell wrote, read back: the apostrophe in front of what looks like a formula goes. */
export const withoutApostrophe = (text: string): string =>
  text.startsWith("'") && LIKE_A_FORMULA.test(text.slice(1)) ? text.slice(1) : text;

function plain(value: CsvValue): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'number' ? String(value) : value.replaceAll('\0', '');
}

const neutral = (text: string): string => (LIKE_A_FORMULA.test(text) ? `'${text}` : text);
