// The directory in memory: agencies by ORI, by older and shorter identifiers, by slip, and by what people call them.
import type { Agency } from './agency.ts';
import { isAboutAgencies } from './search/about-agencies.ts';
import { readOriText } from './search/ori-text.ts';
import { prepareSearch, searchByWords } from './search/search-agencies.ts';
import { saysNothingFound, saysUnknownState } from './search-is-for.ts';
import { type Slip, slipFinder } from './slips.ts';
import { stateByWord } from './states.ts';

/** Why an agency is in the answer: only `ori` is certain, the others are for a person to choose from. */
export type How = 'ori' | 'legacy-ori' | 'seven' | 'ori-start' | 'slip' | 'words';

export type Found = { readonly agency: Agency; readonly how: How; readonly why: string | null };

export type SearchAnswer =
  | { readonly kind: 'found'; readonly found: readonly Found[] }
  | { readonly kind: 'nothing' | 'unknown-state'; readonly says: string; readonly found: readonly [] };

export type SearchOptions = {
  /** NCIC's or the postal code, or the name: only agencies of that state. */
  readonly state?: string | undefined;
  /** At most so many; 10 unless said. */
  readonly limit?: number | undefined;
};

export type SlipFound = { readonly agency: Agency; readonly why: string };

export type Directory = {
  readonly size: number;
  readonly agencies: readonly Agency[];
  readonly search: (text: string, options?: SearchOptions) => SearchAnswer;
  readonly byOri: (ori: string) => Agency | undefined;
  /** Agencies whose ORI in older files was this one. */
  readonly byLegacyOri: (ori: string) => readonly Agency[];
  /** All agencies whose ORI begins with these seven characters; which of them is meant cannot be told. */
  readonly bySeven: (text: string) => readonly Agency[];
  /** Agencies a mistyped ORI was perhaps meant for. */
  readonly suggestSlip: (typed: string) => readonly SlipFound[];
};

const STANDARD_LIMIT = 10;
const LONGEST_TEXT = 300;
const MOST_SLIPS = 5;

export function directoryOf(rows: readonly Agency[]): Directory {
  const prepared = prepareSearch(rows);
  const { agencies } = prepared.index;
  const byOri = new Map(agencies.map((agency) => [agency.ori, agency] as const));
  const byLegacy = legacyIndex(agencies);
  // Made for the first slip: building the directory need not wait for it.
  let slips: ((typed: string) => Slip[]) | undefined;
  const directory: Directory = {
    size: agencies.length,
    agencies,
    byOri: (ori) => byOri.get(capitals(ori)),
    byLegacyOri: (ori) => byLegacy.get(capitals(ori)) ?? [],
    bySeven: (text) =>
      capitals(text).length === 7 ? beginningWith(capitals(text), agencies, Number.POSITIVE_INFINITY) : [],
    suggestSlip: (typed) => {
      slips ??= slipFinder([...byOri.keys()]);
      return slipsFound(capitals(typed), slips, byOri);
    },
    search: (text, options = {}) => {
      const state =
        options.state === undefined || options.state.trim() === ''
          ? null
          : (stateByWord(options.state)?.code ?? undefined);
      if (state === undefined) return { kind: 'unknown-state', says: saysUnknownState(), found: [] };
      const limit = Math.max(1, options.limit ?? STANDARD_LIMIT);
      const typed = text.slice(0, LONGEST_TEXT);
      const inState = (found: Found) => state === null || found.agency.state === state;
      const byIdentifier = foundByIdentifier(typed, directory).filter(inState);
      const met = byIdentifier.length > 0 ? byIdentifier : byWords(searchByWords(typed, state, limit, prepared));
      const found = isAboutAgencies(typed, met) ? met : [];
      return found.length === 0
        ? { kind: 'nothing', says: saysNothingFound(typed), found: [] }
        : { kind: 'found', found: found.slice(0, limit) };
    },
  };
  return directory;
}

function byWords(agencies: readonly Agency[]): Found[] {
  return agencies.map((agency) => ({ agency, how: 'words', why: null }));
}

function foundByIdentifier(typed: string, directory: Directory): Found[] {
  const ori = readOriText(typed);
  if (ori === undefined) return standingInText(typed, directory);
  if (ori.kind === 'whole') return foundWhole(ori.text, directory);
  const how = ori.kind === 'seven' ? 'seven' : 'ori-start';
  return beginningWith(ori.text, directory.agencies, 100).map((agency) => ({ agency, how, why: null }));
}

/** "owner WI0130000, Dane County": pasted from a printout. */
function standingInText(typed: string, directory: Directory): Found[] {
  const words = typed.split(/[^A-Za-z0-9]+/).filter((word) => word.length === 9 && /\d/.test(word));
  return words.flatMap((word) => {
    const agency = directory.byOri(word);
    return agency ? [{ agency, how: 'ori' as const, why: null }] : [];
  });
}

function foundWhole(ori: string, directory: Directory): Found[] {
  const exact = directory.byOri(ori);
  const legacy = directory
    .byLegacyOri(ori)
    .map((agency) => ({ agency, how: 'legacy-ori' as const, why: `${ori} was its ORI in older files` }));
  if (exact) return [{ agency: exact, how: 'ori', why: null }, ...legacy];
  if (legacy.length > 0) return legacy;
  return directory.suggestSlip(ori).map(({ agency, why }) => ({ agency, how: 'slip', why }));
}

function slipsFound(
  typed: string,
  slips: (typed: string) => readonly Slip[],
  byOri: ReadonlyMap<string, Agency>,
): SlipFound[] {
  if (typed.length !== 9) return [];
  return slips(typed)
    .slice(0, MOST_SLIPS)
    .flatMap(({ ori, why }) => {
      const agency = byOri.get(ori);
      return agency ? [{ agency, why }] : [];
    });
}

function legacyIndex(agencies: readonly Agency[]): ReadonlyMap<string, readonly Agency[]> {
  const index = new Map<string, Agency[]>();
  for (const agency of agencies) {
    if (agency.legacyOri === null || agency.legacyOri === agency.ori) continue;
    index.set(agency.legacyOri, [...(index.get(agency.legacyOri) ?? []), agency]);
  }
  return index;
}

/** `agencies` in the order of their ORIs. */
function beginningWith(start: string, agencies: readonly Agency[], most: number): Agency[] {
  let low = 0;
  let high = agencies.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((agencies[middle]?.ori ?? '') < start) low = middle + 1;
    else high = middle;
  }
  const found: Agency[] = [];
  for (let at = low; at < agencies.length && found.length < most; at += 1) {
    const agency = agencies[at];
    if (!agency?.ori.startsWith(start)) break;
    found.push(agency);
  }
  return found;
}

function capitals(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[^A-Za-z0-9]/g, '')
    .toUpperCase();
}
