// An exigent use (1.3.10) as a case: recorded first, notified at once, followed until acknowledged and made good.
import type { CaseBase } from '../case-base.ts';
import type { Due } from '../due.ts';
import type { Instant } from '../instant.ts';
import type { Agency, Contact, Heard, Recipient } from '../parties.ts';
import type { Delivery } from '../permission/case.ts';
import type { Points, Verification } from '../verification.ts';

export const EXIGENT_STATES = ['notifying', 'acknowledged', 'closed'] as const;
export type ExigentState = (typeof EXIGENT_STATES)[number];

export type ExigentUse = {
  readonly ground: string;
  readonly acts: readonly string[];
  /** Whether anybody outside the own agency was told; then who. */
  readonly disseminated: boolean;
  readonly recipients: readonly Recipient[];
  /** Null while it is still to be done. */
  readonly usedAt: Instant | null;
  readonly owner: Agency;
  readonly contact: Contact;
  /** Empty when there was no time to look it up. */
  readonly reference: string;
  /** The person has read and accepted that the liability stays (1.3.10). */
  readonly liabilityAccepted: boolean;
  readonly decision: string | null;
};

export type Acknowledgement = { readonly by: string; readonly at: Instant; readonly heard: Heard | null };

export type FurtherUse = {
  /** The permission case that was opened for it; null when nothing further will be done with the record. */
  readonly permission: string | null;
  readonly by: string;
  readonly at: Instant;
};

export const REVIEW_FINDINGS = ['in-order', 'follow-up', 'recorded-in-error'] as const;
export type ReviewFinding = (typeof REVIEW_FINDINGS)[number];

export type Review = { readonly finding: ReviewFinding; readonly by: string; readonly at: Instant };

export type ExigentCase = CaseBase & {
  readonly kind: 'exigent';
  readonly state: ExigentState;
  readonly use: ExigentUse;
  /** Counts the notices owed: telling more recipients later owes a new one. */
  readonly round: number;
  readonly noticeAt: Instant;
  /** How many rungs of the ladder have been climbed in this round, and when the last reminder went out. */
  readonly rungs: number;
  readonly lastRungAt: Instant | null;
  readonly delivery: Delivery;
  readonly acknowledgement: Acknowledgement | null;
  readonly verification: Verification | null;
  readonly furtherUse: FurtherUse | null;
  readonly review: Review | null;
};

export type ExigentEvent =
  | { readonly kind: 'delivered'; readonly channel: string }
  | { readonly kind: 'failed'; readonly channel: string }
  /** Nothing got through in the time allowed. */
  | { readonly kind: 'undelivered' }
  | { readonly kind: 'acknowledge' }
  | { readonly kind: 'attest'; readonly heard: Heard }
  | { readonly kind: 'disseminate'; readonly recipients: readonly Recipient[] }
  | { readonly kind: 'verify'; readonly points: Points; readonly heard: Heard | null }
  | { readonly kind: 'further-use'; readonly permission: string | null }
  | { readonly kind: 'review'; readonly finding: ReviewFinding }
  | { readonly kind: 'snooze'; readonly reminder: OwedReminder; readonly until: Instant }
  | { readonly kind: 'done'; readonly reminder: OwedReminder }
  | { readonly kind: 'due' };

/** What is still owed after an exigent use, each with reminders of its own. Escalation itself cannot be snoozed. */
export const OWED = ['verification', 'further-use', 'review'] as const;
export type OwedReminder = (typeof OWED)[number];

export type ExigentAction = 'escalate' | OwedReminder;
export type ExigentDue = Due<ExigentAction>;

const OPEN: readonly ExigentState[] = ['notifying', 'acknowledged'];

export const EXIGENT_MOVES: Readonly<
  Record<ExigentEvent['kind'], { readonly from: readonly ExigentState[]; readonly to: readonly ExigentState[] }>
> = {
  delivered: { from: OPEN, to: OPEN },
  failed: { from: OPEN, to: OPEN },
  undelivered: { from: ['notifying'], to: ['notifying'] },
  acknowledge: { from: ['notifying'], to: ['acknowledged', 'closed'] },
  attest: { from: ['notifying'], to: ['acknowledged', 'closed'] },
  disseminate: { from: OPEN, to: ['notifying'] },
  verify: { from: OPEN, to: ['notifying', 'acknowledged', 'closed'] },
  'further-use': { from: OPEN, to: ['notifying', 'acknowledged', 'closed'] },
  review: { from: OPEN, to: ['notifying', 'acknowledged', 'closed'] },
  snooze: { from: OPEN, to: OPEN },
  done: { from: OPEN, to: OPEN },
  due: { from: OPEN, to: OPEN },
};

/** What is still to be done, for the board, App Home and the digest. */
export function owed(it: ExigentCase): readonly ('acknowledgement' | OwedReminder)[] {
  if (it.state === 'closed') return [];
  return [
    ...(it.state === 'notifying' ? (['acknowledgement'] as const) : []),
    ...(isSettled(it.verification) ? [] : (['verification'] as const)),
    ...(it.furtherUse ? [] : (['further-use'] as const)),
    ...(it.review ? [] : (['review'] as const)),
  ];
}

/** The owner has answered every point; a wrong one is for the coordinator's review to deal with. */
const isSettled = (verification: Verification | null): boolean =>
  verification !== null && !Object.values(verification.points).includes('not-known');
