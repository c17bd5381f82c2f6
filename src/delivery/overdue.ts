// Urgent messages that have not got through in time: the owner's escalate to people, a person's own go by e-mail instead.
import type { Transaction } from 'kysely';
import { findCase } from '../store/cases/read.ts';
import { stepIn } from '../store/cases/step.ts';
import type { Tables } from '../store/index.ts';
import { queue } from '../store/outbox/queue.ts';
import { takeOverdue } from '../store/outbox/watch.ts';
import type { OutboxRow } from '../store/tables/delivery.ts';
import { knownUser } from '../store/users.ts';
import type { DeliveryDeps } from './deps.ts';

/** How many were looked at; call again until it is none. */
export const escalateOverdue = (deps: DeliveryDeps): Promise<number> =>
  takeOverdue(deps.store, (trx, row) => (row.role === 'contact' ? escalate(deps, trx, row) : byEmail(deps, trx, row)));

async function escalate(deps: DeliveryDeps, trx: Transaction<Tables>, row: OutboxRow): Promise<void> {
  const it = await findCase(trx, row.desk, row.case_id);
  if (it?.kind !== 'exigent' || it.round !== row.round) return;
  // One channel that got through is enough to wait for the acknowledgement.
  if (Object.values(it.delivery).some(({ state }) => state === 'sent')) return;
  const event = { to: 'exigent', event: { kind: 'undelivered' } } as const;
  await stepIn(trx, deps, { desk: row.desk, id: it.id, by: { kind: 'desk' }, event, dedupeKey: null, version: null });
}

async function byEmail({ store }: DeliveryDeps, trx: Transaction<Tables>, row: OutboxRow): Promise<void> {
  const known = row.channel === 'slack' ? await knownUser(trx, row.desk, row.address) : undefined;
  if (!known?.email) return;
  await queue(trx, {
    desk: row.desk,
    caseId: row.case_id,
    dedupeKey: `${row.dedupe_key}/email`,
    channel: 'email',
    address: known.email,
    template: row.template,
    role: row.role,
    round: row.round,
    data: JSON.parse(row.data),
    urgent: true,
    at: store.clock.now().getTime(),
    watchAt: null,
  });
}
