// Recognises the columns of a file by their names and by what stands in them; what the importer says goes first.
import { FIELDS, type Field, KNOWN, plainHeader } from './known-columns.ts';
import { type FileRefusal, refuse } from './refusal.ts';

export type Column = {
  readonly field: Field;
  readonly index: number;
  /** As it stands in the file; null where the file has no header line. */
  readonly header: string | null;
  readonly recognisedBy: 'its name' | 'its content' | 'you';
};

export type Mapping = Readonly<Partial<Record<Field, string>>>;

export const ORI_SHAPE = /^[A-Za-z]{2}[A-Za-z0-9]{7}$/;

/** `headers` null: the file begins with its first row. `sample`: some rows, to judge by content. */
export function recogniseColumns(
  headers: readonly string[] | null,
  sample: readonly (readonly string[])[],
  mapping: Mapping,
): readonly Column[] | FileRefusal {
  const said = columnsSaid(headers, mapping);
  if ('kind' in said) return said;
  const columns = headers === null ? [...said] : withNamed(said, headers, sample);
  if (!columns.some((column) => column.field === 'ori')) addIfFound(columns, 'ori', oriByContent(sample), headers);
  if (!columns.some((column) => column.field === 'name'))
    addIfFound(columns, 'name', nameByContent(sample, columns), headers);
  if (!columns.some((column) => column.field === 'ori'))
    return refuse(
      'no-ori-column',
      `No column holds ORIs of nine characters${listed(headers)}. Say which one with --map ori=COLUMN.`,
    );
  if (!columns.some((column) => column.field === 'name'))
    return refuse(
      'no-name-column',
      `No column holds the names of agencies${listed(headers)}. Say which one with --map name=COLUMN.`,
    );
  return columns;
}

function columnsSaid(headers: readonly string[] | null, mapping: Mapping): Column[] | FileRefusal {
  const columns: Column[] = [];
  for (const field of FIELDS) {
    const wanted = mapping[field];
    if (wanted === undefined) continue;
    const index = indexOf(wanted, headers);
    if (index === -1) return refuse('no-such-column', `There is no column “${wanted}”${listed(headers)}.`);
    columns.push({ field, index, header: headers?.[index] ?? null, recognisedBy: 'you' });
  }
  return columns;
}

/** By the header exactly, by the header loosely, or by its number counting from one. */
function indexOf(wanted: string, headers: readonly string[] | null): number {
  const exact = headers?.indexOf(wanted) ?? -1;
  if (exact !== -1) return exact;
  const loose = headers?.findIndex((header) => plainHeader(header) === plainHeader(wanted)) ?? -1;
  if (loose !== -1) return loose;
  return /^[1-9]\d{0,3}$/.test(wanted) ? Number(wanted) - 1 : -1;
}

function withNamed(
  said: readonly Column[],
  headers: readonly string[],
  sample: readonly (readonly string[])[],
): Column[] {
  const columns = [...said];
  const taken = new Set(said.map((column) => column.index));
  const plain = headers.map(plainHeader);
  const add = (field: Field, index: number) => {
    taken.add(index);
    columns.push({ field, index, header: headers[index] ?? null, recognisedBy: 'its name' });
  };
  for (const field of FIELDS) {
    if (field !== 'otherName' && columns.some((column) => column.field === field)) continue;
    const candidates = KNOWN[field]
      .map((name) => plain.indexOf(name))
      .filter((index) => index !== -1 && !taken.has(index));
    const fitting = field === 'ori' ? candidates.filter((index) => shareOfOris(index, sample) > 0) : candidates;
    if (field === 'otherName') for (const index of fitting) add(field, index);
    else if (fitting[0] !== undefined) add(field, fitting[0]);
  }
  return columns;
}

function oriByContent(sample: readonly (readonly string[])[]): number {
  return bestIndex(sample, (index) => (shareOfOris(index, sample) >= 0.6 ? shareOfOris(index, sample) : 0));
}

/** Nine letters or digits, two letters first, at least one digit: a name of nine letters is none. */
function shareOfOris(index: number, sample: readonly (readonly string[])[]): number {
  const cells = sample.map((row) => (row[index] ?? '').trim()).filter((cell) => cell !== '');
  return cells.filter((cell) => ORI_SHAPE.test(cell) && /\d/.test(cell)).length / Math.max(cells.length, 1);
}

/** The column with the most letters beside the ORI. */
function nameByContent(sample: readonly (readonly string[])[], columns: readonly Column[]): number {
  const taken = new Set(columns.map((column) => column.index));
  return bestIndex(sample, (index) => {
    if (taken.has(index)) return 0;
    const letters = sample.map((row) => (row[index] ?? '').replace(/[^A-Za-z ]/g, '').length);
    const mean = letters.reduce((sum, count) => sum + count, 0) / Math.max(sample.length, 1);
    return mean >= 4 ? mean : 0;
  });
}

function bestIndex(sample: readonly (readonly string[])[], scoreOf: (index: number) => number): number {
  let best = -1;
  let most = 0;
  const width = Math.max(0, ...sample.map((row) => row.length));
  for (let index = 0; index < width; index += 1) {
    const score = scoreOf(index);
    if (score > most) [best, most] = [index, score];
  }
  return best;
}

function addIfFound(columns: Column[], field: Field, index: number, headers: readonly string[] | null): void {
  if (index !== -1) columns.push({ field, index, header: headers?.[index] ?? null, recognisedBy: 'its content' });
}

function listed(headers: readonly string[] | null): string {
  if (headers === null) return '';
  const shown = headers.slice(0, 30).map((header) => header.slice(0, 40));
  return ` (the file has: ${shown.join(', ')}${headers.length > 30 ? ' …' : ''})`;
}
