// Searches the index: candidates, ranking, what is good enough to show, and the order in which to show it.
import type { Agency } from '../agency.ts';
import { type AgencyIndex, buildAgencyIndex } from './agency-index.ts';
import { pickCandidates, stretchOf } from './candidates.ts';
import { enoughOf } from './enough.ts';
import { type Ranked, rank } from './rank.ts';
import { readQuery } from './read-query.ts';
import { type Tally, tallyFor } from './tally.ts';

export type AgencySearch = { readonly index: AgencyIndex; readonly tally: Tally };

const CANDIDATES = 80;

export function prepareSearch(agencies: readonly Agency[]): AgencySearch {
  const index = buildAgencyIndex(agencies);
  return { index, tally: tallyFor(agencies.length, index.vocabulary.words.length) };
}

/** `code`: NCIC's code of the only state to look in, or null. */
export function searchByWords(text: string, code: string | null, limit: number, search: AgencySearch): Agency[] {
  const { index, tally } = search;
  const query = readQuery(text, code, index);
  const range = code === null ? { from: 0, before: index.agencies.length } : stretchOf(code, index);
  const ranked = pickCandidates(query, range, CANDIDATES, index, tally)
    .map((agency) => rank(agency, query, index))
    .sort((a, b) => byScore(a, b) || byProminence(a, b, index) || a.agency - b.agency);
  return enoughOf(ranked, query)
    .slice(0, limit)
    .flatMap(({ agency }) => index.agencies[agency] ?? []);
}

/** Differences too small to mean anything are none. */
function byScore(a: Ranked, b: Ranked): number {
  return Math.round(b.score * 200) - Math.round(a.score * 200);
}

/** Of agencies that fit alike, the well-known one comes first. */
function byProminence(a: Ranked, b: Ranked, { priors }: AgencyIndex): number {
  return (priors[b.agency] ?? 0) - (priors[a.agency] ?? 0);
}
