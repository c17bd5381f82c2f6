// The engines that are compared, each over the same rows: the directory's own search, and Fuse as it comes.
import Fuse, { type IFuseOptions } from 'fuse.js';
import type { Agency } from '../../src/agencies/agency.ts';
import { directoryOf } from '../../src/agencies/directory.ts';
import { pickCandidates } from '../../src/agencies/search/candidates.ts';
import { readQuery } from '../../src/agencies/search/read-query.ts';
import { prepareSearch } from '../../src/agencies/search/search-agencies.ts';
import { nameOfState } from '../../src/agencies/states.ts';

export const FIRST = 5;

export type Engine = { readonly name: string; readonly search: (text: string) => readonly Agency[] };

export function ownEngine(agencies: readonly Agency[]): Engine {
  const directory = directoryOf(agencies);
  return {
    name: 'directory',
    search: (text) => directory.search(text, { limit: FIRST }).found.map((found) => found.agency),
  };
}

/** The directory's candidates, ranked by Fuse instead of the directory. */
export function fuseBehindCandidates(agencies: readonly Agency[]): Engine {
  const { index, tally } = prepareSearch(agencies);
  const everywhere = { from: 0, before: agencies.length };
  const search = (text: string) => {
    const picked = pickCandidates(readQuery(text, null, index), everywhere, FUSE_CANDIDATES, index, tally);
    const rows = picked.flatMap((number) => index.agencies[number] ?? []).map(rowFor);
    const fuse = new Fuse(rows, { keys: ['text'], ignoreLocation: true, useTokenSearch: true });
    return fuse.search(text, { limit: FIRST }).map((found) => found.item.agency);
  };
  return { name: `Fuse ranks ${FUSE_CANDIDATES}`, search };
}

const FUSE_CANDIDATES = 60;

function rowFor(agency: Agency) {
  return { agency, text: [agency.name, agency.state, nameOfState(agency.state)].join(' ') };
}

/** Of the ways to give Fuse the rows, the one with the highest recall in trials: name, state code and state name in one text. */
export function fuseEngines(agencies: readonly Agency[]): Engine[] {
  const rows = agencies.map(rowFor);
  const engine = (name: string, options: IFuseOptions<(typeof rows)[number]>): Engine => {
    const fuse = new Fuse(rows, { keys: ['text'], ignoreLocation: true, ...options });
    return { name, search: (text) => fuse.search(text, { limit: FIRST }).map((found) => found.item.agency) };
  };
  return [engine('Fuse', {}), engine('Fuse, token search', { useTokenSearch: true })];
}
