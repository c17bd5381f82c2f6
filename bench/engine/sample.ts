// The facts that all engines are asked about: those of the pack's own cases, filled up, and as many at random.
import { readFiles } from '../../src/packs/read-pack-folder.ts';
import type { Compiled } from '../../src/policy/compile.ts';
import type { Facts, Pack } from '../../src/policy/model.ts';
import { runPackTests } from '../../src/policy/pack-tests.ts';
import { seeded } from '../../test/policy/seeded.ts';

const SEED = 20_110_620;

/** Every fact is known in every set: the other engines know no unknown. */
export function sampleFacts(
  pack: Pack,
  { decision, variables }: Compiled,
  folder: string,
  day: string,
): readonly Facts[] {
  const random = seeded(SEED);
  const filled = (known: Facts): Facts =>
    Object.fromEntries(variables.map(({ fact, values }) => [fact, known[fact] ?? random.pick(values)]));
  const cases = factsOfCases(pack, decision.id, folder, day).map(filled);
  return [...cases, ...cases.map(() => filled({}))];
}

function factsOfCases(pack: Pack, decision: string, folder: string, day: string): readonly Facts[] {
  const read = readFiles(folder);
  if ('diagnostics' in read) throw new Error(JSON.stringify(read.diagnostics));
  const tests = new Map([...read.files].filter(([name]) => name.startsWith('tests/')));
  const { results } = runPackTests(pack, tests, day);
  return results.flatMap((result) => (result.decision === decision && result.decided ? [result.decided.facts] : []));
}
