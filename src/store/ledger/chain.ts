// Proves that a run of records is the unbroken chain that was written; names the first record that is not.
import type { LedgerRow } from '../tables/ledger.ts';
import { hashOf } from './record.ts';

/** A point that the chain must pass through: the head in the database, or one that was kept elsewhere. */
export type Head = { readonly desk: string; readonly sequence: number; readonly hash: string };

export type FaultReason =
  | 'missing'
  | 'duplicate'
  | 'out-of-order'
  | 'altered'
  | 'unlinked'
  | 'other-desk'
  | 'unreadable'
  | 'cut-off'
  | 'beyond-head'
  | 'not-the-kept-head';

export type Fault = { readonly sequence: number; readonly reason: FaultReason; readonly sentence: string };

export type ChainStart = { readonly desk: string; readonly sequence: number; readonly hash: string };

const SENTENCES: Readonly<Record<FaultReason, (sequence: number) => string>> = {
  missing: (n) => `record ${n} is missing`,
  duplicate: (n) => `record ${n} appears twice`,
  'out-of-order': (n) => `record ${n} is not in its place`,
  altered: (n) => `record ${n} is not what was written: its content does not give its hash`,
  unlinked: (n) => `record ${n} does not follow the record before it`,
  'other-desk': (n) => `record ${n} belongs to another desk`,
  unreadable: (n) => `where record ${n} should be there is something that is not a record`,
  'cut-off': (n) => `the ledger ends before record ${n}, which its head names`,
  'beyond-head': (n) => `record ${n} stands after the head of the ledger`,
  'not-the-kept-head': (n) => `record ${n} is not the one that the kept head names`,
};

export const fault = (sequence: number, reason: FaultReason): Fault => ({
  sequence,
  reason,
  sentence: SENTENCES[reason](sequence),
});

export type ChainCheck = {
  /** Records that are proved so far. */
  readonly sequence: () => number;
  readonly hash: () => string;
  /** Undefined while the chain holds. */
  readonly next: (row: LedgerRow) => Fault | undefined;
  /** What is still wrong when no record is left. */
  readonly end: () => Fault | undefined;
};

/** Takes records one by one, so that a ledger of any length is checked in constant memory. */
export function checkChain(start: ChainStart, heads: readonly Head[]): ChainCheck {
  const kept = new Map(heads.map((head) => [head.sequence, head.hash]));
  let sequence = start.sequence;
  let hash = start.hash;
  return {
    sequence: () => sequence,
    hash: () => hash,
    next: (row) => {
      // First of all: what an altered record says of its own place and desk is worth nothing.
      if (hashOf(row) !== row.hash) return fault(sequence + 1, 'altered');
      const reason = misplaced(row, start.desk, sequence + 1) ?? unlinked(row, hash);
      if (reason) return fault(reason === 'missing' ? sequence + 1 : row.sequence, reason);
      const head = kept.get(row.sequence);
      if (head !== undefined && head !== row.hash) return fault(row.sequence, 'not-the-kept-head');
      sequence = row.sequence;
      hash = row.hash;
      return undefined;
    },
    end: () => {
      const beyond = heads.filter((head) => head.sequence > sequence).map((head) => head.sequence);
      return beyond.length > 0 ? fault(sequence + 1, 'cut-off') : undefined;
    },
  };
}

function misplaced(row: LedgerRow, desk: string, expected: number): FaultReason | undefined {
  if (row.desk !== desk) return 'other-desk';
  if (row.sequence === expected) return undefined;
  if (row.sequence > expected) return 'missing';
  return row.sequence === expected - 1 ? 'duplicate' : 'out-of-order';
}

const unlinked = (row: LedgerRow, previous: string): FaultReason | undefined =>
  row.previous === previous ? undefined : 'unlinked';
