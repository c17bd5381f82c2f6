// Sends one message of the outbox: claimed, looked at again, sent, and what came of it written down with what follows.
import { setTimeout as delay } from 'node:timers/promises';
import type { CaseEvent } from '../casework/case.ts';
import type { Template } from '../casework/notice.ts';
import { zoneOf } from '../casework/settings.ts';
import { isReminder } from '../casework/still-needed.ts';
import { withinWorkingHours } from '../casework/working-hours.ts';
import { findCase } from '../store/cases/read.ts';
import { readCaseSettings } from '../store/cases/settings.ts';
import { stepIn } from '../store/cases/step.ts';
import type { Store } from '../store/index.ts';
import { claimMessage } from '../store/outbox/claim.ts';
import { markDropped, markFailed, markSent, postpone, tryAgain, waitFor } from '../store/outbox/settle.ts';
import type { OutboxRow } from '../store/tables/delivery.ts';
import { compose } from './compose.ts';
import { markDelivery } from './contact-marks.ts';
import type { DeliveryDeps } from './deps.ts';
import type { Message } from './message.ts';
import { notSetUp, type Sent } from './ports.ts';

/** Well under the lease, so that nobody else takes a message whose attempt is still running. */
const ATTEMPT_MS = 30_000;

/** False when there was nothing to send. */
export async function deliverOne(deps: DeliveryDeps): Promise<boolean> {
  const row = await claimMessage(deps.store);
  if (!row) return false;
  const now = nowOf(deps.store);
  const later = await workingHoursAt(deps, row, now);
  if (later > now) {
    await deps.store.transaction((trx) => postpone(trx, row, later));
    return true;
  }
  const message = await compose(deps, row);
  if (message) await carry(deps, row, message);
  else await deps.store.transaction((trx) => markDropped(trx, row, nowOf(deps.store)));
  return true;
}

async function carry(deps: DeliveryDeps, row: OutboxRow, message: Message): Promise<void> {
  const sent = await attempt(deps, row, message);
  const settled = await settle(deps, row, sent);
  const event = settled ? contactEvent(row, sent) : null;
  if (!event) return;
  await markDelivery(deps.store, row, event).catch((error: unknown) =>
    deps.log.warn('what became of a notice could not be noted on the contact', row.id, error),
  );
}

/** Slack that refuses says nothing about the directory's contact: who answers there is the desk's own grant. */
function contactEvent({ channel }: OutboxRow, { kind }: Sent): Parameters<typeof markDelivery>[2] | null {
  if (kind === 'sent') return { kind: 'reached', by: channel === 'email' ? 'email' : 'slack' };
  return kind === 'impossible' && channel === 'email' ? { kind: 'bounced' } : null;
}

/** A reminder that an outage has carried into the night waits for the morning of who gets it. */
async function workingHoursAt({ store, waits }: DeliveryDeps, row: OutboxRow, now: number): Promise<number> {
  const wait = waits?.[row.template];
  if (wait) return wait(row, now);
  if (row.urgent === 1 || !isReminder(row.template as Template)) return now;
  const settings = await readCaseSettings(store.db, row.desk, [row.address]);
  return withinWorkingHours(now, zoneOf(settings, row.address), settings.workingHours);
}

async function attempt(deps: DeliveryDeps, row: OutboxRow, message: Message): Promise<Sent> {
  const stop = new AbortController();
  const late = delay(ATTEMPT_MS, { kind: 'outage', code: 'timeout' } as const, { signal: stop.signal });
  try {
    return await Promise.race([send(deps, row, message), late]);
  } catch (error) {
    deps.log.warn('a message could not be sent', row.id, error);
    return { kind: 'outage', code: 'fault' };
  } finally {
    stop.abort();
    late.catch(() => {});
  }
}

function send({ slack, email }: DeliveryDeps, row: OutboxRow, message: Message): Promise<Sent> {
  const { desk, address, dedupe_key } = row;
  const key = `${desk}/${dedupe_key}`;
  if (row.channel === 'slack')
    return slack?.post({ desk, channel: address }, message, key, row.attempts > 0) ?? missing('slack');
  return email?.send({ desk, address }, message, key) ?? missing('email');
}

const missing = async (channel: string): Promise<Sent> => notSetUp(channel);

/** False where the message is still to be sent, or somebody else has settled it. */
async function settle(deps: DeliveryDeps, row: OutboxRow, sent: Sent): Promise<boolean> {
  const now = nowOf(deps.store);
  return deps.store.transaction(async (trx) => {
    switch (sent.kind) {
      case 'sent':
        if (!(await markSent(trx, row, now, sent.id))) return false;
        await tellCase(deps, trx, row, 'delivered');
        return true;
      case 'wait':
        await waitFor(trx, row, now, sent.milliseconds);
        return false;
      case 'impossible':
        return failed(deps, trx, row, sent.code);
      case 'outage':
        if (isGivenUp(row, now)) return failed(deps, trx, row, sent.code);
        await tryAgain(trx, row, now + pause(row), sent.code);
        return false;
    }
  });
}

async function failed(deps: DeliveryDeps, trx: Trx, row: OutboxRow, code: string): Promise<boolean> {
  if (!(await markFailed(trx, row, nowOf(deps.store), code))) return false;
  await tellCase(deps, trx, row, 'failed');
  return true;
}

const nowOf = (store: Store): number => store.clock.now().getTime();

const SECOND = 1_000;
const URGENT_PAUSES = [2, 5, 10, 20, 30];
const PAUSES = [15, 30, 60, 120, 300];

function pause({ urgent, attempts }: OutboxRow): number {
  const pauses = urgent === 1 ? URGENT_PAUSES : PAUSES;
  return (pauses[Math.min(attempts, pauses.length - 1)] ?? 30) * SECOND;
}

const GIVE_UP_MS = 3 * 24 * 60 * 60 * SECOND;

/** Urgent ones never: they are watched by people until somebody acknowledges. */
const isGivenUp = ({ urgent, created_at }: OutboxRow, now: number): boolean =>
  urgent === 0 && now > created_at + GIVE_UP_MS;

/** Messages whose arrival is a step of the case. */
const TOLD = ['permission-request', 'permission-reopened', 'exigent-notice'];

type Trx = Parameters<Parameters<Store['transaction']>[0]>[0];

// A step that the case refuses, because it has ended or begun a new round, changes nothing and is no fault.
async function tellCase(deps: DeliveryDeps, trx: Trx, row: OutboxRow, kind: 'delivered' | 'failed'): Promise<void> {
  if (row.role !== 'contact' || !TOLD.includes(row.template)) return;
  const it = await findCase(trx, row.desk, row.case_id);
  if (!it || !('round' in it) || it.round !== row.round) return;
  const event: CaseEvent = { to: it.kind, event: { kind, channel: row.channel } };
  await stepIn(trx, deps, { desk: row.desk, id: it.id, by: { kind: 'desk' }, event, dedupeKey: null, version: null });
}
