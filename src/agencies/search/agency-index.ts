// The search index: plain arrays of numbers over the agencies in the order of their ORIs.
import type { Agency } from '../agency.ts';
import { invert, type Postings } from './postings.ts';
import { priorsOf, wellKnownOf } from './priors.ts';
import { collectTokens, type Tokens } from './tokens.ts';
import { buildVocabulary, type Vocabulary } from './vocabulary.ts';

export type AgencyIndex = Tokens &
  Postings & {
    /** In the order of their ORIs, so that a state is one stretch. */
    readonly agencies: readonly Agency[];
    readonly vocabulary: Vocabulary;
    /** How much a word tells: the logarithm of how rare it is. */
    readonly weights: Float32Array;
    readonly wellKnown: Uint8Array;
    readonly priors: Float32Array;
  };

export function buildAgencyIndex(rows: readonly Agency[]): AgencyIndex {
  const agencies = inOrder(rows);
  const { ids, tokens, tokenStart } = collectTokens(agencies);
  const vocabulary = buildVocabulary(ids);
  const { postings, postingStart } = invert({ tokens, tokenStart }, ids.size);
  const weights = Float32Array.from(vocabulary.words, (_word, id) =>
    Math.log(1 + agencies.length / Math.max(countOf(id, postingStart), 1)),
  );
  const wellKnown = wellKnownOf(agencies);
  const priors = priorsOf(agencies, wellKnown, tokenStart);
  return { agencies, vocabulary, tokens, tokenStart, postings, postingStart, weights, wellKnown, priors };
}

/** The database gives them in their order already. */
function inOrder(rows: readonly Agency[]): readonly Agency[] {
  const isSorted = rows.every((row, at) => at === 0 || (rows[at - 1]?.ori ?? '') < row.ori);
  return isSorted ? rows : [...rows].sort((a, b) => (a.ori < b.ori ? -1 : a.ori > b.ori ? 1 : 0));
}

/** In how many agencies a word stands. */
export function countOf(word: number, postingStart: Uint32Array): number {
  return (postingStart[word + 1] ?? 0) - (postingStart[word] ?? 0);
}
