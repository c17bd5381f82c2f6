// Decides whether an answer is good enough to show: what is no agency must find nothing.
import type { Query } from './query.ts';
import type { Ranked } from './rank.ts';

/** With a word for a kind of agency, or a state, beside it: the rest may hold a word too many. */
const ENOUGH_WITH_KIND = 0.55;
/** Bare names are often persons': each of them must be found, and two words nearly as typed. */
const FOUND_BARE = 0.7;
const FOUND = 0.5;
/** Far worse than the best is noise. */
const SHARE_OF_BEST = 0.62;

export function enoughOf(ranked: readonly Ranked[], query: Query): readonly Ranked[] {
  const enough = ranked.filter((candidate) => isEnough(candidate, query));
  const best = Math.max(0, ...enough.map((candidate) => candidate.score));
  return narrowedToState(enough, query).filter((candidate) => candidate.score >= best * SHARE_OF_BEST);
}

function isEnough({ answered, answersTwice, slots }: Ranked, { kinds, states }: Query): boolean {
  const found = (slot: number) => (slots[slot] ?? 0) >= FOUND;
  const tellsKind = kinds.some((kind, slot) => kind && found(slot)) || states.some(found);
  if (tellsKind) return answered >= ENOUGH_WITH_KIND;
  const least = slots.length > 2 ? FOUND : FOUND_BARE;
  return answered >= FOUND_BARE && !answersTwice && slots.every((fit) => fit >= least);
}

/** Where the best agency answers a state that was named, those that do not are not shown. */
function narrowedToState(ranked: readonly Ranked[], { states }: Query): readonly Ranked[] {
  const [best] = ranked;
  const answers = (candidate: Ranked) => states.every((slot) => (candidate.slots[slot] ?? 0) >= FOUND);
  return best !== undefined && answers(best) ? ranked.filter(answers) : ranked;
}
