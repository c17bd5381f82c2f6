// A whole pack checked from its texts: loaded, run through every check, its claims proved, its silences applied.
import { loadPack, type PackFiles } from '../load.ts';
import type { ClauseId, Diagnostic, Pack } from '../model.ts';
import { runPackTests } from '../pack-tests.ts';
import { proveProperties, type Verdict } from '../properties.ts';
import { type ReadCache, readIfThere } from '../reading.ts';
import { PropertiesFile } from '../schema/properties.ts';
import { SilencesFile } from '../schema/silences.ts';
import { readYaml, type YamlSource } from '../yaml-source.ts';
import type { CaseFacts, CheckContext } from './check.ts';
import { runChecks } from './index.ts';
import { placesIn } from './places.ts';
import { type Silenced, silenceFindings } from './silences.ts';

export type CheckedPack = {
  /** Null where it cannot be loaded. */
  readonly pack: Pack | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly verdicts: readonly Verdict[];
  readonly silenced: readonly Silenced[];
  /** The checks that could not run, and what they lacked. */
  readonly notRun: readonly { readonly code: string; readonly why: string }[];
};

/** What stands outside the pack's own files. */
export type Surroundings = Pick<CheckContext, 'today' | 'ways'> & {
  /** Null where no official text is attached. */
  readonly changedPins: ((pack: Pack) => readonly ClauseId[]) | null;
};

export function checkPack(files: PackFiles, around: Surroundings, cache: ReadCache = new Map()): CheckedPack {
  const loaded = loadPack(files, cache);
  if (!loaded.ok) return { pack: null, diagnostics: loaded.diagnostics, verdicts: [], silenced: [], notRun: [] };
  const { pack, warnings } = loaded;
  const properties = readIfThere(files, 'properties.yml', (f, t) => readYaml(f, t, PropertiesFile));
  const silences = readIfThere(files, 'checks.yml', (f, t) => readYaml(f, t, SilencesFile));
  const run = runPackTests(pack, below(files, 'tests/'), around.today, cache);
  const cases = run.results.flatMap(({ decided }): CaseFacts[] =>
    decided ? [{ ...decided, rules: decided.because.map((reason) => reason.rule) }] : [],
  );
  const { findings, notRun } = runChecks({
    pack,
    today: around.today,
    ways: around.ways,
    changedPins: around.changedPins?.(pack) ?? null,
    places: placesIn(sourcesIn(cache)),
    cases: cases.length > 0 ? cases : null,
  });
  const verdicts = proveProperties(pack, properties.value?.properties ?? []);
  const { left, silenced } = silenceFindings([...findings, ...refuted(verdicts, properties.source)], silences);
  return {
    pack,
    diagnostics: [...warnings, ...properties.diagnostics, ...silences.diagnostics, ...run.diagnostics, ...left],
    verdicts,
    silenced,
    notRun,
  };
}

/** ND018: a claim of the authors that some combination of facts breaks. */
function refuted(verdicts: readonly Verdict[], source: YamlSource | null): readonly Diagnostic[] {
  return verdicts.flatMap((verdict, index): Diagnostic[] => {
    if (verdict.holds) return [];
    return [
      {
        code: 'ND018',
        severity: 'error',
        at: source?.placeOf(['properties', index, 'id']) ?? { file: 'properties.yml', line: 1, column: 1 },
        subject: verdict.id,
        message: `the property "${verdict.id}" does not hold: ${verdict.says}`,
        fix: 'Mend the rules, or the property if it claims too much.',
        ...(verdict.witness === null ? {} : { witness: verdict.witness }),
      },
    ];
  });
}

function below(files: PackFiles, folder: string): PackFiles {
  return new Map([...files].filter(([name]) => name.startsWith(folder)));
}

function sourcesIn(cache: ReadCache): ReadonlyMap<string, YamlSource> {
  return new Map([...cache].flatMap(([file, { read }]) => (read.ok ? [[file, read.source] as const] : [])));
}
