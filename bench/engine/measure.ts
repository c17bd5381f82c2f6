// How long a decision takes: rounds over all facts, engines taking turns, so that whatever else the machine does hits all.
import type { Facts } from '../../src/policy/model.ts';
import type { Engine } from './engines/engine.ts';

export type Timed = {
  readonly name: string;
  /** Microseconds of processor time a decision, of all threads of this process: the median round. */
  readonly processor: number;
  /** The same on the clock. */
  readonly clock: number;
  readonly decisions: number;
};

const WARM_UP_MS = 500;
const ROUND_MS = 300;
const ROUNDS = 7;

export async function timeInTurns(engines: readonly Engine[], sample: readonly Facts[]): Promise<readonly Timed[]> {
  const contestants: { readonly engine: Engine; readonly passes: number; readonly rounds: Round[] }[] = [];
  for (const engine of engines) contestants.push({ engine, passes: await passesFor(engine, sample), rounds: [] });
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { engine, passes, rounds } of contestants) rounds.push(await roundOf(engine, sample, passes));
  }
  return contestants.map(({ engine: { name }, passes, rounds }) => ({
    name,
    processor: median(rounds.map(({ processor }) => processor)),
    clock: median(rounds.map(({ clock }) => clock)),
    decisions: passes * sample.length * ROUNDS,
  }));
}

type Round = { readonly processor: number; readonly clock: number };

/** Warms the engine up, and finds how often it can go through the sample in one round. */
async function passesFor(engine: Engine, sample: readonly Facts[]): Promise<number> {
  const began = performance.now();
  let passes = 0;
  while (performance.now() - began < WARM_UP_MS) {
    await engine.runAll(sample);
    passes += 1;
  }
  return Math.max(1, Math.round((passes * ROUND_MS) / (performance.now() - began)));
}

async function roundOf(engine: Engine, sample: readonly Facts[], passes: number): Promise<Round> {
  const decisions = passes * sample.length;
  const [clock, processor] = [performance.now(), process.cpuUsage()];
  for (let pass = 0; pass < passes; pass += 1) await engine.runAll(sample);
  const { user, system } = process.cpuUsage(processor);
  return { processor: (user + system) / decisions, clock: ((performance.now() - clock) * 1000) / decisions };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
