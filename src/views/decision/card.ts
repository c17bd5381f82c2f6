// What a decision is shown from: the answer, the pack it was made with, and how it was recorded.
import type { Decided, Pack } from '../../policy/model.ts';

export type DecisionCard = {
  readonly decided: Decided;
  readonly pack: Pack;
  /** Facts in the order they were given. */
  readonly given: readonly (readonly [string, string])[];
  /** Facts that the person said they do not know. */
  readonly notKnown: readonly string[];
  /** The id under which it is recorded. */
  readonly id: string;
  /** UTC milliseconds. */
  readonly recordedAt: number;
};

export type NextStepButton = { readonly id: string; readonly label: string };
