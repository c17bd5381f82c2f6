// What each of the sixteen items is to the board: its clauses, what the desk knows about it, and what mends a gap.
import type { Evidence, KindCount } from '../evidence/evidence.ts';
import { dayIn } from '../period.ts';

/** `not-kept-here`: the item asks for something that this product has no record of by its nature. */
export type BoardState = 'in-order' | 'gap' | 'nothing-recorded' | 'not-kept-here';

export type EvidenceLine = {
  readonly label: string;
  readonly count: number;
  /** The last day it happened, where it is something that happens. */
  readonly last: string | null;
};

export type Gap = {
  /** A person's id, an ORI, or a case id. */
  readonly subject: string;
  /** The person's name; register data, never in the ledger. */
  readonly name: string | null;
  readonly says: string;
  readonly since: string | null;
  /** Where it is about one agency: whose posting, or whose record. */
  readonly agency: string | null;
  /** The item of a due, the id of a report: what within the subject it is about. */
  readonly about: string | null;
  /** Null where nothing here can. */
  readonly mend: MendId | null;
};

export type Found = {
  readonly evidence: readonly EvidenceLine[];
  readonly gaps: readonly Gap[];
  readonly state?: BoardState;
};

/** What mends a gap of the register; the face knows how. */
export const REGISTER_MENDS = {
  'name-coordinator': 'Name the coordinator',
  'correct-agency': 'Correct the agency',
  'record-check': 'Record a check',
  'record-grant': 'Record the CSA’s grant',
  'record-training': 'Record training',
  'record-access': 'Record the kind of access',
  'affirm-proficiency': 'Affirm proficiency',
  'settle-report': 'Settle the report',
  'record-agreement': 'Record the agreement',
} as const;
export type RegisterMend = keyof typeof REGISTER_MENDS;

/** What mends a gap that a case is: the case itself, with the steps that whoever looks at it may take. */
export const CASE_MENDS = { 'open-case': 'Open the case' } as const;

export const MENDS = { ...REGISTER_MENDS, ...CASE_MENDS } as const;
export type MendId = keyof typeof MENDS;

export const isRegisterMend = (id: string): id is RegisterMend => id in REGISTER_MENDS;

export type AuditItem = {
  readonly number: number;
  readonly title: string;
  /** The first one is the item itself. */
  readonly clauses: readonly string[];
  readonly look: (evidence: Evidence) => Found;
};

export const line = (label: string, count: number, last: string | null = null): EvidenceLine => ({
  label,
  count,
  last,
});

/** How often something of these kinds was recorded in the period. */
export function recorded(evidence: Evidence, label: string, ...kinds: readonly string[]): EvidenceLine {
  return countLine(
    evidence,
    label,
    kinds.flatMap((kind) => evidence.kinds.get(kind) ?? []),
  );
}

export function countLine({ zone }: Pick<Evidence, 'zone'>, label: string, counts: readonly KindCount[]): EvidenceLine {
  const count = counts.reduce((sum, each) => sum + each.count, 0);
  const last = Math.max(0, ...counts.map((each) => each.last));
  return line(label, count, last === 0 ? null : dayIn(zone, last));
}
