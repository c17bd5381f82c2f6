// nac-desk policies mutate: damages each rule in small ways and lists what neither the cases nor the properties notice.
import type { Command } from 'commander';
import { type Mutant, mutantsOf } from '../../policy/analysis/mutate.ts';
import type { Pack } from '../../policy/model.ts';
import { runPackTests } from '../../policy/pack-tests.ts';
import { proveProperties } from '../../policy/properties.ts';
import type { PropertyEntry } from '../../policy/schema/properties.ts';
import { openPolicies, SHIPPED_PACK } from '../pack-option.ts';
import { casesOf, today } from './cases.ts';
import { propertiesOf } from './properties-of.ts';

/** Below this share of noticed damages the command fails. */
const LEAST_KILLED = 0.95;

export function register(policies: Command): void {
  policies
    .command('mutate')
    .description('damage each rule and see whether cases or properties notice; exit 1 below 95 %')
    .option('--json', 'answer in JSON')
    .option('--pack <folder>', 'the policy pack', SHIPPED_PACK)
    .action(run);
}

type Survivor = { readonly decision: string; readonly rule: string; readonly change: string };

function run(options: { readonly json?: true; readonly pack: string }): void {
  const { pack } = openPolicies(options.pack).current;
  const judge = { pack, cases: casesOf(options.pack), properties: propertiesOf(options.pack) };
  const mutants = [...pack.decisions.values()].flatMap((decision) => mutantsOf(pack, decision, today()));
  const survivors = mutants
    .filter((mutant) => !noticed(mutant, judge))
    .map(({ decision, rule, change }) => ({ decision, rule, change }));
  const killed = mutants.length - survivors.length;
  console.log(
    options.json
      ? JSON.stringify({ mutants: mutants.length, killed, survivors })
      : inWords(mutants.length, killed, survivors),
  );
  if (killed < mutants.length * LEAST_KILLED) process.exitCode = 1;
}

type Judge = {
  readonly pack: Pack;
  readonly cases: ReadonlyMap<string, string>;
  readonly properties: readonly PropertyEntry[];
};

function noticed({ decision, mutated }: Mutant, { pack, cases, properties }: Judge): boolean {
  const damaged: Pack = { ...pack, decisions: new Map([[decision, mutated]]) };
  const own = new Map([...cases].filter(([, text]) => text.includes(`decision: ${decision}\n`)));
  const run = runPackTests(damaged, own, today());
  if (run.results.some((result) => result.decision === decision && result.differences.length > 0)) return true;
  const claims = properties.filter((property) => property.decision === decision || property.decision === '*');
  return proveProperties(damaged, claims).some((verdict) => !verdict.holds);
}

function inWords(total: number, killed: number, survivors: readonly Survivor[]): string {
  const lines = survivors.map(({ decision, rule, change }) => `not noticed: ${decision}/${rule}: ${change}`);
  return [
    ...lines,
    `${killed} of ${total} damages noticed (${((100 * killed) / Math.max(1, total)).toFixed(1)} %)`,
  ].join('\n');
}
