// One pass over the ledger up to the end of a period: counts by kind, decisions by outcome and purpose, cases.
import type { Kysely } from 'kysely';
import type { LedgerRecord, Tables } from '../../store/index.ts';
import { ledgerPages } from '../../store/ledger/pages.ts';
import { recordOf } from '../../store/ledger/record.ts';
import { LOOK_KINDS } from '../looks.ts';
import type { Period } from '../period.ts';
import { type CaseTrace, caseKindOf, isClosed, traceAfter } from './case-trace.ts';
import type { KindCount } from './evidence.ts';

type Reading = Pick<Kysely<Tables>, 'selectFrom'>;

export type LedgerEvidence = {
  readonly kinds: ReadonlyMap<string, KindCount>;
  readonly outcomes: ReadonlyMap<string, KindCount>;
  readonly purposes: ReadonlyMap<string, KindCount>;
  readonly cases: readonly CaseTrace[];
};

/** The last record before the end of the period that does not only tell of a look. */
export async function headThen(db: Reading, desk: string, end: number) {
  const row = await db
    .selectFrom('ledger')
    .select(['sequence', 'hash'])
    .where('desk', '=', desk)
    .where('time', '<', end)
    .where('kind', 'not in', LOOK_KINDS)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
  return { sequence: Number(row?.sequence ?? 0), hash: row?.hash ?? '0'.repeat(64) };
}

export async function ledgerThen(
  db: Reading,
  {
    desk,
    period,
    last,
    onRecord,
  }: {
    readonly desk: string;
    readonly period: Period;
    readonly last: number;
    readonly onRecord?: () => Promise<void> | void;
  },
): Promise<LedgerEvidence> {
  const gathered = new Gathering(period);
  for await (const rows of ledgerPages(db, { desk, after: 0, last })) {
    for (const row of rows) gathered.take(recordOf(row));
    await onRecord?.();
  }
  return gathered.evidence();
}

class Gathering {
  readonly #period: Period;
  readonly #kinds = new Map<string, KindCount>();
  readonly #outcomes = new Map<string, KindCount>();
  readonly #purposes = new Map<string, KindCount>();
  readonly #cases = new Map<string, CaseTrace>();

  constructor(period: Period) {
    this.#period = period;
  }

  take(record: LedgerRecord): void {
    if (record.time >= this.#period.end) return;
    const kind = caseKindOf(record.kind);
    if (kind) this.#cases.set(record.subject, traceAfter(this.#cases.get(record.subject), record, kind));
    if (record.time < this.#period.start) return;
    count(this.#kinds, record.kind, record.time);
    if (record.kind === 'decision.made') this.#decision(record);
  }

  #decision({ data, time }: LedgerRecord): void {
    count(this.#outcomes, `${data.decision}: ${data.outcome ?? 'not settled'}`, time);
    const purpose =
      data.facts && typeof data.facts === 'object' && 'purpose' in data.facts ? data.facts.purpose : undefined;
    if (typeof purpose === 'string') count(this.#purposes, purpose, time);
  }

  evidence(): LedgerEvidence {
    const cases = [...this.#cases.values()].filter((trace) => trace.openedAt >= this.#period.start || !isClosed(trace));
    return { kinds: this.#kinds, outcomes: this.#outcomes, purposes: this.#purposes, cases };
  }
}

function count(counts: Map<string, KindCount>, key: string, at: number): void {
  const before = counts.get(key);
  counts.set(key, { count: (before?.count ?? 0) + 1, last: Math.max(before?.last ?? 0, at) });
}
