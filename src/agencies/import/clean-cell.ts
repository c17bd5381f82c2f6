// A cell as a person would read it: one line, single blanks, nothing invisible, null where it says nothing.

// Control characters, zero-width characters, and the marks that turn the direction of text.
const INVISIBLE = /[\p{Cc}\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;

const SAYS_NOTHING = new Set([
  '',
  '-',
  '--',
  '-1',
  '.',
  'n/a',
  'na',
  'nan',
  'none',
  'null',
  'nil',
  'not specified',
  'not available',
  'unspecified',
  'unknown',
]);

const NEEDS_CLEANING = /[^\x20-\x7e]| {2}|^ | $|^="/;

export function cleanCell(cell: string | undefined): string | null {
  if (cell === undefined) return null;
  const clean = NEEDS_CLEANING.test(cell) ? cleaned(cell) : cell;
  return SAYS_NOTHING.has(clean.toLowerCase()) ? null : clean;
}

function cleaned(cell: string): string {
  const plain = cell
    .replace(/[\t\r\n]/g, ' ')
    .replace(INVISIBLE, '')
    .replace(/\s+/g, ' ')
    .trim();
  // ="0123" is how some programs keep a spreadsheet from making a number of it.
  return /^="[^"]*"$/.test(plain) ? plain.slice(2, -1).trim() : plain;
}

/** What a spreadsheet would run when the cell is opened there again. */
export function isFormula(text: string): boolean {
  return /^[=@]/.test(text) || /^[+-](?!\d[\d\s().-]*$)/.test(text);
}
