// All that the board and the packet rest on, gathered in one pass over the register's history and the ledger.
import type { Pack } from '../../policy/model.ts';
import type { AgencyRecord } from '../../training/agency.ts';
import type { BucketCounts } from '../../training/digest.ts';
import type { Due } from '../../training/dues.ts';
import type { Person, Posting } from '../../training/person.ts';
import type { TrainingRules } from '../../training/rules.ts';
import type { Period } from '../period.ts';
import type { CaseTrace } from './case-trace.ts';

/** One person at one agency, with access, as the register stood at the end of the period. */
export type PostingEvidence = { readonly person: Person; readonly posting: Posting; readonly dues: readonly Due[] };

export type KindCount = { readonly count: number; readonly last: number };

export type Evidence = {
  readonly desk: string;
  readonly agency: string | null;
  readonly period: Period;
  readonly zone: string;
  readonly pack: Pack;
  readonly rules: TrainingRules;
  /** People with access. */
  readonly postings: readonly PostingEvidence[];
  /** People in the register in all, those without access and the deactivated included. */
  readonly people: number;
  readonly buckets: BucketCounts;
  readonly agencies: ReadonlyMap<string, AgencyRecord>;
  /** Cases opened in the period or still open at its end. */
  readonly cases: readonly CaseTrace[];
  /** Records of the period by kind; of the whole desk, because the chain cannot be parted by agency. */
  readonly kinds: ReadonlyMap<string, KindCount>;
  /** `decision.made` of the period: outcome by decision, and by purpose of use. */
  readonly outcomes: ReadonlyMap<string, KindCount>;
  readonly purposes: ReadonlyMap<string, KindCount>;
  /** The last record that counts: later ones are not in the packet. */
  readonly head: { readonly sequence: number; readonly hash: string };
};

export const DAY = 86_400_000;
