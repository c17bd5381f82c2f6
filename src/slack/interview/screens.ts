// Turns a step of the interview into the modal that shows it.
import type { RecordedDecision } from '../../store/decisions.ts';
import type { Modal } from '../../views/blocks.ts';
import { decisionModal } from '../../views/decision/index.ts';
import { questionModal } from '../../views/interview.ts';
import { RULES_CHANGED } from '../../views/notices.ts';
import type { Deps } from '../deps.ts';
import type { Person } from '../person.ts';
import { cardOf } from '../recorded.ts';
import { seal } from './state.ts';
import type { Step } from './step.ts';

export type Asking = {
  readonly step: Step & { readonly ask: NonNullable<Step['ask']> };
  readonly person: Person;
  /** What the question was answered with before. */
  readonly was: string | null;
  readonly notes: readonly string[];
};

export const isQuestion = (step: Step): step is Asking['step'] => step.ask !== null;

export function questionScreen({ step, person, was, notes }: Asking, deps: Deps): Modal {
  const { state, ask } = step;
  return questionModal({
    pack: step.pack,
    about: step.pack.decisions.get(state.decision)?.title ?? '',
    fact: ask.fact,
    given: step.given.filter(([fact]) => step.pack.facts.get(fact)?.asked === true),
    number: state.answers.length - state.fromWords + 1,
    more: ask.more,
    chosen: was,
    canGoBack: state.answers.length > state.fromWords,
    notes,
    metadata: seal(state, person, deps.formKey),
  });
}

export function decisionScreen(
  { decided, pack }: Step,
  recorded: RecordedDecision,
  notes: readonly string[],
  deps: Deps,
): Modal {
  const nextSteps = deps.nextSteps.filter((step) => step.fits(decided)).map(({ id, label }) => ({ id, label }));
  return decisionModal({ ...cardOf(recorded, decided, pack), nextSteps, notes });
}

export const changeNotes = (before: string, now: string): readonly string[] => (before === now ? [] : [RULES_CHANGED]);
