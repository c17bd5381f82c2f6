// Ranks one candidate: how much of the question it answers, how much of its name was asked for, and in which order.
import type { AgencyIndex } from './agency-index.ts';
import type { Query, Reading } from './query.ts';
import { PLACE, roleOf, TYPE, wordOf } from './tokens.ts';

export type Ranked = {
  readonly agency: number;
  /** 0 to 1; 1 is the whole name in its order and nothing else. */
  readonly score: number;
  /** The share of what the question tells that this agency answers. */
  readonly answered: number;
  /** How well each typed word is answered. */
  readonly slots: Float32Array;
  /** Whether one word of its name answers two typed ones: Johnson for "John Johnson". */
  readonly answersTwice: boolean;
};

const ROLE_FIT_PLACE = 0.8;
const ROLE_FIT_TYPE = 0.85;
const NOWHERE = -1;
const OTHER_NAME_FIT = 0.97;
// Of two that fit nearly alike, St. Louis is in Missouri.
const WELL_KNOWN_BONUS = 0.04;

/** The best of the agency's names counts. */
export function rank(agency: number, query: Query, index: AgencyIndex): Ranked {
  const tokens = index.tokens.subarray(index.tokenStart[agency] ?? 0, index.tokenStart[agency + 1] ?? 0);
  let best: Ranked | undefined;
  for (const role of namesIn(tokens)) {
    const ranked = rankName(agency, role, tokens, query, index);
    if (best === undefined || ranked.score > best.score) best = ranked;
  }
  if (best !== undefined)
    return { ...best, score: best.score + (index.wellKnown[agency] === 1 ? WELL_KNOWN_BONUS : 0) };
  return { agency, score: 0, answered: 0, slots: new Float32Array(query.weights.length), answersTwice: false };
}

function namesIn(tokens: Uint32Array): number[] {
  const roles: number[] = [];
  for (const token of tokens) {
    const role = roleOf(token);
    if (role < PLACE && role !== roles.at(-1)) roles.push(role);
  }
  return roles;
}

function rankName(agency: number, role: number, tokens: Uint32Array, query: Query, index: AgencyIndex): Ranked {
  const slots = new Float32Array(query.weights.length);
  const places = new Int16Array(query.weights.length).fill(NOWHERE);
  const asked = new Float32Array(tokens.length);
  const state = index.agencies[agency]?.state ?? null;
  for (const reading of query.readings) {
    const fit = reading.factor * fitOf(reading, role, tokens, state, asked, places);
    for (let slot = reading.from; slot < reading.to; slot += 1) if (fit > (slots[slot] ?? 0)) slots[slot] = fit;
  }
  const answered = shareAnswered(slots, query.weights);
  const named = shareNamed(role, tokens, asked, query, index);
  const whole = 0.7 + 0.24 * named + 0.06 * inOrder(places);
  return {
    agency,
    answered,
    slots,
    answersTwice: hasTwice(places),
    score: answered * whole * (role === 0 ? 1 : OTHER_NAME_FIT),
  };
}

function fitOf(
  reading: Reading,
  role: number,
  tokens: Uint32Array,
  state: string | null,
  asked: Float32Array,
  places: Int16Array,
): number {
  if (reading.kind === 'state') return reading.code === state ? 1 : 0;
  let sum = 0;
  for (const part of reading.parts) {
    let best = 0;
    for (let at = 0; at < tokens.length; at += 1) {
      const token = tokens[at] ?? 0;
      const share = roleShare(roleOf(token), role);
      if (share === 0) continue;
      const fit = (part.get(wordOf(token)) ?? 0) * share;
      if (fit <= best) continue;
      best = fit;
      asked[at] = Math.max(asked[at] ?? 0, fit);
      places[reading.from] = at;
    }
    sum += best;
  }
  return sum / reading.parts.length;
}

function roleShare(found: number, role: number): number {
  if (found === role) return 1;
  if (found === PLACE) return ROLE_FIT_PLACE;
  return found === TYPE ? ROLE_FIT_TYPE : 0;
}

function shareAnswered(slots: Float32Array, weights: readonly number[]): number {
  let answered = 0;
  let all = 0;
  for (const [slot, weight] of weights.entries()) {
    answered += weight * (slots[slot] ?? 0);
    all += weight;
  }
  return all === 0 ? 0 : answered / all;
}

function shareNamed(
  role: number,
  tokens: Uint32Array,
  asked: Float32Array,
  query: Query,
  { weights }: AgencyIndex,
): number {
  let named = 0;
  let all = 0;
  for (const [at, token] of tokens.entries()) {
    if (roleOf(token) !== role) continue;
    const weight = weights[wordOf(token)] ?? 0;
    named += weight * (query.stateWords.has(wordOf(token)) ? 1 : (asked[at] ?? 0));
    all += weight;
  }
  return all === 0 ? 0 : named / all;
}

function hasTwice(places: Int16Array): boolean {
  return places.some((place, slot) => place !== NOWHERE && places.indexOf(place) !== slot);
}

/** The share of neighbours that are neighbours in the name too; words answered by the state have no place in it. */
function inOrder(places: Int16Array): number {
  let following = 0;
  let pairs = 0;
  let last = NOWHERE;
  for (const place of places) {
    if (place === NOWHERE) continue;
    if (last !== NOWHERE) {
      pairs += 1;
      if (place - last === 1 || place - last === 2) following += 1;
    }
    last = place;
  }
  return pairs === 0 ? 1 : following / pairs;
}
