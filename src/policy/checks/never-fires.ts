// ND004: a rule whose condition no combination of facts fulfils.
import { FALSE } from '../compile.ts';
import { leafRef } from '../diagram.ts';
import { type Check, saidOnce, subjectOf } from './check.ts';

export const neverFires: Check = {
  code: 'ND004',
  name: 'never-fires',
  severity: 'error',
  finds: 'a rule whose condition no combination of facts can fulfil',
  run: ({ workshops }) =>
    saidOnce(
      workshops.flatMap(({ decision, rules, holds }) =>
        rules
          .filter((rule) => holds.get(rule.id) === leafRef(FALSE))
          .map((rule) => ({
            at: rule.at,
            subject: subjectOf(decision, rule),
            message: `nothing can fulfil the condition of "${rule.id}"`,
            fix: 'Two of its tests exclude each other: correct one, or remove the rule.',
          })),
      ),
    ),
};
