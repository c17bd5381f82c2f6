// ND013: a rule in force on a day on which a clause it cites does not speak.
import { addInterval } from '../day.ts';
import { BEFORE_ALL } from '../epoch.ts';
import type { Clause, Rule } from '../model.ts';
import { type Check, subjectOf } from './check.ts';

export const datedGap: Check = {
  code: 'ND013',
  name: 'dated-gap',
  severity: 'warning',
  finds: 'a rule in force on days on which a clause it cites does not speak',
  run: ({ pack }) =>
    [...pack.decisions.values()].flatMap((decision) =>
      decision.rules.flatMap((rule) =>
        rule.clauses
          .flatMap((id) => pack.clauses.get(id) ?? [])
          .filter((clause) => outlives(rule, clause))
          .map((clause) => ({
            at: rule.at,
            subject: subjectOf(decision, rule),
            message: `"${rule.id}" (${period(rule)}) rests on ${clause.id}, which speaks ${period(clause)}`,
            fix: 'Give the rule the from and to of its clause.',
            witness: `as of ${silentDay(rule, clause)}`,
          })),
      ),
    ),
};

function outlives(rule: Rule, clause: Clause): boolean {
  const startsBefore = clause.from !== undefined && (rule.from === null || rule.from < clause.from);
  const endsAfter = clause.to !== undefined && (rule.to === null || rule.to > clause.to);
  return startsBefore || endsAfter;
}

/** A day on which the rule is in force and the clause does not speak. */
function silentDay(rule: Rule, clause: Clause): string {
  if (clause.to !== undefined && (rule.to === null || rule.to > clause.to)) return later(clause.to, rule.from);
  return rule.from ?? addInterval(clause.from ?? BEFORE_ALL, { years: 0, months: 0, days: -1 });
}

function later(a: string, b: string | null): string {
  return b !== null && b > a ? b : a;
}

function period({
  from,
  to,
}: {
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
}): string {
  if (!from && !to) return 'at all times';
  return [from ? `from ${from}` : '', to ? `until ${to}` : ''].filter(Boolean).join(' ');
}
