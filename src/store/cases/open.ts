// Opens a case: checked, written, its messages queued and its ledger record appended in one transaction.
import type { Transaction } from 'kysely';
import { type CaseKind, openCase, type Said } from '../../casework/case.ts';
import type { Tables } from '../tables/index.ts';
import type { CaseDeps } from './deps.ts';
import { type By, doerOf } from './doer.ts';
import { newCaseId } from './id.ts';
import { once } from './once.ts';
import type { CaseOutcome } from './outcome.ts';
import { recordRefusal } from './refusal.ts';
import { insertCase } from './rows.ts';
import { readCaseSettings } from './settings.ts';
import { finish } from './take.ts';

export type OpenRequest = {
  readonly desk: string;
  readonly by: By;
  /** The ORI of the person's own agency; empty when not known. */
  readonly agency: string;
  readonly said: Said;
  /** The same for every delivery of one click: a view id, a trigger id. */
  readonly dedupeKey: string;
};

export function openIn(trx: Transaction<Tables>, deps: CaseDeps, request: OpenRequest): Promise<CaseOutcome> {
  const at = deps.store.clock.now().getTime();
  return once(trx, { ...request, at }, () => open(trx, deps, request, at));
}

async function open(trx: Transaction<Tables>, deps: CaseDeps, request: OpenRequest, at: number): Promise<CaseOutcome> {
  const { desk, said, agency } = request;
  const doer = await doerOf(trx, desk, request.by);
  const settings = await readCaseSettings(trx, desk, [doer.id]);
  const context = { at, doer, settings, vocabulary: deps.vocabulary() };
  const step = openCase({ id: await freeId(trx, desk, said.kind), desk, agency }, said, context);
  if (step.kind === 'refused') {
    await recordRefusal(trx, deps, { desk, doer, kind: said.kind, subject: said.kind, event: 'open', refusal: step });
    return { ...step, case: null };
  }
  const opened = { ...step, next: { ...step.next, version: 1 } };
  await insertCase(trx, opened.next, at);
  return finish(trx, deps, { step: opened, before: null, context });
}

async function freeId(trx: Transaction<Tables>, desk: string, kind: CaseKind): Promise<string> {
  for (;;) {
    const id = newCaseId(kind);
    const taken = await trx.selectFrom('cases').select('id').where('desk', '=', desk).where('id', '=', id).execute();
    if (taken.length === 0) return id;
  }
}
