// How likely each agency is meant before anything is typed.
import type { Agency } from '../agency.ts';

const WELL_KNOWN = 0.5;
const PER_WORD = 0.06;
const OF_A_KIND: Readonly<Record<string, number>> = { City: 0.2, County: 0.15, 'State Police': 0.1 };

/** 1 where the agency stands in the directory that ships with the product. */
export function wellKnownOf(agencies: readonly Agency[]): Uint8Array {
  return Uint8Array.from(agencies, ({ sources }) => (sources.some((source) => source.layout === 'starter') ? 1 : 0));
}

/** The well-known ones, the usual kinds, and those with few words beside the ones asked for. */
export function priorsOf(agencies: readonly Agency[], wellKnown: Uint8Array, tokenStart: Uint32Array): Float32Array {
  return Float32Array.from(agencies, (agency, number) => {
    const words = (tokenStart[number + 1] ?? 0) - (tokenStart[number] ?? 0);
    return (wellKnown[number] === 1 ? WELL_KNOWN : 0) + (OF_A_KIND[agency.type ?? ''] ?? 0) - PER_WORD * words;
  });
}
