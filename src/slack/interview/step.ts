// Where an interview stands: the question that comes next, or the decision that the answers lead to.
import type { PolicyRevision } from '../../packs/policies.ts';
import type { Compiled } from '../../policy/compile.ts';
import type { Decided, Fact, Facts, Pack } from '../../policy/model.ts';
import { readFacts } from '../../policy/read-facts.ts';
import type { InterviewState } from './state.ts';

type Pair = [string, string];

export type Step = {
  /** The very revision that decided: it may have been replaced by the time this is shown. */
  readonly pack: Pack;
  readonly state: InterviewState;
  readonly decided: Decided;
  /** All facts that stand, in the order they were given; what registers know comes last. */
  readonly given: readonly Pair[];
  readonly notKnown: readonly string[];
  /** The question that comes next, and how many more may follow it; null once the decision stands. */
  readonly ask: { readonly fact: Fact; readonly more: number } | null;
};

export type Ground = {
  readonly revision: PolicyRevision;
  /** A day. */
  readonly asOf: string;
  /** What registers know; it is not asked. */
  readonly known: Facts;
};

/** The decision the interview is about is gone from the pack: only after a reload that took it away. */
export class NoSuchDecisionError extends Error {
  readonly code = 'no-such-decision';
  override readonly name = 'NoSuchDecisionError';
}

export function stepOf(before: InterviewState, { revision, asOf, known }: Ground): Step {
  const compiled = revision.compiled(before.decision, asOf);
  if (!compiled) throw new NoSuchDecisionError(`the pack has no decision "${before.decision}"`);
  const state = fitting(before, compiled, asOf);
  const said = state.answers.flatMap(([fact, value]): Pair[] => (value === null ? [] : [[fact, value]]));
  const given = [...said, ...knownBeside(said, known, compiled)];
  const notKnown = state.answers.flatMap(([fact, value]) => (value === null ? [fact] : []));
  const decided = revision.decideFacts(compiled, Object.fromEntries(given), asOf);
  const ask = decided.outcome === null ? questionAfter(decided, compiled, notKnown) : null;
  const { pack } = compiled;
  return { pack, state: { ...state, asking: ask?.fact.id ?? null }, decided, given, notKnown, ask };
}

/** Answers that the pack of today does not know any more are dropped, and asked again where they matter. */
function fitting(state: InterviewState, { pack, decision }: Compiled, asOf: string): InterviewState {
  const fits = ([fact, value]: readonly [string, string | null]) =>
    value === null ? decision.facts.includes(fact) : readFacts(pack, decision, { [fact]: value }, asOf).ok;
  const fromWords = state.answers.slice(0, state.fromWords).filter(fits);
  const asked = state.answers.slice(state.fromWords).filter(fits);
  return { ...state, revision: pack.revision, answers: [...fromWords, ...asked], fromWords: fromWords.length };
}

const knownBeside = (said: readonly Pair[], known: Facts, { decision }: Compiled): Pair[] =>
  Object.entries(known).filter(([fact]) => decision.facts.includes(fact) && !said.some(([other]) => other === fact));

/** The engine's choice, unless the person has said not to know it: then the first other fact that still matters. */
function questionAfter(decided: Decided, { pack }: Compiled, notKnown: readonly string[]): Step['ask'] {
  const askable = (id: string) => pack.facts.get(id)?.asked === true && !notKnown.includes(id);
  const open = decided.missing.filter(askable);
  const id = decided.next !== null && askable(decided.next) ? decided.next : open[0];
  const fact = id === undefined ? undefined : pack.facts.get(id);
  return fact ? { fact, more: open.length - 1 } : null;
}

/** One screen back, with what its question was answered with; null at the first question. */
export function oneBack(state: InterviewState): { readonly state: InterviewState; readonly was: string | null } | null {
  const last = state.answers.at(-1);
  if (!last || state.answers.length <= state.fromWords) return null;
  return { state: { ...state, answers: state.answers.slice(0, -1) }, was: last[1] };
}
