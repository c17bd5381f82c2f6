// Steps a case: decided on the version that was seen, written only if that is still the version, all or nothing.
import type { Transaction } from 'kysely';
import { type CaseEvent, peopleOf } from '../../casework/case.ts';
import type { Tables } from '../tables/index.ts';
import type { CaseDeps } from './deps.ts';
import { type By, doerOf } from './doer.ts';
import { once } from './once.ts';
import type { CaseOutcome } from './outcome.ts';
import { lockedCase } from './rows.ts';
import { readCaseSettings } from './settings.ts';
import { stale, takeStep } from './take.ts';

export type StepRequest = {
  readonly desk: string;
  readonly id: string;
  readonly by: By;
  readonly event: CaseEvent;
  /** The same for every delivery of one click; null for the desk's own steps, which come by themselves. */
  readonly dedupeKey: string | null;
  /** The version that the person saw; null where any will do. */
  readonly version: number | null;
};

export function stepIn(trx: Transaction<Tables>, deps: CaseDeps, request: StepRequest): Promise<CaseOutcome> {
  const at = deps.store.clock.now().getTime();
  const { desk, dedupeKey } = request;
  if (dedupeKey === null) return step(trx, deps, request, at);
  return once(trx, { desk, dedupeKey, at }, () => step(trx, deps, request, at));
}

async function step(trx: Transaction<Tables>, deps: CaseDeps, request: StepRequest, at: number): Promise<CaseOutcome> {
  const { desk, id, version } = request;
  const it = await lockedCase(trx, deps.store.kind, desk, id);
  if (!it) return { kind: 'not-found', sentence: `There is no case ${id} on this desk.` };
  if (version !== null && version !== it.version) return stale(it);
  const doer = await doerOf(trx, desk, request.by);
  const settings = await readCaseSettings(trx, desk, peopleOf(it));
  return takeStep(trx, deps, {
    it,
    event: request.event,
    context: { at, doer, settings, vocabulary: deps.vocabulary() },
  });
}
