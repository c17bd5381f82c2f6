// Runs the cases that stand beside the rules: each states outcome, clauses, duties and the reason why.
import { type Compiled, compileDecision } from './compile.ts';
import { decide } from './decide.ts';
import type { Decided, Diagnostic, Pack, Place } from './model.ts';
import { readFacts } from './read-facts.ts';
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

export type PackTestRun = { readonly results: readonly CaseResult[]; readonly diagnostics: readonly Diagnostic[] };

/** `files` are the texts below tests/; `today` is the day for cases that name none. */
export function runPackTests(pack: Pack, files: ReadonlyMap<string, string>, today: string): PackTestRun {
  const results: CaseResult[] = [];
  const diagnostics: Diagnostic[] = [];
  const compiled = new CompiledByDay(pack);
  for (const [file, text] of files) {
    const read = readYaml(file, text, TestsFile);
    if (!read.ok) {
      diagnostics.push(...read.diagnostics);
      continue;
    }
    const { decision, cases } = read.value;
    cases.forEach((one, index) => {
      const at = read.source.placeOf(['cases', index, 'name']);
      results.push({ decision, name: one.name, at, ...runCase(compiled, decision, one, one['as-of'] ?? today) });
    });
  }
  return { results, diagnostics };
}

class CompiledByDay {
  readonly pack: Pack;
  readonly #known = new Map<string, Compiled>();

  constructor(pack: Pack) {
    this.pack = pack;
  }

  get(decision: string, asOf: string): Compiled | null {
    const rules = this.pack.decisions.get(decision);
    if (!rules) return null;
    const key = `${decision} ${asOf}`;
    const known = this.#known.get(key) ?? compileDecision(this.pack, rules, asOf);
    this.#known.set(key, known);
    return known;
  }
}

function runCase(
  compiledByDay: CompiledByDay,
  id: string,
  one: PackCase,
  asOf: string,
): Pick<CaseResult, 'decided' | 'differences'> {
  const compiled = compiledByDay.get(id, asOf);
  if (!compiled) return { decided: null, differences: [`no decision is named "${id}"`] };
  const read = readFacts(compiled.pack, compiled.decision, one.facts, asOf);
  if (!read.ok) return { decided: null, differences: read.problems.map((p) => `${p.fact}: ${p.message}`) };
  const decided = decide(compiled, read.facts, asOf);
  return { decided, differences: differencesOf(one, decided) };
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
