// ND013: a rule in force on a day on which a clause it cites does not speak.
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
          })),
      ),
    ),
};

function outlives(rule: Rule, clause: Clause): boolean {
  const startsBefore = clause.from !== undefined && (rule.from === null || rule.from < clause.from);
  const endsAfter = clause.to !== undefined && (rule.to === null || rule.to > clause.to);
  return startsBefore || endsAfter;
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
