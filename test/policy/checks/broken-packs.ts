// The tables of this folder: packs broken on purpose, one table a code, and what the check says of each.
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { waysByClause } from '../../../src/packs/ways-by-clause.ts';
import type { Diagnostic } from '../../../src/policy/model.ts';
import { applyOverlay } from '../../../src/policy/overlay.ts';
import { checked, type Edit, type PackName, packOf } from '../small-pack.ts';

export type BrokenPack = {
  readonly name: string;
  readonly pack?: PackName;
  readonly edits?: readonly Edit[];
  readonly overlay?: Readonly<Record<string, string>>;
  readonly today?: string;
  readonly ways?: Readonly<Record<string, number>>;
  /** The ways of asking of the pack's own ask/ folder, but for this clause. */
  readonly 'ways-without'?: string;
  readonly 'changed-pins'?: readonly string[];
  readonly finds?: readonly Found[];
  /** Where the findings are too many to write down. */
  readonly count?: number;
};

/** A diagnostic with its place in one piece; its code is the table's. */
export type Found = Omit<Diagnostic, 'at' | 'code'> & { readonly at: string };

export type Table = {
  readonly page: string;
  readonly code: string;
  readonly caught: readonly BrokenPack[];
  readonly passed: readonly BrokenPack[];
};

export function tables(): readonly Table[] {
  return readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith('.yml'))
    .sort()
    .map((file) => ({
      page: file.replace('.yml', '.md'),
      code: file.slice(0, 5).toUpperCase(),
      ...(parse(readFileSync(`${import.meta.dirname}/${file}`, 'utf8')) as Pick<Table, 'caught' | 'passed'>),
    }));
}

export function findingsOf(code: string, broken: BrokenPack): readonly Found[] {
  return diagnosticsOf(broken)
    .filter((diagnostic) => diagnostic.code === code)
    .map(({ at, code: _code, ...rest }) => ({ at: `${at.file}:${at.line}:${at.column}`, ...rest }));
}

/** Faults of loading are none of a check's business: a table with one is wrong. */
function diagnosticsOf(broken: BrokenPack): readonly Diagnostic[] {
  const found = broken.overlay ? withOverlay(broken.pack ?? 'small', broken.overlay) : checkedPack(broken);
  const stray = found.find(({ code }) => !/^ND\d{3}$/.test(code));
  if (stray) throw new Error(`${broken.name}: ${JSON.stringify(stray)}`);
  return found;
}

function withOverlay(pack: PackName, texts: Readonly<Record<string, string>>): readonly Diagnostic[] {
  const laid = applyOverlay(packOf(pack), new Map(Object.entries(texts)));
  return laid.ok ? [] : laid.diagnostics;
}

function checkedPack(broken: BrokenPack): readonly Diagnostic[] {
  const pins = broken['changed-pins'];
  return checked(broken.pack ?? 'small', broken.edits ?? [], {
    ways: waysOf(broken),
    changedPins: pins ? () => pins : null,
    ...(broken.today === undefined ? {} : { today: broken.today }),
  }).diagnostics;
}

function waysOf({ ways, 'ways-without': without }: BrokenPack): ReadonlyMap<string, number> | null {
  if (without === undefined) return ways ? new Map(Object.entries(ways)) : null;
  const counts = waysByClause('policies/ndex') ?? new Map<string, number>();
  return new Map([...counts].filter(([clause]) => clause !== without));
}
