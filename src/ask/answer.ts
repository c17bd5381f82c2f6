// What an asked question comes back as.
import type { FactsInWords } from './facts-in-words.ts';

export type AskKind = 'answered' | 'not-covered' | 'out-of-scope';

/** The decisions and steps that an answer can lead on to. */
export const LEADS = [
  'use-record',
  'access',
  'ori-check',
  'ncic-hit',
  'release-chri',
  'retain-dispose',
  'training-status',
  'agreement',
  'permission',
  'exigent',
] as const;
export type Lead = (typeof LEADS)[number];

export type AskAnswer = {
  readonly kind: AskKind;
  /** One to three when answered, best first, with probabilities; otherwise empty. */
  readonly clauses: readonly { readonly id: string; readonly score: number }[];
  /** The probability of the verdict, from 0 to 1. */
  readonly confidence: number;
  /** The nearest clause when nothing covers the question; it does not answer it. */
  readonly related: string | null;
  readonly askWhom: string | null;
  /** What the question was taken to be about when no clause answers it. */
  readonly topic: string | null;
  /** A sentence to say when no clause answers; it repeats nothing of the question. */
  readonly says: string | null;
  readonly facts: FactsInWords;
  readonly leadsTo: Lead | null;
  /** Only the first part of a very long text was used. */
  readonly truncated: boolean;
  /** Questions that the manual does answer, to offer in place of this one. */
  readonly askInstead: readonly string[];
};
