// Keeps each decision with its ledger record, in one transaction, before anybody sees it.
import { randomBytes } from 'node:crypto';
import type { Actor } from '../casework/roles.ts';
import { type Decided, OUTCOMES, type Outcome } from '../policy/model.ts';
import { claimWithin } from './deliveries.ts';
import type { Store, Tables, Transaction as Within } from './index.ts';
import type { LedgerEntry } from './ledger/index.ts';
import { NotRecordedError } from './record.ts';
import type { DecisionRow } from './tables/decisions.ts';

type Transaction = Within<Tables>;

/** The ledger's kind for a decision that was shown to somebody. */
export const DECISION_MADE = 'decision.made';

export type GivenFacts = readonly (readonly [string, string])[];

export type RecordedDecision = {
  readonly id: string;
  readonly desk: string;
  readonly user: string;
  readonly decision: string;
  readonly given: GivenFacts;
  readonly notKnown: readonly string[];
  readonly outcome: Outcome | null;
  readonly asOf: string;
  readonly revision: string;
  /** UTC milliseconds. */
  readonly madeAt: number;
};

export type NewDecision = {
  readonly desk: string;
  readonly actor: Actor;
  readonly decided: Decided;
  readonly given: GivenFacts;
  readonly notKnown: readonly string[];
  /** The request that the owner's yes was given to, or `stated`; null or left out where it plays no part. */
  readonly ownersYes?: string | null;
  /** Names what caused it; the same delivery coming again gets the decision that is there, and records nothing. */
  readonly delivery: string;
};

/** Throws NotRecordedError; then nothing was written and no verdict may be shown. */
export async function recordDecision(store: Store, made: NewDecision): Promise<RecordedDecision> {
  const id = newDecisionId();
  const entry = entryOf(made, id);
  try {
    return await store.transaction(async (trx) => {
      if (!(await claimWithin(trx, made.desk, made.delivery, store.clock.now()))) return await already(trx, made);
      const record = await store.ledger.append(trx, entry);
      const row = rowOf(made, id, record.time);
      await trx.insertInto('decisions').values(row).execute();
      return decisionOf(row);
    });
  } catch (cause) {
    throw new NotRecordedError(entry, cause);
  }
}

async function already(trx: Transaction, { desk, delivery }: NewDecision): Promise<RecordedDecision> {
  const query = trx.selectFrom('decisions').selectAll().where('desk', '=', desk).where('delivery', '=', delivery);
  return decisionOf(await query.executeTakeFirstOrThrow());
}

export async function findDecision(store: Store, desk: string, id: string): Promise<RecordedDecision | undefined> {
  const query = store.db.selectFrom('decisions').selectAll().where('desk', '=', desk).where('id', '=', id);
  const row = await query.executeTakeFirst();
  return row && decisionOf(row);
}

/** The newest first. */
export async function decisionsOf(
  store: Store,
  { desk, user, limit }: { readonly desk: string; readonly user: string; readonly limit: number },
): Promise<readonly RecordedDecision[]> {
  const rows = await store.db
    .selectFrom('decisions')
    .selectAll()
    .where('desk', '=', desk)
    .where('user_id', '=', user)
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(decisionOf);
}

const newDecisionId = (): string => `D-${randomBytes(5).toString('hex')}`;

const entryOf = (
  { desk, actor, decided, given, notKnown, ownersYes = null }: NewDecision,
  id: string,
): LedgerEntry => ({
  desk,
  actor,
  kind: DECISION_MADE,
  subject: id,
  packRevision: decided.revision,
  data: {
    decision: decided.decision,
    asOf: decided.asOf,
    facts: Object.fromEntries(given),
    notKnown,
    ...(ownersYes === null ? {} : { ownersYes }),
    outcome: decided.outcome,
    duties: decided.duties,
    citations: decided.citations,
  },
});

const rowOf = (made: NewDecision, id: string, time: number): DecisionRow => ({
  desk: made.desk,
  id,
  delivery: made.delivery,
  user_id: made.actor.id,
  decision: made.decided.decision,
  given: JSON.stringify(made.given),
  not_known: JSON.stringify(made.notKnown),
  outcome: made.decided.outcome,
  as_of: made.decided.asOf,
  pack_revision: made.decided.revision,
  made_at: time,
});

const decisionOf = (row: DecisionRow): RecordedDecision => ({
  id: row.id,
  desk: row.desk,
  user: row.user_id,
  decision: row.decision,
  given: JSON.parse(row.given),
  notKnown: JSON.parse(row.not_known),
  outcome: OUTCOMES.find((outcome) => outcome === row.outcome) ?? null,
  asOf: row.as_of,
  revision: row.pack_revision,
  madeAt: row.made_at,
});
