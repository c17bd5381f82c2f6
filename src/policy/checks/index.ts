// Every check of a pack, in the order of its codes, and how they are run together.
import type { Diagnostic } from '../model.ts';
import { ruleWithoutCase } from './cases.ts';
import { type Check, type CheckContext, workshopsOf } from './check.ts';
import { clauseWithoutUse, clauseWithoutWays, pinMismatch, staleReview } from './clauses.ts';
import { conflict } from './conflict.ts';
import { datedGap } from './dated-gap.ts';
import { gap } from './gap.ts';
import { idleCondition } from './idle-condition.ts';
import { idleException } from './idle-exception.ts';
import { longInterview } from './long-interview.ts';
import { neverFires } from './never-fires.ts';
import { shadowed } from './shadowed.ts';
import { dutyNeverOwed, factNeverUsed, idleQuestion } from './unused.ts';

export const CHECKS: readonly Check[] = [
  gap,
  conflict,
  shadowed,
  neverFires,
  idleCondition,
  idleException,
  dutyNeverOwed,
  factNeverUsed,
  idleQuestion,
  clauseWithoutUse,
  clauseWithoutWays,
  ruleWithoutCase,
  datedGap,
  staleReview,
  pinMismatch,
  longInterview,
];

export type CheckRun = {
  readonly findings: readonly Diagnostic[];
  readonly notRun: readonly { readonly code: string; readonly why: string }[];
};

export function runChecks(given: Omit<CheckContext, 'workshops'>): CheckRun {
  const context: CheckContext = { ...given, workshops: workshopsOf(given.pack) };
  const findings: Diagnostic[] = [];
  const notRun: { code: string; why: string }[] = [];
  for (const check of CHECKS) {
    const found = check.run(context);
    if ('notRun' in found) notRun.push({ code: check.code, why: found.notRun });
    else findings.push(...found.map((finding) => ({ code: check.code, severity: check.severity, ...finding })));
  }
  return { findings, notRun };
}
