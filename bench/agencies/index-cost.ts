// How long an index takes to build and how much memory it holds.
import type { Agency } from '../../src/agencies/agency.ts';
import { prepareSearch } from '../../src/agencies/search/search-agencies.ts';
import { processorMs } from './processor.ts';

export type IndexCost = {
  readonly agencies: number;
  readonly words: number;
  /** Milliseconds of the processor: the first build of the process, and the median of five. */
  readonly firstBuild: number;
  readonly median: number;
  /** Milliseconds on the clock of the first build. */
  readonly wall: number;
  /** Bytes held by the index beside the agencies themselves; null where the collector cannot be called. */
  readonly bytes: number | null;
};

export function indexCost(agencies: readonly Agency[]): IndexCost {
  const before = heldBytes();
  const began = performance.now();
  const start = processorMs();
  let search = prepareSearch(agencies);
  const firstBuild = processorMs() - start;
  const wall = performance.now() - began;
  const after = heldBytes();
  const times: number[] = [];
  for (let run = 0; run < 5; run += 1) {
    const again = processorMs();
    search = prepareSearch(agencies);
    times.push(processorMs() - again);
  }
  times.sort((a, b) => a - b);
  const words = search.index.vocabulary.words.length;
  return {
    agencies: agencies.length,
    words,
    firstBuild,
    median: times[2] ?? 0,
    wall,
    bytes: before === null || after === null ? null : after - before,
  };
}

function heldBytes(): number | null {
  if (globalThis.gc === undefined) return null;
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
