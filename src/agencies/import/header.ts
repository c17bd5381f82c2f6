// Finds the line that names the columns: usually the first, sometimes below a title, sometimes missing.
import { ORI_SHAPE } from './columns.ts';
import { KNOWN_HEADERS, plainHeader } from './known-columns.ts';
import type { RawRow } from './raw-row.ts';

const LOOKED_AT = 10;

export type Header = {
  /** Null where the file begins with its first agency. */
  readonly cells: readonly string[] | null;
  readonly line: number;
  /** How many rows stand above it. */
  readonly above: number;
};

export function findHeader(rows: readonly RawRow[]): Header {
  let best: Header = { cells: rows[0]?.cells ?? null, line: rows[0]?.line ?? 1, above: 0 };
  let most = 0;
  for (const [at, row] of rows.slice(0, LOOKED_AT).entries()) {
    // "City" and "County" are names of columns, and also what stands in them.
    const known = row.cells.some(looksLikeOri) ? 0 : knownHeaders(row.cells);
    if (known > most) {
      best = { cells: row.cells, line: row.line, above: at };
      most = known;
    }
  }
  const first = rows[0];
  if (most === 0 && first?.cells.some(looksLikeOri)) return { cells: null, line: first.line, above: 0 };
  return best;
}

/** A second header line: titles for people below names for machines, or two files put one after the other. */
export function isHeaderAgain(cells: readonly string[], header: Header): boolean {
  if (cells.some(looksLikeOri)) return false;
  const again = header.cells !== null && cells.join('\u0000') === header.cells.join('\u0000');
  return again || knownHeaders(cells) >= 2;
}

function looksLikeOri(cell: string): boolean {
  return ORI_SHAPE.test(cell.trim()) && /\d/.test(cell);
}

function knownHeaders(cells: readonly string[]): number {
  return cells.filter((cell) => cell.length <= 60 && KNOWN_HEADERS.has(plainHeader(cell))).length;
}
