// Random choices that can be repeated: every test that uses them prints its seed, and NAC_DESK_SEED sets it.

export type Random = {
  readonly seed: number;
  /** A number from 0 up to, but not including, 1. */
  readonly next: () => number;
  /** An integer from `low` to `high`, both included. */
  readonly integer: (low: number, high: number) => number;
  readonly pick: <T>(from: readonly [T, ...T[]] | readonly T[]) => T;
};

export function random(seed = Number(process.env.NAC_DESK_SEED ?? Date.now() % 2 ** 31)): Random {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const integer = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return { seed, next, integer, pick: (from) => from[integer(0, from.length - 1)] as (typeof from)[number] };
}
