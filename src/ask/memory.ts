// The ways of asking as numbers: for each way its label and its features; what all scorers work on.
import { strengthOf } from './features.ts';

export type Memory = {
  readonly labels: readonly string[];
  readonly features: readonly string[];
  /** For each way, the place of its label. */
  readonly labelOf: Uint16Array;
  /** The features of way `w` are `ids` from `starts[w]` up to `starts[w + 1]`. */
  readonly starts: Uint32Array;
  readonly ids: Uint16Array;
};

export type Example = { readonly label: string; readonly features: ReadonlySet<string> };

/** What occurs in a single way helps no other, except whole words: they tell that way from all others. */
const FEWEST_WAYS = 2;
const KEPT_ALWAYS = 'u';

/** Features and ways are numbered in two bytes each. */
const MOST_NUMBERED = 2 ** 16;

/** There are more ways of asking, or more features in them, than can be numbered. */
export class TooManyWaysError extends Error {
  readonly code = 'too-many-ways';
  override readonly name = 'TooManyWaysError';
}

export function remember(examples: readonly Example[]): Memory {
  const labels = [...new Set(examples.map(({ label }) => label))];
  const features = keptFeatures(examples);
  if (Math.max(features.length, examples.length) > MOST_NUMBERED)
    throw new TooManyWaysError(
      `${examples.length} ways of asking have ${features.length} features; at most ${MOST_NUMBERED} can be numbered. Take some ways out.`,
    );
  const places = new Map(features.map((name, at) => [name, at]));
  const ids = examples.map((example) => [...example.features].flatMap((name) => places.get(name) ?? []));
  const starts = new Uint32Array(examples.length + 1);
  ids.forEach((own, way) => {
    starts[way + 1] = (starts[way] ?? 0) + own.length;
  });
  const labelOf = Uint16Array.from(examples, ({ label }) => labels.indexOf(label));
  return { labels, features, labelOf, starts, ids: Uint16Array.from(ids.flat()) };
}

function keptFeatures(examples: readonly Example[]): string[] {
  const counts = new Map<string, number>();
  for (const { features } of examples) for (const name of features) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .filter(([name, count]) => count >= FEWEST_WAYS || name.startsWith(KEPT_ALWAYS))
    .map(([name]) => name);
}

/** The three sorts of label, by the first word of its name. */
export const SORTS = ['clause', 'topic', 'refused'] as const;
export type Sort = (typeof SORTS)[number];

export function sortOf(label: string): Sort {
  return SORTS.find((sort) => label.startsWith(`${sort} `)) ?? 'refused';
}

/** For each way, the place of its sort. */
export function sortsOf({ labels, labelOf }: Memory): Uint16Array {
  const places = labels.map((label) => SORTS.indexOf(sortOf(label)));
  return labelOf.map((label) => places[label] ?? 0);
}

/** For each feature, the ways that have it: `ways` from `starts[f]` up to `starts[f + 1]`. */
export type Postings = { readonly starts: Uint32Array; readonly ways: Uint16Array };

export function postingsOf({ features, labelOf, starts, ids }: Memory): Postings {
  const ends = new Uint32Array(features.length + 1);
  for (let at = 0; at < ids.length; at += 1) {
    const id = ids[at] ?? 0;
    ends[id + 1] = (ends[id + 1] ?? 0) + 1;
  }
  for (let at = 1; at < ends.length; at += 1) ends[at] = (ends[at] ?? 0) + (ends[at - 1] ?? 0);
  const next = Uint32Array.from(ends);
  const ways = new Uint16Array(ids.length);
  for (let way = 0; way < labelOf.length; way += 1) {
    for (let at = starts[way] ?? 0; at < (starts[way + 1] ?? 0); at += 1) {
      const id = ids[at] ?? 0;
      ways[next[id] ?? 0] = way;
      next[id] = (next[id] ?? 0) + 1;
    }
  }
  return { starts: ends, ways };
}

/** The logarithm of how rare each feature is among the ways. */
export function rarityOf({ labelOf, ids, features }: Memory): Float32Array {
  const rarity = new Float32Array(features.length);
  for (let at = 0; at < ids.length; at += 1) rarity[ids[at] ?? 0] = (rarity[ids[at] ?? 0] ?? 0) + 1;
  for (let at = 0; at < rarity.length; at += 1)
    rarity[at] = Math.log((labelOf.length + 1) / Math.max(1, rarity[at] ?? 1));
  return rarity;
}

export function strengthsOf({ features }: Memory): Float32Array {
  const strengths = new Float32Array(features.length);
  for (let at = 0; at < strengths.length; at += 1) strengths[at] = strengthOf(features[at] ?? '');
  return strengths;
}
