// One line of a roster read into what it says about one person at one agency.
import { checkOri, type OriTable } from '../../ori/index.ts';
import { ACCESSES, type Access, type Completion, type CourseId, isCourse } from '../person.ts';
import { Cells, type CellsReading, isNo, isYes, type RowProblem } from './cells.ts';

/** What a line leaves blank is absent: a blank cell erases nothing. */
export type RosterRow = {
  readonly person?: string;
  readonly name?: string;
  readonly user?: string;
  readonly email?: string;
  readonly number?: string;
  readonly agency: string;
  readonly role?: string;
  readonly assigned?: string;
  readonly access?: Access;
  readonly systems?: readonly string[];
  readonly recordCheck?: { readonly on: string | null };
  readonly agreement?: string;
  readonly ended?: string;
  readonly deactivated?: string;
  readonly completions: readonly Completion[];
};

export type RowRead = {
  /** Null when there is any problem: a line is taken whole or not at all. */
  readonly row: RosterRow | null;
  readonly problems: readonly RowProblem[];
  readonly forms: readonly string[];
  readonly notes: readonly string[];
};

export type RowReading = CellsReading & {
  readonly table: OriTable;
  /** For lines without an agency of their own. */
  readonly agency: string | null;
};

export function readRow(line: readonly string[], reading: RowReading): RowRead {
  const cells = new Cells(line, reading);
  const row: RosterRow = {
    ...present({ ...identity(cells), ...posting(cells) }),
    agency: agencyOf(cells, reading),
    completions: [...wide(cells, 'data-use'), ...wide(cells, 'security-awareness'), ...long(cells)],
  };
  const { problems, forms, notes } = cells;
  return { row: problems.length === 0 ? row : null, problems, forms, notes };
}

const identity = (cells: Cells) => ({
  person: cells.text('person'),
  name: nameOf(cells),
  user: cells.text('user')?.toUpperCase(),
  email: emailOf(cells),
  number: cells.text('number'),
});

const posting = (cells: Cells) => ({
  role: cells.text('role'),
  assigned: cells.past('assigned'),
  access: accessOf(cells),
  systems: systemsOf(cells),
  recordCheck: recordCheckOf(cells),
  agreement: cells.past('agreement'),
  ended: cells.past('ended'),
  deactivated: cells.past('deactivated'),
});

function nameOf(cells: Cells): string | undefined {
  const whole = cells.text('name');
  if (whole) return whole;
  const [first, last] = [cells.text('first-name'), cells.text('last-name')];
  if (first && last) return `${first} ${last}`;
  if (!cells.text('person')) cells.problem('name', 'is empty');
  return undefined;
}

function emailOf(cells: Cells): string | undefined {
  const email = cells.text('email')?.toLowerCase();
  if (email !== undefined && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email))
    cells.problem('email', 'is not an e-mail address');
  return email;
}

function agencyOf(cells: Cells, { table, agency }: RowReading): string {
  const said = cells.text('agency') ?? agency ?? '';
  const check = checkOri(said, table);
  if (check.normalized === null) {
    const meant = check.suggestions.map(({ ori }) => ori).join(' or ');
    cells.problem('agency', `"${said}" is not an ORI (${check.reason})${meant ? `; did you mean ${meant}?` : ''}`);
    return '';
  }
  if (check.access === 'not-listed')
    cells.notes.push(`${check.normalized} does not end like the ORI of an authorised agency`);
  return check.normalized;
}

function accessOf(cells: Cells): Access | undefined {
  const said = cells.text('access')?.toLowerCase();
  const access = ACCESSES.find((each) => each === said);
  if (said !== undefined && !access) cells.problem('access', `"${said}" is none of ${ACCESSES.join(', ')}`);
  return access;
}

function systemsOf(cells: Cells): readonly string[] | undefined {
  const said = cells.text('systems');
  if (said === undefined) return undefined;
  const names = said.split(/[;|+]|, ?/).map((each) => each.trim().toUpperCase());
  const systems = [...new Set(names.filter((each) => each !== ''))].sort();
  const strange = systems.find((system) => !isCourse(`leveraged:${system}`));
  if (strange !== undefined) cells.problem('systems', `"${strange}" is not the name of a system`);
  return systems;
}

/** A date in either column means done on that day; a plain yes means done, its day not recorded. */
function recordCheckOf(cells: Cells): RosterRow['recordCheck'] {
  const said = cells.text('record-check');
  const on = cells.past('record-check-date');
  if (said === undefined) return on === undefined ? undefined : { on };
  if (isYes(said)) return { on: on ?? null };
  if (isNo(said)) {
    if (on !== undefined) cells.problem('record-check', 'says no, but there is a date');
    return undefined;
  }
  const day = cells.past('record-check');
  return day === undefined ? undefined : { on: day };
}

function wide(cells: Cells, course: 'data-use' | 'security-awareness'): readonly Completion[] {
  const completed = cells.past(course);
  if (completed === undefined) return [];
  return [{ course, completed, ...present({ proficiency: cells.yesNo(`${course}-proficiency`) }) }];
}

function long(cells: Cells): readonly Completion[] {
  const said = cells.text('course');
  const completed = cells.past('completed');
  if (said === undefined && cells.text('completed') === undefined) return [];
  const course = courseNamed(said ?? '');
  if (!course)
    cells.problem('course', `"${said ?? ''}" is not known: data-use, security-awareness or leveraged:SYSTEM`);
  if (cells.text('completed') === undefined) cells.problem('completed', 'is empty, but there is a course');
  if (!course || completed === undefined) return [];
  return [{ course, completed, ...present(particulars(cells)) }];
}

const particulars = (cells: Cells) => ({
  proficiency: cells.yesNo('proficiency'),
  expires: cells.day('expires'),
  score: cells.text('score'),
  trainer: cells.text('trainer'),
  how: cells.text('how'),
  certificate: cells.text('certificate'),
});

const DATA_USE = ['datause', 'ndexdatause', 'ndex', 'ndextraining', 'ndexdatausetraining', 'datausetraining'];
const AWARENESS = ['securityawareness', 'securityawarenesstraining', 'awareness'];

/** A course as rosters name it. */
export function courseNamed(said: string): CourseId | undefined {
  const plain = said.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  if (DATA_USE.includes(plain)) return 'data-use';
  if (AWARENESS.includes(plain)) return 'security-awareness';
  const course = `leveraged:${/^leveraged:\s*(.+)$/i.exec(said)?.[1]?.trim().toUpperCase()}`;
  return isCourse(course) && course !== 'leveraged:undefined' ? course : undefined;
}

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

const present = <T extends object>(values: T): Present<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Present<T>;
