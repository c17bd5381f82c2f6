// An NCIC hit as a case (NCIC Introduction 3.5): confirm with the entering agency first, act, then place the locate.
import type { CaseBase } from '../case-base.ts';
import type { Due } from '../due.ts';
import type { Instant } from '../instant.ts';
import type { Agency, Contact, Heard } from '../parties.ts';

export const HIT_STATES = ['asking', 'confirmed', 'denied', 'locate-owed', 'closed'] as const;
export type HitState = (typeof HIT_STATES)[number];

/** What to get from the entering agency before the act. */
export const HIT_POINTS = ['identical', 'outstanding', 'decision'] as const;
export type HitPoint = (typeof HIT_POINTS)[number];

export const HIT_FINDINGS = ['confirmed', 'denied', 'not-known'] as const;
export type HitFinding = (typeof HIT_FINDINGS)[number];

export type HitPoints = Readonly<Record<HitPoint, HitFinding>>;

export type Hit = {
  /** The act that is intended and must wait for the confirmation. */
  readonly act: string;
  readonly entering: Agency;
  readonly contact: Contact;
  readonly reference: string;
  readonly urgency: 'urgent' | 'routine';
  readonly decision: string | null;
};

export type Confirmation = {
  readonly points: HitPoints;
  readonly heard: Heard;
  readonly by: string;
  readonly at: Instant;
};

/** How the locate was settled: placed, or kept back because of partial remains and the entering agency's wish. */
export type Locate =
  | { readonly kind: 'placed'; readonly placedAt: Instant; readonly by: string; readonly at: Instant }
  | { readonly kind: 'kept'; readonly heard: Heard; readonly by: string; readonly at: Instant };

export type HitCase = CaseBase & {
  readonly kind: 'hit';
  readonly state: HitState;
  readonly hit: Hit;
  readonly confirmation: Confirmation | null;
  readonly actedAt: Instant | null;
  readonly locate: Locate | null;
  readonly closedBecause: 'not-needed' | 'not-acted' | 'no-locate-owed' | 'located' | 'record-stays' | null;
};

export type HitEvent =
  | { readonly kind: 'confirm'; readonly points: HitPoints; readonly heard: Heard }
  | { readonly kind: 'act'; readonly actedAt: Instant }
  | { readonly kind: 'locate'; readonly placedAt: Instant }
  /** Identified by partial body parts, and the entering agency wants the record to stay. */
  | { readonly kind: 'keep-record'; readonly heard: Heard }
  | { readonly kind: 'close' }
  | { readonly kind: 'snooze'; readonly reminder: HitReminder; readonly until: Instant }
  | { readonly kind: 'done'; readonly reminder: HitReminder }
  | { readonly kind: 'due' };

export const HIT_REMINDERS = ['confirm', 'locate'] as const;
export type HitReminder = (typeof HIT_REMINDERS)[number];
export type HitDue = Due<HitReminder>;

const OPEN: readonly HitState[] = ['asking', 'locate-owed'];

export const HIT_MOVES: Readonly<
  Record<HitEvent['kind'], { readonly from: readonly HitState[]; readonly to: readonly HitState[] }>
> = {
  confirm: { from: ['asking'], to: ['asking', 'confirmed', 'denied'] },
  act: { from: ['confirmed'], to: ['locate-owed', 'closed'] },
  locate: { from: ['locate-owed'], to: ['closed'] },
  'keep-record': { from: ['locate-owed'], to: ['closed'] },
  close: { from: ['asking', 'confirmed'], to: ['closed'] },
  snooze: { from: OPEN, to: OPEN },
  done: { from: OPEN, to: OPEN },
  due: { from: OPEN, to: OPEN },
};

/** Custody, an identified missing person, acquired property (item 10); charging a breach of an order owes no locate. */
export const owesLocate = (act: string): boolean =>
  ['arrest', 'detain-missing', 'seize-property', 'hold-local'].includes(act);

/** The acts that a hit must be confirmed for (item 9). */
export const CONFIRM_FIRST = ['arrest', 'detain-missing', 'seize-property', 'charge-protection-order', 'hold-local'];
