// The shapes of a policy pack once loaded, and of what a decision answers. Plain frozen data; nothing here computes.
import type { OriTable } from '../ori/table.ts';
import type { ClauseFile } from './schema/clause.ts';
import type { PackFile } from './schema/pack-file.ts';

export const OUTCOMES = [
  'allowed',
  'allowed-with-conditions',
  'not-yet',
  'exigent-use',
  'prohibited',
  'not-covered',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** A user may go ahead on these two without a ground of exigency. */
export const PERMITTED: readonly Outcome[] = ['allowed', 'allowed-with-conditions'];

/**
 * The weaker rules that an outcome carries along, so that no duty and no reason is lost: what is not covered or not
 * yet possible still says all that is owed, and a conditional yes still says why it is a yes. A prohibition needs no more.
 */
export const CARRIES: Readonly<Record<Outcome, readonly Outcome[]>> = {
  prohibited: [],
  'not-covered': ['not-yet', 'allowed-with-conditions'],
  'not-yet': ['allowed-with-conditions'],
  'exigent-use': ['allowed-with-conditions'],
  'allowed-with-conditions': ['allowed'],
  allowed: [],
};

export type ClauseId = string;
export type FactId = string;
export type RuleId = string;
export type DutyId = string;
export type DecisionId = string;

/** Canonical fact values by fact id; a fact that is absent is unknown. */
export type Facts = Readonly<Record<FactId, string>>;

export type Clause = ClauseFile['clauses'][number];
export type PackHeader = PackFile;

export type FactType = 'boolean' | 'choice' | 'points' | 'ori' | 'date';

export type FactValue = {
  readonly id: string;
  readonly label: string;
  readonly hint: string | null;
  /** How the value reads inside a sentence: "the owner said yes". */
  readonly say: string;
  /** For dates: the name of the interval (training.yml) within which a date has this value. */
  readonly within: string | null;
};

export type Fact = {
  readonly id: FactId;
  readonly type: FactType;
  readonly question: string;
  readonly hint: string | null;
  readonly values: readonly FactValue[];
  /** Named sets of values that rules may use like a value. */
  readonly groups: Readonly<Record<string, readonly string[]>>;
  /** For `points`: the single points, in order; values are then all their subsets and the exclusive values. */
  readonly points: readonly FactValue[];
  /** The value that stands when nothing was said; null when silence is unknown. */
  readonly default: string | null;
  /** For dates: the value of a day still to come; null where such a day is refused. */
  readonly future: string | null;
  /** False for what registers know and people are never asked. */
  readonly asked: boolean;
};

export type Condition =
  | { readonly kind: 'always' }
  | { readonly kind: 'in'; readonly fact: FactId; readonly values: readonly string[] }
  | { readonly kind: 'all'; readonly of: readonly Condition[] }
  | { readonly kind: 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition };

export type Period = { readonly from: string | null; readonly to: string | null };

export type Basis = 'stated' | 'interpretation' | 'restored';

export type Rule = Period & {
  readonly id: RuleId;
  readonly when: Condition;
  /** Null for a rule that only adds duties. */
  readonly outcome: Outcome | null;
  /** For duty rules: the outcomes beside which the duties are owed. */
  readonly beside: readonly Outcome[];
  readonly because: string;
  readonly clauses: readonly ClauseId[];
  readonly duties: readonly DutyId[];
  readonly lifts: readonly RuleId[];
  readonly basis: Basis;
  readonly ask: readonly string[];
  readonly at: Place;
};

export type Duty = {
  readonly id: DutyId;
  readonly title: string;
  readonly say: string;
  readonly timing: 'before' | 'during' | 'after';
  readonly strength: 'must' | 'encouraged' | 'advised';
  readonly clauses: readonly ClauseId[];
  readonly basis: Basis;
  readonly onlyWhenKnown: boolean;
};

export type DecisionRules = {
  readonly id: DecisionId;
  readonly title: string;
  readonly question: string;
  readonly facts: readonly FactId[];
  readonly opensWith: readonly FactId[];
  /** What the user can bring about: the values to be reached, by fact. */
  readonly controls: Readonly<Record<FactId, readonly string[]>>;
  readonly notCovered: { readonly say: string; readonly ask: readonly string[]; readonly clauses: readonly ClauseId[] };
  readonly rules: readonly Rule[];
  readonly reviewed: string;
  readonly at: Place;
};

export type OutcomeWord = {
  readonly id: Outcome;
  readonly title: string;
  readonly say: string;
};

export type Interval = {
  readonly id: string;
  readonly years: number;
  readonly months: number;
  readonly days: number;
  readonly clauses: readonly ClauseId[];
};

export type TrainingProfile = {
  readonly id: string;
  readonly title: string;
  readonly intervals: Readonly<Record<string, Interval>>;
};

/** A place in a pack's file; line and column count from one. */
export type Place = { readonly file: string; readonly line: number; readonly column: number };

export type Pack = {
  readonly header: PackHeader;
  readonly clauses: ReadonlyMap<ClauseId, Clause>;
  readonly facts: ReadonlyMap<FactId, Fact>;
  readonly duties: ReadonlyMap<DutyId, Duty>;
  /** Strongest first. */
  readonly precedence: readonly Outcome[];
  readonly outcomes: ReadonlyMap<Outcome, OutcomeWord>;
  readonly decisions: ReadonlyMap<DecisionId, DecisionRules>;
  readonly guides: ReadonlyMap<string, Guide>;
  readonly profiles: ReadonlyMap<string, TrainingProfile>;
  readonly profile: string;
  readonly courses: readonly {
    readonly id: string;
    readonly title: string;
    readonly say: string;
    readonly clauses: readonly ClauseId[];
  }[];
  readonly ori: OriTable;
  /** sha256 over the canonical content, hex. */
  readonly revision: string;
};

export type GuideStep = {
  readonly id: string;
  readonly title: string;
  readonly say: string;
  readonly clauses: readonly ClauseId[];
};

export type Guide = Period & {
  readonly id: string;
  readonly title: string;
  readonly say: string;
  readonly steps: readonly GuideStep[];
  readonly clauses: readonly ClauseId[];
};

export type Truth = 'true' | 'false' | 'unknown';

export type FactChange = { readonly fact: FactId; readonly value: string };

export type Reason = {
  readonly rule: RuleId;
  readonly because: string;
  readonly clauses: readonly ClauseId[];
  readonly basis: Basis;
  readonly facts: Facts;
  /** Rules that this one, as an exception, set aside. */
  readonly lifted: readonly RuleId[];
};

/** What a decision answers for some facts on some day. */
export type Decided = {
  readonly decision: DecisionId;
  readonly asOf: string;
  readonly revision: string;
  readonly facts: Facts;
  /** Null while the facts known do not settle it. */
  readonly outcome: Outcome | null;
  /** Owed under the outcome: every duty not known to be out of place. */
  readonly duties: readonly DutyId[];
  readonly citations: readonly ClauseId[];
  readonly ask: readonly string[];
  /** Facts that can still change the outcome. */
  readonly missing: readonly FactId[];
  readonly next: FactId | null;
  readonly wouldAllow: readonly (readonly FactChange[])[];
  readonly because: readonly Reason[];
};

export type Severity = 'error' | 'warning';

export type Diagnostic = {
  readonly code: string;
  readonly severity: Severity;
  readonly at: Place;
  readonly message: string;
  readonly fix: string;
  /** The rule, fact, duty, clause or decision it is about; silences name it. */
  readonly subject?: string;
  /** A set of facts, told as a sentence, that shows it. */
  readonly witness?: string;
};
