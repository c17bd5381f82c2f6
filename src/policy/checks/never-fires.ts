// ND004: a rule whose condition no combination of facts fulfils.
import { and, conditionDiagram, FALSE, type Workshop } from '../compile.ts';
import { leafRef } from '../diagram.ts';
import type { Condition, Rule } from '../model.ts';
import { conditionInWords } from '../reference/condition-in-words.ts';
import { type Check, saidOnce, subjectOf } from './check.ts';

export const neverFires: Check = {
  code: 'ND004',
  name: 'never-fires',
  severity: 'error',
  finds: 'a rule whose condition no combination of facts can fulfil',
  run: ({ workshops }) => {
    const findings = workshops.flatMap((workshop) =>
      workshop.rules
        .filter((rule) => workshop.holds.get(rule.id) === leafRef(FALSE))
        .map((rule) => ({
          at: rule.at,
          subject: subjectOf(workshop.decision, rule),
          message: `nothing can fulfil the condition of "${rule.id}"`,
          fix: 'Correct the tests that exclude each other, or remove the rule.',
          witness: excluding(workshop, rule),
        })),
    );
    return saidOnce(findings);
  },
};

/** The smallest part of the condition that nothing fulfils: one part, two parts, or else all of it. */
function excluding({ pack, builder, levels }: Workshop, rule: Rule): string {
  const parts = partsOf(rule.when);
  const diagrams = parts.map((part) => conditionDiagram(builder, part, levels));
  const words = (...of: readonly (Condition | undefined)[]) =>
    of.map((part) => (part ? plain(conditionInWords(part, pack)) : '')).join(', and ');
  for (const [a, first] of diagrams.entries()) {
    if (first === leafRef(FALSE)) return words(parts[a]);
    const b = diagrams.findIndex((second, at) => at > a && builder.combine(first, second, and) === leafRef(FALSE));
    if (b >= 0) return words(parts[a], parts[b]);
  }
  return words(rule.when);
}

function partsOf(condition: Condition): readonly Condition[] {
  return condition.kind === 'all' ? condition.of.flatMap(partsOf) : [condition];
}

function plain(markdown: string): string {
  return markdown.replace(/[`*]/g, '');
}
