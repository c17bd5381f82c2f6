// nac-desk policies mutate: damages each rule in small ways and lists what neither the cases nor the properties notice.
import type { Command } from 'commander';
import { type Mutant, mutantsOf } from '../../policy/analysis/mutate.ts';
import { noticedBy } from '../../policy/analysis/notice.ts';
import { tell } from '../../policy/analysis/story.ts';
import type { Pack } from '../../policy/model.ts';
import { readCases } from '../../policy/pack-tests.ts';
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

type Survivor = Pick<Mutant, 'decision' | 'rule' | 'change' | 'instance' | 'asOf'>;

function run(options: { readonly json?: true; readonly pack: string }): void {
  const { pack } = openPolicies(options.pack).current;
  const cases = readCases(casesOf(options.pack)).cases;
  const judge = { pack, cases, properties: propertiesOf(options.pack), today: today() };
  let mutants = 0;
  const survivors: Survivor[] = [];
  for (const decision of pack.decisions.values()) {
    for (const mutant of mutantsOf(pack, decision)) {
      mutants += 1;
      const { mutated, ...survivor } = mutant;
      if (noticedBy(judge, mutated) === null) survivors.push(survivor);
    }
  }
  const killed = mutants - survivors.length;
  console.log(
    options.json ? JSON.stringify({ mutants, killed, survivors }) : inWords(pack, mutants, killed, survivors),
  );
  if (killed < mutants * LEAST_KILLED) process.exitCode = 1;
}

function inWords(pack: Pack, total: number, killed: number, survivors: readonly Survivor[]): string {
  const lines = survivors.flatMap(({ decision, rule, change, instance }) => [
    `not noticed: ${decision}/${rule}: ${change}`,
    `    add a case such as: ${tell(pack, instance)}`,
  ]);
  return [
    ...lines,
    `${killed} of ${total} damages noticed (${((100 * killed) / Math.max(1, total)).toFixed(1)} %)`,
  ].join('\n');
}
