// A click that was not the person's to make, and a text that the guard kept out, leave a trace in the ledger; a slip in a form does not.
import type { Transaction } from 'kysely';
import type { CaseKind } from '../../casework/case.ts';
import { CASE_REFUSED } from '../../casework/refused-kinds.ts';
import { actorOf, type Doer } from '../../casework/roles.ts';
import type { Refused } from '../../casework/step.ts';
import { guardHitEntry } from '../guard-hits.ts';
import type { Tables } from '../tables/index.ts';
import type { CaseDeps } from './deps.ts';

export type Refusal = {
  readonly desk: string;
  readonly doer: Doer;
  readonly kind: CaseKind;
  /** The case; where there is none yet, its kind. */
  readonly subject: string;
  readonly event: string;
  readonly refusal: Refused;
};

export async function recordRefusal(trx: Transaction<Tables>, deps: CaseDeps, refusal: Refusal): Promise<void> {
  const { desk, doer, kind, subject, event } = refusal;
  const { reason, guarded = [] } = refusal.refusal;
  const actor = actorOf(doer);
  for (const { field, kinds } of guarded)
    await deps.store.ledger.append(trx, guardHitEntry({ desk, actor, where: `${kind}.${field}`, kinds }));
  if (doer.via === 'system' || (reason !== 'not-allowed' && reason !== 'own-request')) return;
  await deps.store.ledger.append(trx, {
    desk,
    actor,
    kind: CASE_REFUSED,
    subject,
    data: { event, reason },
    packRevision: deps.packRevision(),
  });
}
