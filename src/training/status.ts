// May this person access N-DEx now, and what is due: the training-status decision on what the register knows.
import type { Compiled } from '../policy/compile.ts';
import { decide } from '../policy/decide.ts';
import type { Decided, Pack } from '../policy/model.ts';
import { readFacts } from '../policy/read-facts.ts';
import { type Bucket, bucketOf, nextDueOf } from './bucket.ts';
import { type Due, duesAt } from './dues.ts';
import { lastCompletion, type Person, type Posting } from './person.ts';
import { intervalOf, isBeforeAccess, type TrainingRules } from './rules.ts';

/** The compiled decisions of one revision of the pack: `PolicyRevision` of the packs folder is one. */
export type DecidingPack = {
  readonly pack: Pack;
  readonly compiled: (decision: string, asOf: string) => Compiled | null;
};

export type TrainingPolicy = { readonly rules: TrainingRules; readonly revision: DecidingPack };

export type PersonStatus = {
  readonly agency: string;
  /** The decision with its outcome, duties, reasons and clauses. */
  readonly decided: Decided;
  /** Only a settled yes clears a person: not recorded is not cleared. */
  readonly cleared: boolean;
  readonly bucket: Bucket;
  readonly dues: readonly Due[];
};

export function statusOf(person: Person, posting: Posting, policy: TrainingPolicy, asOf: string): PersonStatus {
  const dues = duesAt(person, posting, policy.rules, asOf);
  const decided = decideOn(policy, 'training-status', trainingFacts(person, posting, policy.rules, asOf), asOf);
  return {
    agency: posting.agency,
    decided,
    cleared: decided.outcome === 'allowed' || decided.outcome === 'allowed-with-conditions',
    bucket: bucketOf(nextDueOf(dues), asOf),
    dues,
  };
}

/** Decides with the desk's own profile instead of the one the pack names. Throws RangeError on a pack without it. */
export function decideOn(
  { rules, revision }: TrainingPolicy,
  decision: string,
  raw: Readonly<Record<string, unknown>>,
  asOf: string,
): Decided {
  const compiled = revision.compiled(decision, asOf);
  if (!compiled) throw new RangeError(`no decision is named "${decision}"`);
  const read = readFacts({ ...revision.pack, profile: rules.profile.id }, compiled.decision, raw, asOf);
  if (!read.ok) throw new RangeError(read.problems.map(({ message }) => message).join('; '));
  return decide(compiled, read.facts, asOf);
}

/** The facts of training-status, as the register knows them; access that was never recorded stays unknown. */
export function trainingFacts(person: Person, posting: Posting, rules: TrainingRules, asOf: string) {
  return {
    accessKind: posting.access,
    dataUseTraining: lastCompletion(person, 'data-use', asOf)?.completed ?? 'never',
    securityAwareness: lastCompletion(person, 'security-awareness', asOf)?.completed ?? 'never',
    recordCheck: posting.recordCheck !== null && (posting.recordCheck.on ?? asOf) <= asOf,
    assignment: assignmentFact(posting, rules, asOf),
    leveragedTraining: leveragedFact(person, posting, rules, asOf),
  };
}

// "Before access" leaves no time after the assignment, not even its day.
function assignmentFact({ assigned }: Posting, rules: TrainingRules, asOf: string): string {
  if (assigned === null || assigned > asOf) return 'not-recorded';
  const graces = [intervalOf(rules, 'record-check-grace'), intervalOf(rules, 'security-awareness-grace')];
  return graces.every(isBeforeAccess) ? 'earlier' : assigned;
}

function leveragedFact(person: Person, posting: Posting, rules: TrainingRules, asOf: string): string {
  if (posting.systems.length === 0) return 'no-such-system';
  const dues = duesAt(person, posting, rules, asOf).filter(({ item }) => item.startsWith('leveraged:'));
  return dues.every(({ state }) => state === 'current' || state === 'done') ? 'done' : 'missing';
}
