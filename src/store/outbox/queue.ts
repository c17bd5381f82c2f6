// Puts one message into the outbox, in the transaction of what causes it; the same cause never puts it there twice.
import { randomUUID } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Transaction } from 'kysely';
import type { JsonObject } from '../../casework/json.ts';
import type { OutboxRow } from '../tables/delivery.ts';
import type { Tables } from '../tables/index.ts';

export type NewMessage = Pick<OutboxRow, 'desk' | 'channel' | 'address' | 'template' | 'role' | 'round'> & {
  /** Empty for messages that no case sends. */
  readonly caseId: string;
  /** Names the cause, the channel and the address. */
  readonly dedupeKey: string;
  readonly data: JsonObject;
  readonly urgent: boolean;
  /** UTC milliseconds; when it may go out at the earliest. */
  readonly at: number;
  /** When somebody must be told that it has not got through. */
  readonly watchAt: number | null;
};

export async function queue(trx: Transaction<Tables>, message: NewMessage): Promise<void> {
  const { caseId, dedupeKey, data, urgent, at, watchAt, ...same } = message;
  await trx
    .insertInto('outbox')
    .values({
      ...same,
      id: randomUUID(),
      case_id: caseId,
      dedupe_key: dedupeKey,
      data: canonicalize(data) ?? '{}',
      urgent: urgent ? 1 : 0,
      status: 'queued',
      attempts: 0,
      next_at: at,
      lease_until: 0,
      watch_at: watchAt,
      created_at: at,
      settled_at: null,
      last_error: null,
      external_id: null,
    })
    .onConflict((conflict) => conflict.columns(['desk', 'dedupe_key']).doNothing())
    .execute();
}
