// ND006: an exception that never holds together with the rule it is meant to lift.
import { shortestStory, tell } from '../analysis/story.ts';
import { and, FALSE, TRUE, type Workshop } from '../compile.ts';
import { leafRef, type Ref } from '../diagram.ts';
import type { Rule } from '../model.ts';
import { type Check, saidOnce, subjectOf } from './check.ts';

export const idleException: Check = {
  code: 'ND006',
  name: 'idle-exception',
  severity: 'error',
  finds: 'an exception that never holds together with the rule it lifts',
  run: ({ pack, workshops }) => {
    const met = new Set(
      workshops.flatMap((workshop) =>
        pairsOf(workshop)
          .filter((pair) => meets(workshop, pair))
          .map(nameOf),
      ),
    );
    const findings = workshops.flatMap((workshop) =>
      pairsOf(workshop)
        .filter((pair) => !met.has(nameOf(pair)) && canFire(workshop, pair))
        .map(({ rule, lifted }) => ({
          at: rule.at,
          subject: subjectOf(workshop.decision, rule),
          message: `"${rule.id}" lifts "${lifted}", but the two never hold together`,
          fix: `Take "${lifted}" from its lifts, or correct one of the conditions.`,
          witness: `"${rule.id}" holds and "${lifted}" does not: ${tell(pack, shortestStory(workshop, reachOf(workshop, rule.id), (leaf) => leaf === TRUE) ?? {})}`,
        })),
    );
    return saidOnce(findings);
  },
};

type Pair = { readonly rule: Rule; readonly lifted: string; readonly decision: string };

function pairsOf({ decision, rules }: Workshop): readonly Pair[] {
  return rules.flatMap((rule) => rule.lifts.map((lifted) => ({ rule, lifted, decision: decision.id })));
}

function nameOf({ rule, lifted, decision }: Pair): string {
  return `${decision}/${rule.id}/${lifted}`;
}

function meets(workshop: Workshop, { rule, lifted }: Pair): boolean {
  return workshop.builder.combine(reachOf(workshop, rule.id), reachOf(workshop, lifted), and) !== leafRef(FALSE);
}

/** What can never hold at all is ND004's to say. */
function canFire(workshop: Workshop, { rule, lifted }: Pair): boolean {
  const target = workshop.holds.get(lifted);
  return reachOf(workshop, rule.id) !== leafRef(FALSE) && target !== leafRef(FALSE);
}

/** Where a rule holds; nowhere while it is not in force. */
function reachOf({ holds }: Workshop, rule: string): Ref {
  return holds.get(rule) ?? leafRef(FALSE);
}
