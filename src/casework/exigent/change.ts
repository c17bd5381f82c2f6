// What one event does to an exigent use, before the parts that are the same for every step are added.
import type { Notice } from '../notice.ts';
import type { Context, Refused } from '../step.ts';
import type { ExigentCase, ExigentEvent } from './case.ts';

export type Change = {
  readonly kind: 'change';
  readonly next: ExigentCase;
  /** The ledger's word for it, past tense: `exigent.acknowledged`. */
  readonly verb: string;
  readonly notices?: readonly Notice[];
};

export type Changing<Kind extends ExigentEvent['kind']> = (
  it: ExigentCase,
  event: Extract<ExigentEvent, { kind: Kind }>,
  context: Context,
) => Change | Refused;
