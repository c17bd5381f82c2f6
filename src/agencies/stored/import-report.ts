// What an import did, row by row in numbers: their sum is the number of rows in the file.
import type { FileRefusal } from '../import/refusal.ts';
import type { Rejection } from '../import/rejection.ts';

export type ImportCounts = {
  /** Agencies the directory did not know. */
  readonly added: number;
  /** Agencies it knew from another kind of source; now from this one too. */
  readonly merged: number;
  /** Agencies this kind of source said something else about before. */
  readonly changed: number;
  readonly unchanged: number;
  /** Rows that say again what a row above them says. */
  readonly repeated: number;
  readonly rejected: number;
};

export type ImportLine = {
  readonly line: number;
  readonly code: Rejection['code'] | 'left-out';
  readonly says: string;
};

export type ImportReport = {
  readonly kind: 'landed' | 'nothing-new' | 'dry-run';
  /** Null unless landed. */
  readonly importId: string | null;
  readonly counts: ImportCounts;
  readonly contacts: { readonly changed: number; readonly kept: number };
  /** The first of them; `linesTotal` says how many there are, and `onLine` has seen them all. */
  readonly lines: readonly ImportLine[];
  readonly linesTotal: number;
};

export type ImportOutcome = ImportReport | FileRefusal;
