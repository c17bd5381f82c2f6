// What an import did, or would do: counts, the date forms that were read, and every line that was not taken, with why.

import type { GuardKind } from '../../../guard/index.ts';

export type ImportProblem = {
  /** As the file counts, the heading being line 1. */
  readonly line: number;
  readonly column: string;
  readonly kind: 'problem' | 'question';
  readonly message: string;
  /** What the guard found, where that is the problem. */
  readonly kinds?: readonly GuardKind[];
};

export type ImportReport = {
  readonly id: string;
  readonly dryRun: boolean;
  readonly rows: number;
  /** Lines, by what they led to. */
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Word for word what an earlier line says. */
  readonly repeated: number;
  readonly refused: number;
  /** Lines among the refused ones that only need an answer. */
  readonly questions: number;
  /** Form -> how many dates were read in it. */
  readonly dateForms: Readonly<Record<string, number>>;
  /** Headings that are not read. */
  readonly unreadColumns: readonly string[];
  readonly notes: readonly string[];
  /** The first ones; `refused` counts the lines of all. */
  readonly problems: readonly ImportProblem[];
  /** People of the file's agencies who have access in the register and are not in the file; nothing happens to them. */
  readonly notInFile: { readonly count: number; readonly people: readonly string[] };
};

export type ImportResult =
  | { readonly kind: 'read'; readonly report: ImportReport }
  | {
      readonly kind: 'unreadable';
      /** Sentences. */
      readonly problems: readonly string[];
    };

const KEPT_PROBLEMS = 1_000;
const KEPT_NOTES = 100;

type Counted = 'added' | 'changed' | 'unchanged' | 'repeated' | 'refused';

/** Counts while the file is read. */
export class ImportTally {
  rows = 0;
  readonly #counts = { added: 0, changed: 0, unchanged: 0, repeated: 0, refused: 0, questions: 0 };
  readonly #forms = new Map<string, number>();
  readonly #notes = new Set<string>();
  readonly #problems: ImportProblem[] = [];
  /** Column -> what the guard kept out of it; also of lines beyond those that are listed. */
  readonly keptOut = new Map<string, Set<GuardKind>>();

  count(what: Counted): void {
    this.#counts[what] += 1;
  }

  refuse(line: number, problems: readonly Omit<ImportProblem, 'line'>[]): void {
    this.#counts.refused += 1;
    if (problems.every(({ kind }) => kind === 'question')) this.#counts.questions += 1;
    for (const { column, kinds = [] } of problems)
      for (const kind of kinds) this.keptOut.set(column, (this.keptOut.get(column) ?? new Set()).add(kind));
    for (const problem of problems)
      if (this.#problems.length < KEPT_PROBLEMS) this.#problems.push({ line, ...problem });
  }

  forms(forms: readonly string[]): void {
    for (const form of forms) this.#forms.set(form, (this.#forms.get(form) ?? 0) + 1);
  }

  notes(notes: readonly string[]): void {
    for (const note of notes) if (this.#notes.size < KEPT_NOTES) this.#notes.add(note);
  }

  report(rest: Pick<ImportReport, 'id' | 'dryRun' | 'unreadColumns' | 'notInFile'>): ImportReport {
    return {
      ...rest,
      rows: this.rows,
      ...this.#counts,
      dateForms: Object.fromEntries([...this.#forms].sort()),
      notes: [...this.#notes],
      problems: this.#problems,
    };
  }
}
