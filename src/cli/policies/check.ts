// nac-desk policies check: schema, references, every check of src/policy/checks, the cases and the claimed properties.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { inOneLine } from '../../packs/policies.ts';
import { readPackFolder } from '../../packs/read-pack-folder.ts';
import { waysByClause } from '../../packs/ways-by-clause.ts';
import { type CheckRun, runChecks, type Silence } from '../../policy/checks/index.ts';
import type { Diagnostic, Pack } from '../../policy/model.ts';
import { proveProperties, type Verdict } from '../../policy/properties.ts';
import { SilencesFile } from '../../policy/schema/silences.ts';
import { readYaml } from '../../policy/yaml-source.ts';
import { MisuseError } from '../misuse.ts';
import { SHIPPED_PACK } from '../pack-option.ts';
import { answersOf, runCases, today } from './cases.ts';
import { propertiesOf } from './properties-of.ts';

export function register(policies: Command): void {
  policies
    .command('check')
    .description('check a policy pack: schema, references, clauses, rules, properties; exit 1 on errors')
    .argument('[folder]', 'the policy pack', SHIPPED_PACK)
    .option('--json', 'answer in JSON')
    .action(run);
}

type Checked = {
  readonly diagnostics: readonly Diagnostic[];
  readonly verdicts: readonly Verdict[];
  readonly silenced: CheckRun['silenced'];
  readonly notRun: CheckRun['notRun'];
};

function run(folder: string, options: { readonly json?: true }): void {
  const checked = checkFolder(folder);
  const errors = checked.diagnostics.filter((d) => d.severity === 'error').length;
  console.log(options.json ? JSON.stringify(inJson(checked, errors)) : inWords(checked, errors));
  if (errors > 0) process.exitCode = 1;
}

function checkFolder(folder: string): Checked {
  const loaded = readPackFolder(folder);
  if (!loaded.ok) return { diagnostics: loaded.diagnostics, verdicts: [], silenced: [], notRun: [] };
  const cases = answersOf(runCases(loaded.pack, folder)).map(({ decision, asOf, facts, because }) => ({
    decision,
    asOf,
    facts,
    rules: because.map((reason) => reason.rule),
  }));
  const given = {
    today: today(),
    ways: waysByClause(folder),
    cases: cases.length > 0 ? cases : null,
    changedPins: null,
  };
  const { findings, silenced, notRun } = runChecks(loaded.pack, given, silencesOf(folder));
  const verdicts = proveProperties(loaded.pack, propertiesOf(folder));
  return {
    diagnostics: [...loaded.warnings, ...findings, ...refuted(verdicts, loaded.pack)],
    verdicts,
    silenced,
    notRun,
  };
}

function refuted(verdicts: readonly Verdict[], pack: Pack): readonly Diagnostic[] {
  return verdicts
    .filter((verdict) => !verdict.holds)
    .map((verdict) => ({
      code: 'ND018',
      severity: 'error',
      at: pack.decisions.get(verdict.decision)?.at ?? { file: 'properties.yml', line: 1, column: 1 },
      message: `the property "${verdict.id}" does not hold: ${verdict.says}`,
      fix: 'Mend the rules, or the property if it claims too much.',
      subject: verdict.id,
      ...(verdict.witness === null ? {} : { witness: verdict.witness }),
    }));
}

function silencesOf(folder: string): readonly Silence[] {
  const file = join(folder, 'checks.yml');
  if (!existsSync(file)) return [];
  const read = readYaml('checks.yml', readFileSync(file, 'utf8'), SilencesFile);
  if (!read.ok) throw new MisuseError(read.diagnostics.map(inOneLine).join('\n'));
  return read.value.silence;
}

function inJson({ diagnostics, verdicts, silenced, notRun }: Checked, errors: number) {
  const flat = diagnostics.map(({ at, ...rest }) => ({ ...rest, ...at }));
  return {
    ok: errors === 0,
    errors,
    warnings: diagnostics.length - errors,
    diagnostics: flat,
    properties: verdicts,
    silenced,
    notRun,
  };
}

function inWords({ diagnostics, verdicts, silenced, notRun }: Checked, errors: number): string {
  const proved = verdicts.filter((verdict) => verdict.holds).length;
  return [
    ...diagnostics.map(inOneLine),
    ...silenced.map(({ code, subject, reason }) => `silenced: ${code} for ${subject}: ${reason}`),
    ...notRun.map(({ code, why }) => `not run: ${code}: ${why}`),
    `${proved} of ${verdicts.length} properties proved`,
    `${errors} errors, ${diagnostics.length - errors} warnings`,
  ].join('\n');
}
