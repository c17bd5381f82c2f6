// Opens the interview in a modal at once: the trigger lives for three seconds, so nothing is awaited before.
import { type GuardKind, inspect } from '../../guard/index.ts';
import { dayOf } from '../../policy/day.ts';
import type { Modal } from '../../views/blocks.ts';
import { openingModal } from '../../views/interview.ts';
import { saidIn } from '../../views/start-value.ts';
import type { Deps } from '../deps.ts';
import { recordKeptOut } from '../kept-out.ts';
import type { Person } from '../person.ts';
import type { Screen } from '../screen.ts';
import { isQuestion, questionScreen } from './screens.ts';
import { settle } from './settle.ts';
import type { InterviewState } from './state.ts';
import { type Step, stepOf } from './step.ts';

export type Opening = {
  readonly person: Person;
  readonly screen: Screen;
  readonly trigger: string;
  readonly decision: string;
  /** Read for what they say and forgotten. */
  readonly words: string;
  /** Facts that are known already. */
  readonly facts: readonly (readonly [string, string])[];
};

export async function openInterview(opening: Opening, deps: Deps): Promise<void> {
  const { screen, trigger, person } = opening;
  const { step, notes, keptOut } = beginning(opening, deps);
  if (isQuestion(step) && keptOut.length === 0) {
    await screen.open(trigger, questionScreen({ step, person, was: null, notes }, deps));
    return;
  }
  const shown = await screen.open(trigger, openingModal());
  if (keptOut.length > 0) await recordKeptOut({ person, where: WORDS, kinds: keptOut }, deps);
  if (isQuestion(step)) await screen.update(shown, questionScreen({ step, person, was: null, notes }, deps));
  else await settleInto(shown, { step, person, screen, delivery: `opened ${trigger}`, notes }, deps);
}

/** The same in a modal that is there already: Start over, and questions that an answer leads to. */
export async function restartInterview(
  opening: Omit<Opening, 'trigger' | 'words'>,
  place: { readonly id: string; readonly hash: string },
  deps: Deps,
): Promise<void> {
  const { screen, person } = opening;
  const { step, notes } = beginning({ ...opening, words: '' }, deps);
  if (isQuestion(step)) await screen.update(place, questionScreen({ step, person, was: null, notes }, deps));
  else await settleInto(place, { step, person, screen, delivery: `restarted ${place.id} ${place.hash}`, notes }, deps);
}

type Beginning = {
  readonly step: Step;
  readonly notes: readonly string[];
  /** What the guard found in the words; empty where they could be read. */
  readonly keptOut: readonly GuardKind[];
};

function beginning({ decision, words, facts }: Pick<Opening, 'decision' | 'words' | 'facts'>, deps: Deps): Beginning {
  const inspected = inspect(words);
  const said = inspected.clean ? saidIn(deps.ask.facts(words)) : [];
  const answers = [...facts.filter(([fact]) => !said.some(([other]) => other === fact)), ...said];
  const { current } = deps.policies;
  const state: InterviewState = {
    decision,
    revision: current.pack.revision,
    answers: answers.map(([fact, value]) => [fact, value]),
    fromWords: answers.length,
    asking: null,
    found: null,
  };
  const step = stepOf(state, { revision: current, asOf: dayOf(deps.clock.now()), known: {} });
  return { step, notes: inspected.clean ? [] : [UNREAD], keptOut: inspected.clean ? [] : inspected.kinds };
}

const WORDS = 'interview.words';

const UNREAD = 'The words looked as if they held something from a record, so nothing of them was read or kept.';

type Late = {
  readonly step: Step;
  readonly person: Person;
  readonly screen: Screen;
  readonly delivery: string;
  readonly notes: readonly string[];
};

export async function settleInto(
  place: { readonly id: string; readonly hash: string },
  late: Late,
  deps: Deps,
): Promise<void> {
  let hash: string | null = place.hash;
  const show = async (modal: Modal) => {
    const shown = await late.screen.update({ id: place.id, hash }, modal);
    hash = shown.hash;
  };
  await settle({ ...late, viewId: place.id, show }, deps);
}
