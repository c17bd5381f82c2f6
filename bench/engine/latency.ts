// How long single decisions take, one by one: what a user waits for, on the clock.
import type { Facts } from '../../src/policy/model.ts';

export type Latency = { readonly median: number; readonly p99: number };

/** Microseconds on the clock, after a warm-up of as many calls. */
export function latencyOf(ask: (facts: Facts) => unknown, sample: readonly Facts[], calls: number): Latency {
  for (let n = 0; n < calls; n += 1) ask(sample[n % sample.length] ?? {});
  const times = Float64Array.from({ length: calls }, (_none, n) => {
    const began = process.hrtime.bigint();
    ask(sample[n % sample.length] ?? {});
    return Number(process.hrtime.bigint() - began) / 1000;
  }).sort();
  return { median: times[Math.floor(calls / 2)] ?? 0, p99: times[Math.floor(calls * 0.99)] ?? 0 };
}
