// A case as the ledger alone tells it: what it was opened with, what happened when, how it stands.
import type { JsonObject, LedgerRecord } from '../../store/index.ts';

export const CASE_KINDS = ['permission', 'exigent', 'hit', 'release', 'disposal'] as const;
export type CaseKind = (typeof CASE_KINDS)[number];

export type Happened = { readonly verb: string; readonly at: number; readonly by: string };

export type CaseTrace = {
  readonly id: string;
  readonly kind: CaseKind;
  readonly openedAt: number;
  readonly openedBy: string;
  /** What the opening record, or a later correction, says: pick-list values, ORIs, reference numbers. */
  readonly facts: JsonObject;
  readonly state: string;
  /** The last answer, where the case is a permission: granted, granted-in-part, refused. */
  readonly answer: string | null;
  /** The four points of the last verification. */
  readonly points: JsonObject | null;
  /** What matters to an audit, oldest first; reminders and deliveries are counted only. */
  readonly happened: readonly Happened[];
  readonly reminders: number;
};

const NOISE = [
  'reminded',
  'delivered',
  'snoozed',
  'reminders-stopped',
  'escalated',
  'undelivered',
  'undelivered-in-time',
];

/** Null for a record of something else. */
export function caseKindOf(kind: string): CaseKind | null {
  return CASE_KINDS.find((each) => kind.startsWith(`${each}.`)) ?? null;
}

/** The case after one more of its records; `before` undefined for the first that is known. */
export function traceAfter(before: CaseTrace | undefined, record: LedgerRecord, kind: CaseKind): CaseTrace {
  const verb = record.kind.slice(kind.length + 1);
  const { state, answer, points } = record.data;
  const opened = before ?? opening(record, kind);
  const noise = NOISE.includes(verb);
  return {
    ...opened,
    facts: verb === 'edited' || verb === 'corrected' ? { ...opened.facts, ...record.data } : opened.facts,
    state: typeof state === 'string' ? state : opened.state,
    answer: typeof answer === 'string' ? answer : opened.answer,
    points: verb === 'reopened' ? null : isObject(points) ? points : opened.points,
    happened: noise ? opened.happened : [...opened.happened, { verb, at: record.time, by: record.actor.id }],
    reminders: opened.reminders + (verb === 'reminded' || verb === 'escalated' ? 1 : 0),
  };
}

const opening = (record: LedgerRecord, kind: CaseKind): CaseTrace => ({
  id: record.subject,
  kind,
  openedAt: record.time,
  openedBy: record.actor.id,
  facts: record.data,
  state: '',
  answer: null,
  points: null,
  happened: [],
  reminders: 0,
});

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const when = ({ happened }: CaseTrace, ...verbs: readonly string[]): number | null =>
  happened.findLast(({ verb }) => verbs.includes(verb))?.at ?? null;

export const has = (trace: CaseTrace, ...verbs: readonly string[]): boolean => when(trace, ...verbs) !== null;

export function isClosed({ kind, state, answer }: CaseTrace): boolean {
  switch (kind) {
    case 'permission':
      return ['expired', 'withdrawn', 'superseded'].includes(state) || (state === 'answered' && answer === 'refused');
    case 'exigent':
      return state === 'closed';
    case 'hit':
      return state === 'closed' || state === 'denied';
    case 'release':
    case 'disposal':
      return state === 'logged';
  }
}

/** All four points answered by the owner. */
export const isVerified = ({ points }: CaseTrace): boolean =>
  points !== null && !Object.values(points).includes('not-known');

export type Owed = 'acknowledgement' | 'verification' | 'further-use' | 'review';

/** What an exigent use still owes. */
export function owedBy(trace: CaseTrace): readonly Owed[] {
  if (isClosed(trace)) return [];
  return [
    ...(trace.state === 'notifying' ? (['acknowledgement'] as const) : []),
    ...(isVerified(trace) ? [] : (['verification'] as const)),
    ...(has(trace, 'further-use-settled') ? [] : (['further-use'] as const)),
    ...(has(trace, 'reviewed') ? [] : (['review'] as const)),
  ];
}
