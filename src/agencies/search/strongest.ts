// The agencies with the highest sums, found by counting rather than by sorting thousands.
import type { Tally } from './tally.ts';

const STEPS = 512;
const COUNTS = new Uint32Array(STEPS + 1);
/** Who has less than this share of the best sum is not looked at. */
const LEAST_SHARE = 0.3;

/** At most so many, the highest first. `priors` are added to the sums. */
export function strongest(tally: Tally, most: number, priors: Float32Array): number[] {
  const { sums } = tally;
  const touched = tally.touched.subarray(0, tally.count);
  let top = 0;
  for (const agency of touched) {
    const sum = Math.max((sums[agency] ?? 0) + (priors[agency] ?? 0), 0.001);
    sums[agency] = sum;
    if (sum > top) top = sum;
  }
  const floor = floorFor(touched, most, top, sums);
  const kept: number[] = [];
  for (const agency of touched) if ((sums[agency] ?? 0) >= floor) kept.push(agency);
  return kept.sort((a, b) => (sums[b] ?? 0) - (sums[a] ?? 0) || a - b).slice(0, most);
}

/** The sum below which there are enough better ones. */
function floorFor(touched: Uint32Array, most: number, top: number, sums: Float32Array): number {
  COUNTS.fill(0);
  for (const agency of touched) {
    const step = Math.floor(((sums[agency] ?? 0) / top) * STEPS);
    COUNTS[step] = (COUNTS[step] ?? 0) + 1;
  }
  let better = 0;
  let step = STEPS;
  while (step > STEPS * LEAST_SHARE && better < most) {
    better += COUNTS[step] ?? 0;
    step -= 1;
  }
  return ((step + 1) / STEPS) * top;
}
