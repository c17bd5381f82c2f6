// What one event does to a permission request, before the parts that are the same for every step are added.
import type { Notice } from '../notice.ts';
import type { Context, Further, Refused } from '../step.ts';
import type { PermissionCase, PermissionEvent } from './case.ts';

export type Change = {
  readonly kind: 'change';
  readonly next: PermissionCase;
  /** The ledger's word for it, past tense: `permission.sent`. */
  readonly verb: string;
  readonly notices?: readonly Notice[];
  readonly further?: readonly Further<PermissionEvent>[];
};

export type Changing<Kind extends PermissionEvent['kind']> = (
  it: PermissionCase,
  event: Extract<PermissionEvent, { kind: Kind }>,
  context: Context,
) => Change | Refused;
