// A request to the record-owning agency for permission, as a case: its states, what it holds, what can happen to it.
import type { CaseBase } from '../case-base.ts';
import type { Due } from '../due.ts';
import type { Instant } from '../instant.ts';
import type { Agency, Contact, Heard, Recipient } from '../parties.ts';
import type { Urgency } from '../settings.ts';
import type { Points, Verification } from '../verification.ts';
import type { Terms, Use } from './terms.ts';

export const PERMISSION_STATES = [
  'draft',
  'sent',
  'delivered',
  'answered',
  'verified',
  'in-use',
  'expired',
  'withdrawn',
  'superseded',
] as const;
export type PermissionState = (typeof PERMISSION_STATES)[number];

export const CLOSED_PERMISSION: readonly PermissionState[] = ['expired', 'withdrawn', 'superseded'];

export type PermissionRequest = {
  readonly owner: Agency;
  readonly contact: Contact;
  /** The owner's number for its record; never a number of a person. */
  readonly reference: string;
  readonly purpose: string;
  readonly uses: readonly string[];
  readonly recipients: readonly Recipient[];
  readonly neededBy: Instant | null;
  readonly urgency: Urgency;
  /** The earlier permission that this one is to replace. */
  readonly supersedes: string | null;
  /** The recorded decision it came from. */
  readonly decision: string | null;
};

export type Answer = {
  readonly kind: 'granted' | 'granted-in-part' | 'refused';
  readonly terms: Terms | null;
  readonly by: string;
  readonly at: Instant;
  /** Null when the owner's contact answered here. */
  readonly heard: Heard | null;
};

export type Delivery = Readonly<Record<string, { readonly state: 'sent' | 'failed'; readonly at: Instant }>>;

export type RecordedUse = { readonly act: string; readonly purpose: string; readonly by: string; readonly at: Instant };

export type PermissionCase = CaseBase & {
  readonly kind: 'permission';
  readonly state: PermissionState;
  readonly request: PermissionRequest;
  /** Counts how often the question was put to the owner: a wrong point opens it again. */
  readonly round: number;
  readonly sentAt: Instant | null;
  readonly delivery: Delivery;
  readonly answer: Answer | null;
  readonly verification: Verification | null;
  readonly uses: readonly RecordedUse[];
  readonly supersededBy: string | null;
  readonly expiredBecause: 'unsent' | 'unanswered' | 'terms' | null;
};

/** What the owner says: the terms make it a grant, whole or in part. */
export type SaidAnswer = { readonly granted: true; readonly terms: Terms } | { readonly granted: false };

export type PermissionEvent =
  | { readonly kind: 'edit'; readonly request: PermissionRequest }
  | { readonly kind: 'send' }
  | { readonly kind: 'delivered'; readonly channel: string }
  | { readonly kind: 'failed'; readonly channel: string }
  | { readonly kind: 'answer'; readonly answer: SaidAnswer }
  | { readonly kind: 'record-answer'; readonly answer: SaidAnswer; readonly heard: Heard }
  | { readonly kind: 'change-answer'; readonly answer: SaidAnswer; readonly heard: Heard | null }
  | { readonly kind: 'verify'; readonly points: Points; readonly heard: Heard | null }
  | { readonly kind: 'use'; readonly use: Use }
  | { readonly kind: 'withdraw' }
  | { readonly kind: 'remind' }
  | { readonly kind: 'supersede'; readonly by: string }
  | { readonly kind: 'snooze'; readonly reminder: PermissionReminder; readonly until: Instant }
  | { readonly kind: 'done'; readonly reminder: PermissionReminder }
  | { readonly kind: 'due' };

export const PERMISSION_REMINDERS = ['owner', 'no-answer', 'needed-by', 'verify', 'expiring', 'draft'] as const;
export type PermissionReminder = (typeof PERMISSION_REMINDERS)[number];

export type PermissionAction = PermissionReminder | 'expire';
export type PermissionDue = Due<PermissionAction>;

/** In which states an event can happen, and in which it may leave the case. The machine is checked against this. */
export const PERMISSION_MOVES: Readonly<
  Record<
    PermissionEvent['kind'],
    { readonly from: readonly PermissionState[]; readonly to: readonly PermissionState[] }
  >
> = {
  edit: { from: ['draft'], to: ['draft'] },
  send: { from: ['draft'], to: ['sent'] },
  delivered: {
    from: ['sent', 'delivered', 'answered', 'verified', 'in-use'],
    to: ['delivered', 'answered', 'verified', 'in-use'],
  },
  failed: {
    from: ['sent', 'delivered', 'answered', 'verified', 'in-use'],
    to: ['sent', 'delivered', 'answered', 'verified', 'in-use'],
  },
  answer: { from: ['sent', 'delivered'], to: ['answered', 'verified'] },
  'record-answer': { from: ['sent', 'delivered'], to: ['answered', 'verified'] },
  'change-answer': { from: ['answered', 'verified', 'in-use'], to: ['answered', 'verified', 'in-use'] },
  verify: {
    from: ['sent', 'delivered', 'answered', 'verified', 'in-use'],
    to: ['sent', 'delivered', 'answered', 'verified', 'in-use'],
  },
  use: { from: ['verified', 'in-use'], to: ['in-use'] },
  withdraw: { from: ['draft', 'sent', 'delivered', 'answered', 'verified'], to: ['withdrawn'] },
  remind: { from: ['sent', 'delivered'], to: ['sent', 'delivered'] },
  supersede: { from: ['answered', 'verified', 'in-use'], to: ['superseded'] },
  snooze: {
    from: ['draft', 'sent', 'delivered', 'answered', 'verified', 'in-use'],
    to: ['draft', 'sent', 'delivered', 'answered', 'verified', 'in-use'],
  },
  done: {
    from: ['draft', 'sent', 'delivered', 'answered', 'verified', 'in-use'],
    to: ['draft', 'sent', 'delivered', 'answered', 'verified', 'in-use'],
  },
  due: {
    from: ['draft', 'sent', 'delivered', 'answered', 'verified', 'in-use'],
    to: ['draft', 'sent', 'delivered', 'answered', 'verified', 'in-use', 'expired'],
  },
};
