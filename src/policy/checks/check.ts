// What a check is: a code, a name that is its page in docs/checks, and a function from a pack to findings.
import { openWorkshop, type Workshop } from '../compile.ts';
import { BEFORE_ALL, epochsOf } from '../epoch.ts';
import type { ClauseId, DecisionRules, Diagnostic, Facts, Pack, Rule, RuleId, Severity } from '../model.ts';
import type { Places } from './places.ts';

export type CheckContext = {
  readonly pack: Pack;
  readonly today: string;
  /** One for each decision and each stretch of days over which its rules do not change. */
  readonly workshops: readonly Workshop[];
  readonly places: Places;
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
  /** Says why not where the context lacks what the check needs. */
  readonly run: (context: CheckContext) => readonly Finding[] | { readonly notRun: string };
};

/** Every stretch of every decision's time, opened for reasoning. */
export function workshopsOf(pack: Pack): readonly Workshop[] {
  return [...pack.decisions.values()].flatMap((decision) =>
    epochsOf(decision).map((day) => openWorkshop(pack, decision, day)),
  );
}

/** " from 2011-06-20" where the rules of a decision change over time, else nothing. */
export function since(workshop: Workshop): string {
  return workshop.asOf === BEFORE_ALL ? '' : ` from ${workshop.asOf}`;
}

/** How silences name a rule; rules of two decisions may share an id. */
export function subjectOf(decision: Pick<DecisionRules, 'id'>, rule: Pick<Rule, 'id'>): string {
  return `${decision.id}/${rule.id}`;
}

/** One finding for each subject and message: what holds in several stretches of time is said once. */
export function saidOnce(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.map((finding) => [`${finding.subject}\n${finding.message}`, finding])).values()];
}
