// Every decision in the ledger decided again with a pack, so that an author sees whom a change would have concerned.
import { z } from 'zod';
import { PolicyRevision } from '../../packs/policies.ts';
import type { Side } from '../../policy/difference/decisions.ts';
import { answeredOtherwise, type Otherwise } from '../../policy/difference/replay.ts';
import { OutcomeId } from '../../policy/schema/words.ts';
import { DECISION_MADE } from '../../store/decisions.ts';
import type { LedgerRecord, Store } from '../../store/index.ts';

const Made = z.object({
  decision: z.string(),
  asOf: z.string(),
  facts: z.record(z.string(), z.string()),
  outcome: OutcomeId.nullable(),
  duties: z.array(z.string()),
  citations: z.array(z.string()),
});

export type Replayed = {
  readonly desk: string;
  readonly sequence: number;
  readonly id: string;
  readonly decision: string;
  readonly asOf: string;
  /** Why it cannot be decided again, or what would be said otherwise. */
  readonly problem: string | null;
  readonly otherwise: readonly Otherwise[];
};

export type ReplayRun = { readonly replayed: number; readonly different: readonly Replayed[] };

const PAGE = 1_000;

/** Facts that registers gave at the time are part of the record, so each decision is taken again on the same facts. */
export async function replayLedger(store: Store, { pack }: Side): Promise<ReplayRun> {
  const revision = new PolicyRevision(pack);
  const different: Replayed[] = [];
  let replayed = 0;
  for (const desk of await store.ledger.desks()) {
    for await (const record of decisionsIn(store, desk)) {
      replayed += 1;
      const result = replay(record, revision);
      if (result.problem !== null || result.otherwise.length > 0) different.push(result);
    }
  }
  return { replayed, different };
}

async function* decisionsIn(store: Store, desk: string): AsyncGenerator<LedgerRecord> {
  for (let after = 0; ; ) {
    const page = await store.ledger.read({ desk, kinds: [DECISION_MADE], after, limit: PAGE });
    yield* page;
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = last.sequence;
  }
}

function replay(record: LedgerRecord, revision: PolicyRevision): Replayed {
  const base = { desk: record.desk, sequence: record.sequence, id: record.subject };
  const made = Made.safeParse(record.data);
  if (!made.success) {
    return { ...base, decision: 'unknown', asOf: '', problem: 'the record has another form', otherwise: [] };
  }
  const { decision, asOf, facts } = made.data;
  if (!revision.pack.decisions.has(decision)) {
    return { ...base, decision, asOf, problem: 'the pack no longer has this decision', otherwise: [] };
  }
  const answer = revision.decide(decision, facts, asOf);
  if (!answer.ok) {
    const problem = answer.problems.map(({ fact, message }) => `${fact}: ${message}`).join('; ');
    return { ...base, decision, asOf, problem, otherwise: [] };
  }
  return { ...base, decision, asOf, problem: null, otherwise: answeredOtherwise(made.data, answer.decided) };
}

export function replayInWords({ replayed, different }: ReplayRun): string {
  const lines = different.flatMap(({ desk, sequence, id, decision, asOf, problem, otherwise }) => [
    `${desk} record ${sequence}, ${id}: ${decision} as of ${asOf}`,
    ...(problem === null ? [] : [`    cannot be decided again: ${problem}`]),
    ...otherwise.map(({ what, before, now }) => `    ${what}: ${before} -> ${now}`),
  ]);
  return [...lines, `${replayed} recorded decisions, ${different.length} would be answered otherwise`].join('\n');
}
