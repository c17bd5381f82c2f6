// Puts the messages of a step into the outbox, in the step's own transaction: one row a person and channel.
import type { Transaction } from 'kysely';
import type { Case } from '../../casework/case.ts';
import { MINUTE } from '../../casework/instant.ts';
import type { Addressee, Notice } from '../../casework/notice.ts';
import type { Role } from '../../casework/roles.ts';
import type { CaseSettings } from '../../casework/settings.ts';
import { type NewMessage, queue } from '../outbox/queue.ts';
import { usersWithRoleIn } from '../roles.ts';
import type { OutboxRow } from '../tables/delivery.ts';
import type { Tables } from '../tables/index.ts';

type Trx = Transaction<Tables>;
type Target = Pick<OutboxRow, 'channel' | 'address' | 'role'>;

export type Enqueuing = { readonly case: Case; readonly settings: CaseSettings; readonly at: number };

/** The notices that nobody could be found for: somebody must see that in the ledger. */
export async function enqueue(trx: Trx, notices: readonly Notice[], context: Enqueuing): Promise<readonly Notice[]> {
  const lost: Notice[] = [];
  for (const notice of notices) {
    const targets = await targetsOf(trx, context.case.desk, notice.to);
    if (targets.length === 0) lost.push(notice);
    for (const target of targets) await queue(trx, messageOf(notice, target, context));
  }
  return lost;
}

function messageOf(notice: Notice, target: Target, { case: it, settings, at }: Enqueuing): NewMessage {
  return {
    ...target,
    desk: it.desk,
    caseId: it.id,
    dedupeKey: `${it.id}/${notice.key}/${target.channel}/${target.address}`,
    template: notice.template,
    data: {},
    round: 'round' in it ? it.round : 1,
    urgent: notice.urgent,
    at,
    watchAt: notice.urgent ? at + settings.exigent.deliveryMinutes * MINUTE : null,
  };
}

async function targetsOf(trx: Trx, desk: string, to: Addressee): Promise<readonly Target[]> {
  switch (to.kind) {
    case 'person':
      return [{ channel: 'slack', address: to.user, role: 'person' }];
    case 'role': {
      const users = await holders(trx, desk, to);
      return users.map((user) => ({ channel: 'slack', address: user, role: 'person' }));
    }
    case 'contact': {
      const { user, email } = to.contact;
      return [
        ...(user === null ? [] : [{ channel: 'slack', address: user, role: 'contact' } as const]),
        ...(email === null ? [] : [{ channel: 'email', address: email, role: 'contact' } as const]),
      ];
    }
  }
}

/** Where nobody else holds the role, the next one up stands in. */
const NEXT_UP: readonly Role[] = ['coordinator', 'csa-officer', 'administrator'];

async function holders(trx: Trx, desk: string, to: Extract<Addressee, { kind: 'role' }>): Promise<readonly string[]> {
  for (const role of NEXT_UP.slice(NEXT_UP.indexOf(to.role))) {
    const users = await usersWithRoleIn(trx, desk, role, to.agency === '' ? undefined : to.agency);
    const others = users.filter((user) => user !== to.except);
    if (others.length > 0) return others;
  }
  return [];
}
