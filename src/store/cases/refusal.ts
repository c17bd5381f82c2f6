// A click that was not the person's to make leaves a trace in the ledger; a slip in a form does not.
import type { Transaction } from 'kysely';
import type { Doer } from '../../casework/roles.ts';
import type { Refused } from '../../casework/step.ts';
import type { Tables } from '../tables/index.ts';
import type { CaseDeps } from './deps.ts';

export type Refusal = {
  readonly desk: string;
  readonly doer: Doer;
  readonly subject: string;
  readonly event: string;
  readonly refusal: Refused;
};

export async function recordRefusal(trx: Transaction<Tables>, deps: CaseDeps, refusal: Refusal): Promise<void> {
  const { desk, doer, subject, event } = refusal;
  const { reason } = refusal.refusal;
  if (doer.via === 'system' || (reason !== 'not-allowed' && reason !== 'own-request')) return;
  await deps.store.ledger.append(trx, {
    desk,
    actor: { id: doer.id, role: doer.roles[0]?.role ?? 'member' },
    kind: 'case.refused',
    subject,
    data: { event, reason },
    packRevision: deps.packRevision(),
  });
}
