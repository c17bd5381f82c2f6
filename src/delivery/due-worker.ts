// The deadline worker of one replica: steps cases that are due, escalates what did not get through, runs what the calendar brings.
import { timeEvent } from '../casework/case.ts';
import { claimDueCases, type DueCase, rebaseCases, refreshDue } from '../store/cases/due.ts';
import { findCase } from '../store/cases/read.ts';
import { stepIn } from '../store/cases/step.ts';
import { forgetSettled } from '../store/forget.ts';
import { planOnce, runSchedules, type Schedule } from '../store/schedules.ts';
import type { DeliveryDeps } from './deps.ts';
import { type Loop, startLoop } from './loop.ts';
import { escalateOverdue } from './overdue.ts';

const BATCH = 20;
const TIDY_EVERY_MS = 6 * 60 * 60_000;

export type DueOptions = {
  readonly pauseMs?: number;
  readonly schedules?: readonly Schedule[];
  /** Called when something was put into the outbox. */
  readonly stepped?: () => void;
};

export function startDueWork(deps: DeliveryDeps, { pauseMs = 1_000, schedules = [], stepped }: DueOptions = {}): Loop {
  const clock = deps.store.clock;
  let tidiedAt = clock.now().getTime();
  const planned = new Set<string>();
  const round = async () => {
    await planNew(deps, schedules, planned);
    if (Math.abs(clock.now().getTime() - tidiedAt) > TIDY_EVERY_MS) {
      await forgetSettled(deps.store);
      tidiedAt = clock.now().getTime();
    }
    const done = await dueRound(deps, schedules);
    if (done > 0) stepped?.();
    return done > 0;
  };
  return startLoop({ name: 'deadlines', round, pauseMs, log: deps.log });
}

/** A desk may be known by a roster or a decision alone, without a case that would plan what comes round by the calendar. */
async function planNew({ store }: DeliveryDeps, schedules: readonly Schedule[], planned: Set<string>): Promise<void> {
  for (const desk of await store.ledger.desks()) {
    if (planned.has(desk)) continue;
    for (const schedule of schedules) await planOnce(store, desk, schedule);
    planned.add(desk);
  }
}

/** One look at everything that time brings; how much there was. */
export async function dueRound(deps: DeliveryDeps, schedules: readonly Schedule[] = []): Promise<number> {
  const rebased = await rebaseCases(deps.store, BATCH);
  const cases = await claimDueCases(deps.store, BATCH);
  for (const each of cases) await stepDue(deps, each);
  const overdue = await escalateOverdue(deps);
  const ran = schedules.length > 0 ? await runSchedules(deps.store, schedules) : 0;
  return rebased + cases.length + overdue + ran;
}

async function stepDue(deps: DeliveryDeps, due: DueCase): Promise<void> {
  const it = await findCase(deps.store.db, due.desk, due.id);
  if (!it) return;
  const request = { ...due, by: { kind: 'desk' }, event: timeEvent(it.kind), dedupeKey: null, version: null } as const;
  const outcome = await deps.store.transaction((trx) => stepIn(trx, deps, request));
  // Settings or a zone changed since the due time was written: it is due at another moment now, or not at all.
  if (outcome.kind === 'refused') await refreshDue(deps.store, due);
}
