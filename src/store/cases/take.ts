// Takes a step that has been decided: the case, other cases it brings along, messages, and last the ledger record.
import type { Transaction } from 'kysely';
import { type Case, type CaseEvent, stepCase } from '../../casework/case.ts';
import { isoOf } from '../../casework/instant.ts';
import { replaceable } from '../../casework/permission/answer.ts';
import type { PermissionEvent } from '../../casework/permission/case.ts';
import { DESK } from '../../casework/roles.ts';
import type { Context, Stepped } from '../../casework/step.ts';
import type { Tables } from '../tables/index.ts';
import type { CaseDeps } from './deps.ts';
import { enqueue } from './enqueue.ts';
import type { CaseOutcome } from './outcome.ts';
import { recordRefusal } from './refusal.ts';
import { lockedCase, updateCase } from './rows.ts';

type Trx = Transaction<Tables>;

export type Taking = { readonly it: Case; readonly event: CaseEvent; readonly context: Context };

/** The part that is the same for a person's step, a deadline's and one that another case brings along. */
export async function takeStep(trx: Trx, deps: CaseDeps, { it, event, context }: Taking): Promise<CaseOutcome> {
  const step = stepCase(it, event, context);
  if (step.kind === 'refused') {
    const { desk, kind, id: subject } = it;
    const { doer } = context;
    await recordRefusal(trx, deps, { desk, kind, subject, doer, event: event.event.kind, refusal: step });
    return { ...step, case: it };
  }
  const taken = { ...step, next: { ...step.next, version: it.version + 1 } };
  if (!(await updateCase(trx, it, taken.next, context.at))) return stale(it);
  return finish(trx, deps, { step: taken, before: it, context });
}

export const stale = (it: Case): CaseOutcome => ({
  kind: 'stale',
  case: it,
  sentence: `This has changed since you saw it, at ${isoOf(it.changedAt)}. Look again before you decide.`,
});

export type Finishing = {
  readonly step: Stepped<Case, PermissionEvent>;
  /** Null for a case that is opened. */
  readonly before: Case | null;
  readonly context: Context;
};

/** What follows once the case itself is written. The ledger comes last: its lock makes other steps of the desk wait. */
export async function finish(trx: Trx, deps: CaseDeps, { step, before, context }: Finishing): Promise<CaseOutcome> {
  const { next } = step;
  for (const { caseId, event } of step.further) await bringAlong(trx, deps, { next, caseId, event, context });
  const lost = await enqueue(trx, step.notices, { case: next, settings: context.settings, at: context.at });
  const nobodyFor = lost.map(({ template }) => template);
  await deps.taken?.(trx, { before, next, kind: step.record.kind, doer: context.doer, as: step.as });
  const record = await deps.store.ledger.append(trx, {
    desk: next.desk,
    actor: { id: context.doer.id, role: step.as },
    kind: step.record.kind,
    subject: next.id,
    data: { ...step.record.data, version: next.version, ...(nobodyFor.length > 0 ? { nobodyFor } : {}) },
    packRevision: deps.packRevision(),
  });
  return { kind: 'done', case: next, record: record.sequence };
}

type Along = {
  readonly next: Case;
  readonly caseId: string;
  readonly event: PermissionEvent;
  readonly context: Context;
};

// One that has ended meanwhile, or that is not this person's to replace, is left as it is.
async function bringAlong(trx: Trx, deps: CaseDeps, { next, caseId, event, context }: Along): Promise<void> {
  const it = await lockedCase(trx, deps.store.kind, next.desk, caseId);
  if (it?.kind !== 'permission' || next.kind !== 'permission' || !replaceable(it, next)) return;
  await takeStep(trx, deps, { it, event: { to: 'permission', event }, context: { ...context, doer: DESK } });
}
