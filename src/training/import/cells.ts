// The cells of one line of a roster: as text, as a day, as yes or no; each doubt is kept as a problem or a question.
import type { GuardKind } from '../../guard/index.ts';
import { withoutApostrophe } from '../csv-cell.ts';
import { type KeptOut, keptOut } from '../free-text.ts';
import type { Column } from './columns.ts';
import { type DateOrder, readDate } from './read-date.ts';

export type RowProblem = {
  readonly column: string;
  readonly kind: 'problem' | 'question';
  readonly message: string;
  /** What the guard found, where that is the problem. */
  readonly kinds?: readonly GuardKind[];
};

/** Columns whose text is kept as it stands, and what they are there to hold. */
const KEPT: ReadonlyMap<Column, 'colleague' | 'anything'> = new Map([
  ['name', 'colleague'],
  ['first-name', 'colleague'],
  ['last-name', 'colleague'],
  ['user', 'colleague'],
  ['email', 'colleague'],
  ['number', 'colleague'],
  ['trainer', 'colleague'],
  ['role', 'anything'],
  ['systems', 'anything'],
  ['course', 'anything'],
  ['score', 'anything'],
  ['how', 'anything'],
  ['certificate', 'anything'],
]);

export type CellsReading = {
  readonly columns: ReadonlyMap<Column, number>;
  readonly order: DateOrder | null;
  /** A day: what lies after it has not happened. */
  readonly today: string;
};

const YES = ['yes', 'y', 'true', '1', 'x', 'done', 'affirmed'];
const NO = ['no', 'n', 'false', '0', 'not done', 'none', 'pending'];
const MOST = 120;

export const isYes = (text: string): boolean => YES.includes(text.toLowerCase());
export const isNo = (text: string): boolean => NO.includes(text.toLowerCase());

export class Cells {
  readonly problems: RowProblem[] = [];
  /** Date forms that were met, such as `month/day/year`. */
  readonly forms: string[] = [];
  readonly notes: string[] = [];
  readonly #cells: readonly string[];
  readonly #reading: CellsReading;

  constructor(cells: readonly string[], reading: CellsReading) {
    this.#cells = cells;
    this.#reading = reading;
  }

  /** Undefined for a blank cell and for a column that is not there. */
  text(column: Column): string | undefined {
    const place = this.#reading.columns.get(column);
    const cell = place === undefined ? '' : (this.#cells[place] ?? '');
    const text = withoutApostrophe(
      cell
        .normalize('NFC')
        .replaceAll(/[\s\u200B\uFEFF]+/g, ' ')
        .trim(),
    );
    if (text.length > MOST) this.problem(column, `has more than ${MOST} characters`);
    if (/\p{Cc}/u.test(text)) this.problem(column, 'holds a control character');
    if (text.includes('\uFFFD')) this.problem(column, 'holds what is not UTF-8: save the file as CSV in UTF-8');
    return text === '' || text.length > MOST || this.#isKeptOut(column, text) ? undefined : text;
  }

  yesNo(column: Column): boolean | undefined {
    const said = this.text(column);
    if (said === undefined) return undefined;
    if (!isYes(said) && !isNo(said)) this.problem(column, `"${said}" is neither yes nor no`);
    return isYes(said);
  }

  /** A day that is not in the future. */
  past(column: Column): string | undefined {
    const day = this.day(column);
    if (day === undefined || day <= this.#reading.today) return day;
    this.problem(column, `${day} lies after today, ${this.#reading.today}`);
    return undefined;
  }

  day(column: Column): string | undefined {
    const said = this.text(column);
    if (said === undefined) return undefined;
    const read = readDate(said, this.#reading.order, this.#reading.today);
    switch (read.kind) {
      case 'day':
        this.forms.push(read.form);
        return read.day;
      case 'ambiguous':
        this.#ask(column, said, read.readings);
        return undefined;
      case 'not-a-date':
        this.problem(column, `"${said.slice(0, 40)}" is not read as a date: ${read.why}`);
        return undefined;
    }
  }

  /** A message that would repeat what the guard keeps out says that instead. */
  problem(column: string, message: string): void {
    const found = keptOut(message, 'colleague');
    if (found) this.#refuse(column, found);
    else this.problems.push({ column, kind: 'problem', message });
  }

  #isKeptOut(column: Column, text: string): boolean {
    const holds = KEPT.get(column);
    const found = holds === undefined ? null : keptOut(text, holds);
    if (found) this.#refuse(column, found);
    return found !== null;
  }

  #refuse(column: string, { says, kinds }: KeptOut): void {
    this.problems.push({ column, kind: 'problem', message: says, kinds });
  }

  #ask(column: string, said: string, [mdy, dmy]: readonly [string, string]): void {
    const message = `"${said}" is ${mdy} or ${dmy}? Say --dates mdy or --dates dmy, or write it like ${mdy}`;
    this.problems.push({ column, kind: 'question', message });
  }
}
