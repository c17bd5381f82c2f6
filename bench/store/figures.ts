// How the benches of the store measure and print: percentiles, medians of several rounds, one line a figure.

export const percentile = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;

export const median = (values: readonly number[]): number =>
  percentile(
    values.toSorted((a, b) => a - b),
    0.5,
  );

/** Milliseconds that `run` takes. */
export async function timed(run: () => Promise<unknown> | unknown): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

export function say(name: string, figures: Readonly<Record<string, number | string>>): void {
  const words = Object.entries(figures).map(
    ([what, value]) => `${what} ${typeof value === 'number' ? round(value) : value}`,
  );
  console.log(`${name}: ${words.join(', ')}`);
}

const round = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));
