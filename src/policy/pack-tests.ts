// Runs the cases that stand beside the rules: each states outcome, clauses, duties and the reason why.
import { type Compiled, compileDecision } from './compile.ts';
import { decide } from './decide.ts';
import { epochAt } from './epoch.ts';
import type { Decided, Diagnostic, Pack, Place } from './model.ts';
import { readFacts } from './read-facts.ts';
import { type PackFiles, type ReadCache, readOnce } from './reading.ts';
import { type PackCase, TestsFile } from './schema/tests.ts';
import { readYaml } from './yaml-source.ts';

export type CaseResult = {
  readonly decision: string;
  readonly name: string;
  readonly at: Place;
  /** Null where the facts could not be read. */
  readonly decided: Decided | null;
  /** Empty when the case holds. */
  readonly differences: readonly string[];
};

export type PlacedCase = PackCase & { readonly decision: string; readonly at: Place };

export type PackTestRun = { readonly results: readonly CaseResult[]; readonly diagnostics: readonly Diagnostic[] };

/** `files` are the texts below tests/; `today` is the day for cases that name none. */
export function runPackTests(pack: Pack, files: PackFiles, today: string, cache?: ReadCache): PackTestRun {
  const { cases, diagnostics } = readCases(files, cache);
  const compiled = new CompiledByDay(pack);
  return { results: cases.map((one) => runCase(compiled, one, today)), diagnostics };
}

export function readCases(
  files: PackFiles,
  cache: ReadCache = new Map(),
): {
  readonly cases: readonly PlacedCase[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const cases: PlacedCase[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [file, text] of files) {
    const read = readOnce(cache, file, text, (f, t) => readYaml(f, t, TestsFile));
    if (!read.ok) {
      diagnostics.push(...read.diagnostics);
      continue;
    }
    const { decision } = read.value;
    for (const [index, one] of read.value.cases.entries()) {
      cases.push({ ...one, decision, at: read.source.placeOf(['cases', index, 'name']) });
    }
  }
  return { cases, diagnostics };
}

/** The decisions of a pack, compiled as cases ask for them: once for each stretch of time. */
export class CompiledByDay {
  readonly pack: Pack;
  readonly #known = new Map<string, Compiled>();

  constructor(pack: Pack) {
    this.pack = pack;
  }

  get(decision: string, asOf: string): Compiled | null {
    const rules = this.pack.decisions.get(decision);
    if (!rules) return null;
    const key = `${decision} ${epochAt(rules, asOf)}`;
    const known = this.#known.get(key) ?? compileDecision(this.pack, rules, asOf);
    this.#known.set(key, known);
    return known;
  }
}

export function runCase(compiledByDay: CompiledByDay, one: PlacedCase, today: string): CaseResult {
  const { decision, name, at } = one;
  const asOf = one['as-of'] ?? today;
  const unread = (differences: readonly string[]): CaseResult => ({ decision, name, at, decided: null, differences });
  const compiled = compiledByDay.get(decision, asOf);
  if (!compiled) return unread([`no decision is named "${decision}"`]);
  const read = readFacts(compiled.pack, compiled.decision, one.facts, asOf);
  if (!read.ok) return unread(read.problems.map((p) => `${p.fact}: ${p.message}`));
  const decided = decide(compiled, read.facts, asOf);
  return { decision, name, at, decided, differences: differencesOf(one, decided) };
}

function differencesOf(one: PackCase, decided: Decided): string[] {
  const differences: string[] = [];
  if (decided.outcome !== one.outcome) differences.push(`outcome: expected ${one.outcome}, got ${decided.outcome}`);
  differences.push(
    ...lacking('cites', one.clauses, decided.citations),
    ...exactly('duties', one.duties, decided.duties),
  );
  if (one.missing) differences.push(...exactly('missing', one.missing, decided.missing));
  const fired = decided.because.map((reason) => reason.rule);
  differences.push(...lacking('rests on', one.rules ?? [], fired));
  const stray = (one['not-rules'] ?? []).filter((rule) => fired.includes(rule));
  if (stray.length > 0) differences.push(`rests on ${stray.join(', ')}, which has no place here`);
  return differences;
}

function lacking(what: string, expected: readonly string[], actual: readonly string[]): string[] {
  const absent = expected.filter((item) => !actual.includes(item));
  return absent.length > 0 ? [`${what} ${actual.join(', ') || 'nothing'}; ${absent.join(', ')} is absent`] : [];
}

function exactly(what: string, expected: readonly string[], actual: readonly string[]): string[] {
  const extra = actual.filter((item) => !expected.includes(item));
  const absent = expected.filter((item) => !actual.includes(item));
  if (extra.length + absent.length === 0) return [];
  return [`${what}: expected ${expected.join(', ') || 'none'}; got ${actual.join(', ') || 'none'}`];
}
