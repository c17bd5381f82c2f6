// ND006: an exception that never holds together with the rule it is meant to lift.
import { and, FALSE } from '../compile.ts';
import { leafRef } from '../diagram.ts';
import { type Check, saidOnce, subjectOf } from './check.ts';

export const idleException: Check = {
  code: 'ND006',
  name: 'idle-exception',
  severity: 'error',
  finds: 'an exception that never holds together with the rule it lifts',
  run: ({ workshops }) =>
    saidOnce(
      workshops.flatMap(({ builder, decision, rules, holds }) =>
        rules.flatMap((rule) =>
          rule.lifts
            .filter((lifted) => {
              const [a, b] = [holds.get(rule.id), holds.get(lifted)];
              if (a === undefined || b === undefined) return false;
              return builder.combine(a, b, and) === leafRef(FALSE);
            })
            .map((lifted) => ({
              at: rule.at,
              subject: subjectOf(decision, rule),
              message: `"${rule.id}" lifts "${lifted}", but the two never hold together`,
              fix: `Take "${lifted}" from its lifts, or correct one of the conditions.`,
            })),
        ),
      ),
    ),
};
