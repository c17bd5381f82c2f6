// What a check is: a code, a name that is its page in docs/checks, and a function from a pack to findings.
import { openWorkshop, type Workshop } from '../compile.ts';
import type { ClauseId, DecisionRules, Diagnostic, Facts, Pack, RuleId, Severity } from '../model.ts';

export type CheckContext = {
  readonly pack: Pack;
  readonly today: string;
  /** One for each decision and each stretch of days over which its rules do not change. */
  readonly workshops: readonly Workshop[];
  /** Ways of asking by clause; null where none were read. */
  readonly ways: ReadonlyMap<ClauseId, number> | null;
  /** What the cases beside the rules say; null where none were read. */
  readonly cases: readonly CaseFacts[] | null;
  /** Clauses whose attached official passage differs from the pin; null where nothing is attached. */
  readonly changedPins: readonly ClauseId[] | null;
};

export type CaseFacts = {
  readonly decision: string;
  readonly asOf: string;
  readonly facts: Facts;
  readonly rules: readonly RuleId[];
};

export type Finding = Omit<Diagnostic, 'code' | 'severity' | 'subject'> & { readonly subject: string };

export type Check = {
  readonly code: string;
  readonly name: string;
  readonly severity: Severity;
  /** One sentence: what it finds. */
  readonly finds: string;
  /** Null with a reason where the context lacks what the check needs. */
  readonly run: (context: CheckContext) => readonly Finding[] | { readonly notRun: string };
};

/** Every stretch of a decision's time: its first rule set, and one after each day on which a rule begins or ends. */
export function workshopsOf(pack: Pack): readonly Workshop[] {
  return [...pack.decisions.values()].flatMap((decision) =>
    turningDays(decision).map((day) => openWorkshop(pack, decision, day)),
  );
}

const BEFORE_ALL = '0001-01-01';

function turningDays(decision: DecisionRules): readonly string[] {
  const turns = decision.rules.flatMap(({ from, to }) => [from, to]).filter((day) => day !== null);
  return [...new Set([BEFORE_ALL, ...turns])].sort();
}

/** "as of 2011-06-20" where the rules of a decision change over time, else nothing. */
export function since(workshop: Workshop): string {
  return workshop.asOf === BEFORE_ALL ? '' : ` from ${workshop.asOf}`;
}
