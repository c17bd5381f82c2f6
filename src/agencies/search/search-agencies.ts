// Searches the index: candidates, ranking, what is good enough to show, and the order in which to show it.
import type { Agency } from '../agency.ts';
import { type AgencyIndex, buildAgencyIndex } from './agency-index.ts';
import { pickCandidates, type Scratch, scratchFor, stretchOf } from './candidates.ts';
import { type Ranked, rank } from './rank.ts';
import { readQuery } from './read-query.ts';

export type AgencySearch = { readonly index: AgencyIndex; readonly scratch: Scratch };

const CANDIDATES = 80;
/** Below this the words of the question are not those of an agency: a person's name, a plate, nonsense. */
const ENOUGH = 0.6;

export function prepareSearch(agencies: readonly Agency[]): AgencySearch {
  return { index: buildAgencyIndex(agencies), scratch: scratchFor(agencies.length) };
}

export function searchByWords(text: string, code: string | null, limit: number, search: AgencySearch): Agency[] {
  const { index, scratch } = search;
  const query = readQuery(text, index);
  const range = code === null ? { from: 0, before: index.agencies.length } : stretchOf(code, index);
  const ranked = pickCandidates(query, range, CANDIDATES, index, scratch)
    .map((agency) => rank(agency, query, index))
    .filter((candidate) => candidate.answered >= ENOUGH)
    .sort((a, b) => b.score - a.score || a.agency - b.agency);
  return narrowed(
    ranked,
    query.readings.flatMap((each) => (each.kind === 'state' ? [each.from] : [])),
  )
    .slice(0, limit)
    .flatMap(({ agency }) => index.agencies[agency] ?? []);
}

/** Where the best agency answers a state that was named, those that do not are not shown. */
function narrowed(ranked: readonly Ranked[], stateSlots: readonly number[]): readonly Ranked[] {
  const [best] = ranked;
  const answers = (candidate: Ranked, slot: number) => (candidate.slots[slot] ?? 0) >= 0.5;
  if (best === undefined || !stateSlots.every((slot) => answers(best, slot))) return ranked;
  return ranked.filter((candidate) => stateSlots.every((slot) => answers(candidate, slot)));
}
