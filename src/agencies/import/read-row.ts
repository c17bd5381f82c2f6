// Reads one row of a file with known columns: an agency and perhaps how to reach it, or why not.
import type { AgencyFacts } from '../agency.ts';
import type { ContactWays } from '../contacts/contact.ts';
import { namesWithNewWords } from '../words/names-with-new-words.ts';
import { cleanCell, isFormula } from './clean-cell.ts';
import type { Column } from './columns.ts';
import { readContactCells } from './contact-cells.ts';
import type { Field } from './known-columns.ts';
import { readOriCell } from './ori-cell.ts';
import type { RawRow } from './raw-row.ts';
import { type Rejection, reject } from './rejection.ts';

export const LONGEST_NAME = 200;
const LONGEST_FACT = 300;

export type LandedRow = {
  readonly kind: 'agency';
  readonly line: number;
  readonly ori: string;
  readonly facts: AgencyFacts;
  readonly edition: string | null;
  readonly contact: { readonly ways: ContactWays; readonly confirmedAt: number | null } | null;
  /** What was left out of the row and why. */
  readonly notes: readonly string[];
};

export function readRow(row: RawRow, columns: readonly Column[]): LandedRow | Rejection {
  const cellOf = (field: Field) => cleanCell(row.cells[columns.find((column) => column.field === field)?.index ?? -1]);
  const read = readOriCell(cellOf('ori'), row.line);
  if (read.kind === 'rejected') return read;
  const names = namesOf(row, columns, cellOf('unit'));
  const refused = refuseName(names, read.ori, row.line);
  if (refused) return refused;
  const contact = readContactCells(cellOf);
  return {
    kind: 'agency',
    line: row.line,
    ori: read.ori,
    facts: factsOf(names, cellOf),
    edition: cellOf('edition')?.slice(0, 10) ?? null,
    contact: contact.ways && { ways: contact.ways, confirmedAt: contact.confirmedAt },
    notes: contact.notes,
  };
}

/** The first is the agency's name; where that cell is empty the next one steps in. */
function namesOf(row: RawRow, columns: readonly Column[], unit: string | null): string[] {
  const names: string[] = [];
  for (const field of ['name', 'otherName'] as const) {
    for (const column of columns) {
      const name = column.field === field ? cleanCell(row.cells[column.index]) : null;
      if (name !== null) names.push(name);
    }
  }
  const [first, ...others] = names;
  return first === undefined ? [] : [unit === null ? first : `${first}: ${unit}`, ...others];
}

function refuseName(names: readonly string[], ori: string, line: number): Rejection | undefined {
  const [name] = names;
  if (name === undefined) return reject(line, 'no-name', `${ori} has no name`);
  const long = names.find((each) => each.length > LONGEST_NAME);
  if (long)
    return reject(
      line,
      'name-too-long',
      `${ori}: a name of ${long.length} characters; the longest taken is ${LONGEST_NAME}`,
    );
  if (names.some(isFormula))
    return reject(line, 'formula', `${ori}: the name begins like a formula, which a spreadsheet would run`);
  if (!/\p{L}/u.test(name)) return reject(line, 'no-name', `${ori}: the name holds no letter`);
  return undefined;
}

function factsOf(names: readonly string[], cellOf: (field: Field) => string | null): AgencyFacts {
  const [name = '', ...others] = names;
  const fact = (field: Field) => cellOf(field)?.slice(0, LONGEST_FACT) ?? null;
  return {
    name,
    otherNames: namesWithNewWords(name, others),
    type: typeOf(fact('type')),
    county: countiesOf(fact('county')),
    city: fact('city'),
    level: fact('level'),
    legacyOri: oriOrNull(fact('legacyOri')),
    coveredByLegacyOri: oriOrNull(fact('coveredByLegacyOri')),
  };
}

/** Code lists of other programs say nothing to a reader here. */
function typeOf(type: string | null): string | null {
  return type === null || /^-?\d+$/.test(type) ? null : type.replace(/^\(\d+\)\s*/, '');
}

/** Several counties are published as "A; B" and as "A, B". */
function countiesOf(county: string | null): string | null {
  if (county === null) return null;
  const counties = county.split(/\s*[;,]\s*/).filter((each) => cleanCell(each) !== null);
  return counties.length === 0 ? null : counties.join('; ');
}

function oriOrNull(text: string | null): string | null {
  const ori = text?.toUpperCase() ?? '';
  return /^[A-Z]{2}[A-Z0-9]{7}$/.test(ori) ? ori : null;
}
