// Every check of a pack, in the order of its codes, and how they are run together.
import type { Diagnostic, Pack } from '../model.ts';
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

export type Silence = { readonly code: string; readonly subject: string; readonly reason: string };

export type CheckRun = {
  readonly findings: readonly Diagnostic[];
  readonly silenced: readonly (Silence & { readonly message: string })[];
  readonly notRun: readonly { readonly code: string; readonly why: string }[];
};

export function runChecks(
  pack: Pack,
  given: Omit<CheckContext, 'pack' | 'workshops'>,
  silences: readonly Silence[],
): CheckRun {
  const context: CheckContext = { pack, workshops: workshopsOf(pack), ...given };
  const all: Diagnostic[] = [];
  const notRun: { code: string; why: string }[] = [];
  for (const check of CHECKS) {
    const found = check.run(context);
    if ('notRun' in found) notRun.push({ code: check.code, why: found.notRun });
    else all.push(...found.map((finding) => ({ code: check.code, severity: check.severity, ...finding })));
  }
  const silenceOf = (d: Diagnostic) => silences.find((s) => s.code === d.code && s.subject === d.subject);
  return {
    findings: all.filter((d) => !silenceOf(d)),
    silenced: all.flatMap((d) => {
      const silence = silenceOf(d);
      return silence ? [{ ...silence, message: d.message }] : [];
    }),
    notRun,
  };
}
