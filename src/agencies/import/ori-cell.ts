// Reads the ORI of a row: nine characters as published, or the reason why the cell holds none.
import { stateOfOri } from '../states.ts';
import { type Rejection, reject } from './rejection.ts';

const ORI = /^[A-Z]{2}[A-Z0-9]{7}$/;
const FALSE_LETTERS: Readonly<Record<string, string>> = { '0': 'O', '1': 'I', '5': 'S', '8': 'B' };

export type OriCell = { readonly kind: 'ori'; readonly ori: string };

/** Nothing is corrected but case, blanks and dashes. */
export function readOriCell(cell: string | null, line: number): OriCell | Rejection {
  if (cell === null) return reject(line, 'no-ori', 'no ORI in this row');
  const ori = cell.replace(/[\s\-./]/g, '').toUpperCase();
  if (isSpreadsheetNumber(cell))
    return reject(
      line,
      'spreadsheet-number',
      `${shown(cell)} is a number that a spreadsheet made of an ORI: export the column as text`,
    );
  if (ori.length === 7 && /^[A-Z]{2}/.test(ori))
    return reject(
      line,
      'seven-characters',
      `${shown(cell)} has seven characters, a statistics identifier; which nine it stands for cannot be told`,
    );
  if (!/^[A-Z0-9]{9}$/.test(ori)) return reject(line, 'not-an-ori', `${shown(cell)} is not nine letters and digits`);
  if (!ORI.test(ori)) return falseState(ori, line);
  if (ori.startsWith('TS'))
    return reject(line, 'test-agency', `${ori}: TS is no state; the FBI uses it for test records`);
  return { kind: 'ori', ori };
}

function falseState(ori: string, line: number): Rejection {
  const code = ori.slice(0, 2);
  const meant = [...code].map((character) => FALSE_LETTERS[character] ?? character).join('');
  const state = stateOfOri(meant);
  const hint = state ? `; ${meant} is ${state.name}: was ${wordsFor(code, meant)}? (${meant}${ori.slice(2)})` : '';
  return reject(line, 'state-code', `${ori} does not begin with two letters${hint}`);
}

function wordsFor(typed: string, meant: string): string {
  const at = [...typed].findIndex((character, place) => character !== meant[place]);
  const digit = typed.charAt(at) === '0' ? 'a zero' : `the digit ${typed.charAt(at)}`;
  return `${digit} typed for the letter ${meant.charAt(at)}`;
}

function isSpreadsheetNumber(cell: string): boolean {
  return /^[+-]?\d+(?:[.,]\d+)?(?:E[+-]?\d+)?$/i.test(cell);
}

/** Only what can be an identifier is repeated: a wrong column may hold anything. */
function shown(cell: string): string {
  return /^[A-Za-z0-9 .+-]{1,14}$/.test(cell) ? `“${cell}”` : 'the cell';
}
