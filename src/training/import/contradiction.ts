// Two lines of one file about the same person at the same agency that say different things: told, not overwritten.
import type { RosterRow } from './read-row.ts';

/** What can be said once only; courses can be many. */
const ONCE = [
  'name',
  'user',
  'email',
  'number',
  'role',
  'assigned',
  'access',
  'systems',
  'recordCheck',
  'agreement',
  'ended',
  'deactivated',
] as const;

/** `row` as JSON: a file may have a hundred thousand lines. */
export type SeenLine = { readonly line: number; readonly row: string };

export type Repeated =
  | { readonly kind: 'adds' }
  /** Word for word what the earlier line said. */
  | { readonly kind: 'same' }
  | { readonly kind: 'contradicts'; readonly column: string; readonly message: string };

export function repeated(earlier: SeenLine, row: RosterRow): Repeated {
  if (earlier.row === JSON.stringify(row)) return { kind: 'same' };
  const before = JSON.parse(earlier.row) as RosterRow;
  const column = ONCE.find(
    (each) =>
      said(row, each) !== undefined && said(before, each) !== undefined && said(row, each) !== said(before, each),
  );
  if (column !== undefined)
    return {
      kind: 'contradicts',
      column,
      message: `line ${earlier.line} says something else (${said(before, column)}) of the same person`,
    };
  return { kind: 'adds' };
}

function said(row: RosterRow, column: (typeof ONCE)[number]): string | undefined {
  const value = row[column];
  return value === undefined || typeof value === 'string' ? value : JSON.stringify(value);
}
