// How long something takes on a machine that others use too.

// The processor's own clock ticks every few milliseconds: for less than this the wall clock is nearer the truth.
const COARSE_MS = 50;

/** Time that this thread had the processor. */
export function processorMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds: of the processor where it takes long, on the clock and the quickest of three where it does not. */
export function timed<T>(work: () => T): { readonly value: T; readonly ms: number } {
  const first = once(work);
  if (first.processor >= COARSE_MS) return { value: first.value, ms: first.processor };
  return { value: first.value, ms: Math.min(first.wall, once(work).wall, once(work).wall) };
}

function once<T>(work: () => T): { readonly value: T; readonly processor: number; readonly wall: number } {
  const began = performance.now();
  const start = processorMs();
  const value = work();
  return { value, processor: processorMs() - start, wall: performance.now() - began };
}
