// The engine against three others on the rules and facts of use-record, and what compiling and checking the pack costs.
import { join } from 'node:path';
import { PolicyRevision } from '../../src/packs/policies.ts';
import { readPackFolder } from '../../src/packs/read-pack-folder.ts';
import { combinationsOf } from '../../src/policy/analysis/count.ts';
import { compileDecision } from '../../src/policy/compile.ts';
import { decide } from '../../src/policy/decide.ts';
import { BEFORE_ALL } from '../../src/policy/epoch.ts';
import type { Facts, Pack } from '../../src/policy/model.ts';
import { combine } from './combine.ts';
import { openCedar } from './engines/cedar.ts';
import type { Engine, Open } from './engines/engine.ts';
import { openJsonRules } from './engines/json-rules.ts';
import { openZenExpressions, openZenTable } from './engines/zen.ts';
import { goal, printGoals } from './goals.ts';
import { latencyOf } from './latency.ts';
import { timeInTurns } from './measure.ts';
import { checkingMs, compilingMs } from './pack-costs.ts';
import { sampleFacts } from './sample.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'policies', 'ndex');
const DAY = '2026-11-21';
const RIVALS: readonly { readonly open: Open; readonly least: number }[] = [
  { open: openJsonRules, least: 100 },
  { open: openCedar, least: 30 },
  { open: openZenExpressions, least: 30 },
  { open: openZenTable, least: 30 },
];

const pack = mustLoad();
const compiling = compilingMs(pack, DAY);
const decision = pack.decisions.get('use-record');
if (!decision) throw new Error('the pack has no decision use-record');
const compiled = compileDecision(pack, decision, BEFORE_ALL);
const sample = sampleFacts(pack, compiled, FOLDER, DAY);

const own: Engine = {
  name: 'nac-desk, with reasons, duties, clauses and what would allow it',
  holding: async () => [],
  runAll: (all) => {
    for (const facts of all) decide(compiled, facts, DAY);
  },
};

console.log(
  `use-record: ${decision.rules.length} rules, ${sample.length} sets of facts (those of the cases, and as many at random)\n`,
);
const rivals = await openRivals();
const [mine, ...others] = await timeInTurns([own, ...rivals.map(({ engine }) => engine)], sample);
for (const { name, processor, clock, decisions } of [...(mine ? [mine] : []), ...others]) {
  console.log(
    `${name}: ${processor.toFixed(2)} µs of processor a decision, ${clock.toFixed(2)} µs on the clock (${decisions} decisions)`,
  );
}
const revision = new PolicyRevision(pack);
tellLatency('every fact known', (facts) => decide(compiled, facts, DAY));
tellLatency('every fact known, read from what a user says', (facts) => revision.decide('use-record', facts, DAY));
tellLatency('three facts known, so that the next question is sought', ({ act, purpose, owner }) =>
  decide(compiled, { act: act ?? '', purpose: purpose ?? '', owner: owner ?? '' }, DAY),
);
console.log('');
for (const [index, { name, processor }] of others.entries()) {
  if (mine) goal(`times as fast as ${name}`, processor / mine.processor, 'at least', rivals[index]?.least ?? 1);
}
goal('combinations of use-record', combinationsOf(compiled), 'at least', 10_000_000);
goal('ms to compile the whole pack, first time', compiling, 'under', 300);
goal('ms to check the whole pack, with its cases and properties', checkingMs(FOLDER, DAY), 'under', 10_000);
printGoals();

function tellLatency(which: string, ask: (facts: Facts) => unknown): void {
  const { median, p99 } = latencyOf(ask, sample, 20_000);
  console.log(`one decision, ${which}: median ${median.toFixed(1)} µs, p99 ${p99.toFixed(1)} µs on the clock`);
}

/** Every engine that is installed and agrees on every set of facts; the others are named with what they lack. */
async function openRivals() {
  const opened = [];
  for (const { open, least } of RIVALS) {
    const result = await open(decision ?? never());
    if (!result.ok) {
      console.log(`left out: ${result.name}: ${result.why}`);
      continue;
    }
    const agreed = await agreeingOn(result.engine);
    console.log(`${result.engine.name}: agrees on the outcome and the rules of all ${agreed} sets`);
    opened.push({ engine: result.engine, least });
  }
  console.log('');
  return opened;
}

async function agreeingOn(engine: Engine): Promise<number> {
  for (const facts of sample) {
    const theirs = combine(decision ?? never(), pack.precedence, await engine.holding(facts));
    const ours = answerOf(facts);
    if (JSON.stringify(theirs) !== JSON.stringify(ours)) {
      throw new Error(
        `${engine.name} answers ${JSON.stringify(theirs)}, not ${JSON.stringify(ours)}: ${JSON.stringify(facts)}`,
      );
    }
  }
  return sample.length;
}

function answerOf(facts: Facts) {
  const { outcome, because } = decide(compiled, facts, DAY);
  return { outcome, rules: because.map(({ rule }) => rule).sort() };
}

function mustLoad(): Pack {
  const loaded = readPackFolder(FOLDER);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics, null, 2));
  return loaded.pack;
}

function never(): never {
  throw new Error('no decision');
}
