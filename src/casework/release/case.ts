// A release of CHRI to an agency outside the primary exchange agreement (Security Policy 5.1.3), as a log entry.
import type { CaseBase } from '../case-base.ts';
import type { Due } from '../due.ts';
import type { Instant } from '../instant.ts';
import type { Agency } from '../parties.ts';
import type { Choice } from '../vocabulary.ts';

export const RELEASE_STATES = ['in-review', 'logged'] as const;
export type ReleaseState = (typeof RELEASE_STATES)[number];

/** Kinds of criminal history; our pick-list. */
export const CHRI_KINDS: readonly Choice[] = [
  { id: 'arrest', label: 'Arrests' },
  { id: 'charges', label: 'Charges and indictments' },
  { id: 'disposition', label: 'Dispositions, convictions, sentences' },
  { id: 'custody', label: 'Custody and correctional supervision' },
  { id: 'release', label: 'Release from custody or supervision' },
  { id: 'full-history', label: 'A whole criminal history' },
];

export const RELEASE_WAYS: readonly Choice[] = [
  { id: 'in-person', label: 'Handed over' },
  { id: 'word-of-mouth', label: 'Told, by telephone or in person' },
  { id: 'secure-e-mail', label: 'Encrypted e-mail' },
  { id: 'secure-network', label: 'A criminal justice network' },
  { id: 'fax', label: 'Fax' },
  { id: 'post', label: 'Post or courier' },
];

export type Release = {
  readonly recipient: Agency;
  /** Whether the recipient is an agency authorised to receive it. */
  readonly authorised: 'yes' | 'no' | 'not-known';
  readonly what: readonly string[];
  readonly how: string;
  readonly releasedAt: Instant;
  /** The record-owning agency, where it is not the own one. */
  readonly owner: Agency | null;
  readonly reference: string;
  readonly decision: string | null;
};

export const RELEASE_FINDINGS = ['in-order', 'follow-up', 'recorded-in-error'] as const;
export type ReleaseFinding = (typeof RELEASE_FINDINGS)[number];

export type ReleaseCase = CaseBase & {
  readonly kind: 'release';
  readonly state: ReleaseState;
  readonly release: Release;
  /** Counts corrections; each is a ledger record, so nothing is overwritten there. */
  readonly corrections: number;
  readonly review: { readonly finding: ReleaseFinding; readonly by: string; readonly at: Instant } | null;
};

export type ReleaseEvent =
  | { readonly kind: 'correct'; readonly release: Release }
  | { readonly kind: 'review'; readonly finding: ReleaseFinding }
  | { readonly kind: 'snooze'; readonly until: Instant }
  | { readonly kind: 'done' }
  | { readonly kind: 'due' };

export type ReleaseDue = Due<'review'>;

export const RELEASE_MOVES: Readonly<
  Record<ReleaseEvent['kind'], { readonly from: readonly ReleaseState[]; readonly to: readonly ReleaseState[] }>
> = {
  correct: { from: ['in-review', 'logged'], to: ['in-review', 'logged'] },
  review: { from: ['in-review'], to: ['logged'] },
  snooze: { from: ['in-review'], to: ['in-review'] },
  done: { from: ['in-review'], to: ['in-review'] },
  due: { from: ['in-review'], to: ['in-review'] },
};
