// The destruction of media (Security Policy 5.8.4) as a log entry: how, by whom, and under whose eyes.
import type { CaseBase } from '../case-base.ts';
import type { Due } from '../due.ts';
import type { Instant } from '../instant.ts';
import type { Choice } from '../vocabulary.ts';

export const DISPOSAL_STATES = ['awaiting-witness', 'logged'] as const;
export type DisposalState = (typeof DISPOSAL_STATES)[number];

export const MEDIA: readonly Choice[] = [
  { id: 'paper', label: 'Paper' },
  { id: 'disk', label: 'Disks and drives' },
  { id: 'optical', label: 'CDs and DVDs' },
  { id: 'usb', label: 'USB sticks and cards' },
  { id: 'tape', label: 'Tapes' },
  { id: 'phone', label: 'Telephones and tablets' },
];

export type Witness =
  /** Somebody of this workspace, who confirms it by a button. */
  | { readonly kind: 'user'; readonly user: string }
  /** Authorised personnel carried it out; the rule then asks no witness. */
  | { readonly kind: 'not-needed' };

export type Disposal = {
  readonly medium: string;
  readonly pieces: number;
  readonly method: string;
  readonly destroyedAt: Instant;
  readonly witness: Witness;
  /** The agency's own number for the media; never a number of a person. */
  readonly reference: string;
};

export type DisposalCase = CaseBase & {
  readonly kind: 'disposal';
  readonly state: DisposalState;
  readonly disposal: Disposal;
  /** The witness who confirmed, or the coordinator who attests it. */
  readonly confirmed: { readonly by: string; readonly at: Instant } | null;
};

export type DisposalEvent =
  | { readonly kind: 'witness' }
  | { readonly kind: 'attest' }
  | { readonly kind: 'snooze'; readonly until: Instant }
  | { readonly kind: 'done' }
  | { readonly kind: 'due' };

export type DisposalDue = Due<'witness'>;

const OPEN: readonly DisposalState[] = ['awaiting-witness'];

export const DISPOSAL_MOVES: Readonly<
  Record<DisposalEvent['kind'], { readonly from: readonly DisposalState[]; readonly to: readonly DisposalState[] }>
> = {
  witness: { from: OPEN, to: ['logged'] },
  attest: { from: OPEN, to: ['logged'] },
  snooze: { from: OPEN, to: OPEN },
  done: { from: OPEN, to: OPEN },
  due: { from: OPEN, to: OPEN },
};
