// The coordinator's weekly review: what was decided, refused, used in exigency and kept out, which gaps there are; read or not.
import { DateTime } from 'luxon';
import { REFUSED_KINDS } from '../casework/refused-kinds.ts';
import type { Actor } from '../casework/roles.ts';
import { GUARD_REFUSED } from '../store/guard-hits.ts';
import { NotRecordedError, type Store } from '../store/index.ts';
import { auditBoard } from './board.ts';
import { type CaseTrace, owedBy } from './evidence/case-trace.ts';
import type { Evidence } from './evidence/evidence.ts';
import { type AuditDesk, gatherEvidence, PeriodError } from './evidence/gather.ts';

export const REVIEW_READ = 'audit.review-read';

export type ReviewRead = { readonly by: string; readonly at: number };

export type WeeklyReview = {
  /** ISO week, such as 2026-W10. */
  readonly week: string;
  readonly from: string;
  readonly to: string;
  readonly decisions: number;
  /** Decisions that were not a yes. */
  readonly notAllowed: number;
  /** Clicks that were not the person's to make. */
  readonly refusals: number;
  readonly guardHits: number;
  readonly casesOpened: Readonly<Record<CaseTrace['kind'], number>>;
  readonly exigent: readonly { readonly id: string; readonly ground: string; readonly owed: readonly string[] }[];
  readonly gaps: readonly { readonly item: number; readonly title: string; readonly count: number }[];
  readonly read: ReviewRead | null;
};

export async function weeklyReview(place: AuditDesk, week: string): Promise<WeeklyReview> {
  const { from, to } = daysOfWeek(week);
  const evidence = await gatherEvidence({ place, from, to });
  const { kinds, outcomes, cases, period } = evidence;
  const count = (kind: string) => kinds.get(kind)?.count ?? 0;
  return {
    week,
    from,
    to,
    decisions: count('decision.made'),
    notAllowed: [...outcomes].reduce((sum, [key, each]) => sum + (isNoYes(key) ? each.count : 0), 0),
    refusals: REFUSED_KINDS.reduce((sum, kind) => sum + count(kind), 0),
    guardHits: count(GUARD_REFUSED),
    casesOpened: openedIn(cases, period),
    exigent: cases
      .filter(({ kind }) => kind === 'exigent')
      .map((trace) => ({ id: trace.id, ground: String(trace.facts.ground), owed: owedBy(trace) })),
    gaps: auditBoard(evidence)
      .filter(({ gaps }) => gaps.length > 0)
      .map(({ number, title, gaps }) => ({ item: number, title, count: gaps.length })),
    read: await reviewReader(place.store.db, place.desk, week),
  };
}

const isNoYes = (outcome: string): boolean => /: (not-yet|prohibited|not-covered)$/.test(outcome);

function openedIn(cases: readonly CaseTrace[], { start }: Evidence['period']): WeeklyReview['casesOpened'] {
  const opened = cases.filter(({ openedAt }) => openedAt >= start);
  const of = (kind: CaseTrace['kind']) => opened.filter((trace) => trace.kind === kind).length;
  return {
    permission: of('permission'),
    exigent: of('exigent'),
    hit: of('hit'),
    release: of('release'),
    disposal: of('disposal'),
  };
}

/** The last whole ISO week before an instant, by the desk's own days. */
export const weekBefore = (at: Date, zone: string): string =>
  DateTime.fromJSDate(at, { zone }).minus({ weeks: 1 }).toFormat("kkkk-'W'WW");

/** Monday and Sunday of an ISO week. */
function daysOfWeek(week: string): { readonly from: string; readonly to: string } {
  const monday = DateTime.fromISO(week, { zone: 'utc' });
  if (!/^\d{4}-W\d{2}$/.test(week) || !monday.isValid) throw new PeriodError(`"${week}" is not a week like 2026-W10`);
  return { from: monday.toFormat('yyyy-MM-dd'), to: monday.plus({ days: 6 }).toFormat('yyyy-MM-dd') };
}

/** Who confirmed the review of that week as read, and when; null while nobody has. */
export async function reviewReader(
  db: Pick<Store['db'], 'selectFrom'>,
  desk: string,
  week: string,
): Promise<ReviewRead | null> {
  const query = db.selectFrom('ledger').select(['actor_id', 'time']).where('desk', '=', desk);
  const first = await query
    .where('kind', '=', REVIEW_READ)
    .where('subject', '=', week)
    .orderBy('sequence')
    .limit(1)
    .executeTakeFirst();
  return first ? { by: first.actor_id, at: Number(first.time) } : null;
}

/** The first to read it is kept; a second click tells who that was. */
export async function confirmReviewRead(
  store: Store,
  { desk, actor, week }: { readonly desk: string; readonly actor: Actor; readonly week: string },
): Promise<ReviewRead> {
  try {
    return await store.transaction(async (trx) => {
      // Two who click at once wait for each other here on PostgreSQL; SQLite has one writer anyway.
      const heads = trx.selectFrom('ledger_heads').select('sequence').where('desk', '=', desk);
      await (store.kind === 'postgres' ? heads.forUpdate() : heads).execute();
      const known = await reviewReader(trx, desk, week);
      if (known) return known;
      const made = await store.ledger.append(trx, { desk, actor, kind: REVIEW_READ, subject: week, data: {} });
      return { by: made.actor.id, at: made.time };
    });
  } catch (cause) {
    throw new NotRecordedError({ kind: REVIEW_READ }, cause);
  }
}
