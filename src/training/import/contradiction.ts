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

export type SeenLine = { readonly line: number; readonly row: RosterRow };

export type Repeated =
  | { readonly kind: 'adds' }
  /** Word for word what the earlier line said. */
  | { readonly kind: 'same' }
  | { readonly kind: 'contradicts'; readonly column: string; readonly message: string };

export function repeated(earlier: SeenLine, row: RosterRow): Repeated {
  const column = ONCE.find(
    (each) =>
      said(row, each) !== undefined &&
      said(earlier.row, each) !== undefined &&
      said(row, each) !== said(earlier.row, each),
  );
  if (column !== undefined)
    return {
      kind: 'contradicts',
      column,
      message: `line ${earlier.line} says something else (${said(earlier.row, column)}) of the same person`,
    };
  return JSON.stringify(earlier.row) === JSON.stringify(row) ? { kind: 'same' } : { kind: 'adds' };
}

function said(row: RosterRow, column: (typeof ONCE)[number]): string | undefined {
  const value = row[column];
  return value === undefined || typeof value === 'string' ? value : JSON.stringify(value);
}
