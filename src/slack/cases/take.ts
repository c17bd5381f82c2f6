// Takes a step of a case for whoever clicked or sent a form: recorded first, then told, the same for all kinds.

import type { CaseAction } from '../../casework/authority.ts';
import { mayStep } from '../../casework/authority.ts';
import type { CaseEvent } from '../../casework/case.ts';
import { CASE_REFUSED } from '../../casework/refused-kinds.ts';
import { actorOf } from '../../casework/roles.ts';
import type { Refused } from '../../casework/step.ts';
import type { CaseOutcome } from '../../store/cases/index.ts';
import { record } from '../../store/index.ts';
import { partiesOf } from '../../views/cases/buttons.ts';
import { type CaseRef, roundOf } from '../../views/cases/ref.ts';
import type { Deps } from '../deps.ts';
import type { Found } from './found.ts';

export type Taking = {
  readonly found: Found;
  readonly ref: CaseRef;
  readonly event: CaseEvent;
  /** The same for every delivery of one click. */
  readonly delivery: string;
};

export type Taken =
  | { readonly kind: 'done'; readonly found: Found }
  | {
      readonly kind: 'not';
      readonly sentence: string;
      readonly fields: Readonly<Record<string, string>>;
      readonly found: Found;
    };

export async function take({ found, ref, event, delivery }: Taking, deps: Deps): Promise<Taken> {
  if (roundOf(found.case) !== ref.round) return not(found, 'The owner was asked anew since you saw this. Look again.');
  const outcome = await deps.casework.cases.step({
    desk: found.case.desk,
    id: found.case.id,
    by: { kind: 'user', user: found.doer.id },
    event,
    dedupeKey: delivery,
    version: ref.version,
  });
  if (outcome.kind === 'done') deps.casework.stepped(found.case.desk);
  return takenOf(outcome, found);
}

export function takenOf(outcome: CaseOutcome, found: Found): Taken {
  switch (outcome.kind) {
    case 'done':
    case 'repeated':
      return { kind: 'done', found: { ...found, case: outcome.case } };
    case 'refused':
      return {
        ...not(outcome.case ? { ...found, case: outcome.case } : found, outcome.sentence),
        fields: outcome.fields,
      };
    case 'stale':
      return not({ ...found, case: outcome.case }, 'This has changed since you saw it. Look again before you decide.');
    case 'not-found':
      return not(found, outcome.sentence);
  }
}

const not = (found: Found, sentence: string): Extract<Taken, { kind: 'not' }> => ({
  kind: 'not',
  sentence,
  fields: {},
  found,
});

/** Asked before a form is opened; who may not is told so, and the ledger keeps it. */
export async function mayOpenForm(found: Found, action: CaseAction, deps: Deps): Promise<Refused | null> {
  const may = mayStep(action, partiesOf(found.case), found.doer);
  if (may.kind === 'allowed') return null;
  await recordRefused(found, { event: action, reason: may.reason }, deps);
  return may;
}

export async function recordRefused(
  { case: it, doer }: Pick<Found, 'case' | 'doer'>,
  data: { readonly event: string; readonly reason: string },
  { store, policies }: Deps,
): Promise<void> {
  await record(store, {
    desk: it.desk,
    actor: actorOf(doer),
    kind: CASE_REFUSED,
    subject: it.id,
    data,
    packRevision: policies.current.pack.revision,
  });
}
