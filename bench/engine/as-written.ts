// Proves by a million random combinations of use-record that the compiled form answers as the rules read; the tests try
// every combination of the smaller decisions and fewer of this one.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readFiles } from '../../src/packs/read-pack-folder.ts';
import { compileDecision } from '../../src/policy/compile.ts';
import { decide } from '../../src/policy/decide.ts';
import { loadPack } from '../../src/policy/load.ts';
import { written } from '../../test/policy/as-written.ts';
import { seeded } from '../../test/policy/seeded.ts';

const { values } = parseArgs({
  options: { sets: { type: 'string', default: '1000000' }, seed: { type: 'string', default: '20110620' } },
});
const DAY = '2026-11-21';
const SETS = Number(values.sets);

const read = readFiles(join(import.meta.dirname, '..', '..', 'policies', 'ndex'));
if ('diagnostics' in read) throw new Error(JSON.stringify(read.diagnostics, null, 2));
const loaded = loadPack(read.files);
if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics, null, 2));
const decision = loaded.pack.decisions.get('use-record');
const own = written(read.files, DAY).find(({ id }) => id === 'use-record');
if (!decision || !own) throw new Error('the pack has no decision use-record');

const compiled = compileDecision(loaded.pack, decision, DAY);
const random = seeded(Number(values.seed));
let different = 0;
for (let n = 0; n < SETS; n += 1) {
  const facts = Object.fromEntries(own.facts.map((fact) => [fact, random.pick(own.values[fact] ?? [])]));
  const { outcome, because, duties } = decide(compiled, facts, DAY);
  const got = JSON.stringify({ outcome, rules: because.map(({ rule }) => rule).sort(), duties: [...duties].sort() });
  const meant = JSON.stringify(own.answer(facts));
  if (got === meant) continue;
  different += 1;
  if (different <= 5) console.log(`${JSON.stringify(facts)}\n  compiled: ${got}\n  as written: ${meant}`);
}
console.log(
  `${SETS.toLocaleString('en-US')} random combinations (seed ${values.seed}), ${different} answered otherwise`,
);
if (different > 0) process.exitCode = 1;
