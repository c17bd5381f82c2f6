// ND007, ND008, ND009: duties nobody can owe, facts nobody uses, questions that cannot change an outcome.
import { shortestStory, tell } from '../analysis/story.ts';
import { TRUE, type Workshop } from '../compile.ts';
import type { Check } from './check.ts';
import { reachableRules } from './reachable-rules.ts';

export const dutyNeverOwed: Check = {
  code: 'ND007',
  name: 'duty-never-owed',
  severity: 'warning',
  finds: 'a duty that no reachable answer carries',
  run: ({ pack, workshops, places }) => {
    const owed = new Set(workshops.flatMap(reachableRules).flatMap((rule) => rule.duties));
    return [...pack.duties.keys()]
      .filter((duty) => !owed.has(duty))
      .map((duty) => ({
        at: places.duty(duty),
        subject: duty,
        message: `no answer ever carries the duty "${duty}"`,
        fix: 'Let a rule name it, or remove it.',
      }));
  },
};

export const factNeverUsed: Check = {
  code: 'ND008',
  name: 'fact-never-used',
  severity: 'warning',
  finds: 'a fact that no rule tests',
  run: ({ pack, workshops, places }) => {
    const used = new Set(workshops.flatMap((w) => factsTested(w)));
    const listed = [...pack.decisions.values()].flatMap((d) =>
      d.facts.map((fact) => ({ fact, at: d.at, where: d.id })),
    );
    const loose = [...pack.facts.keys()]
      .filter((fact) => !listed.some((entry) => entry.fact === fact))
      .map((fact) => ({ fact, at: places.fact(fact), where: null }));
    const idle = listed.filter(({ fact, where }) => !used.has(`${where}/${fact}`));
    return [...loose, ...idle].map(({ fact, at, where }) => ({
      at,
      subject: where === null ? fact : `${where}/${fact}`,
      message:
        where === null ? `no decision lists the fact "${fact}"` : `no rule of "${where}" tests the fact "${fact}"`,
      fix: 'Remove it, or write the rule that needs it.',
    }));
  },
};

export const idleQuestion: Check = {
  code: 'ND009',
  name: 'idle-question',
  severity: 'warning',
  finds: 'a fact whose value never changes the outcome, so that the interview never asks for it',
  run: ({ workshops }) => {
    const asked = new Set(workshops.flatMap(factsThatDecide));
    const all = new Map(
      workshops.flatMap((w) => w.decision.facts.map((fact) => [`${w.decision.id}/${fact}`, w] as const)),
    );
    // What no rule tests at all is ND008's to say.
    const tested = new Set(workshops.flatMap(factsTested));
    return [...all]
      .filter(([key]) => !asked.has(key) && tested.has(key))
      .map(([key, workshop]) => {
        const { decision } = workshop;
        const fact = key.slice(decision.id.length + 1);
        return {
          at: decision.at,
          subject: key,
          message: `in "${decision.id}" the fact "${fact}" never changes the outcome`,
          fix: 'Remove it from the list of facts, or correct the rules that test it.',
          witness: whatever(workshop, fact),
        };
      });
  },
};

/** A case in which a rule that tests the fact holds, and which ends alike for every value of it. */
function whatever(workshop: Workshop, fact: string): string {
  const level = workshop.variables.findIndex((variable) => variable.fact === fact);
  const reach = [...workshop.holds.values()].find((ref) => workshop.builder.supportOf(ref).includes(level));
  const story = (reach === undefined ? null : shortestStory(workshop, reach, (leaf) => leaf === TRUE)) ?? {};
  const others = Object.fromEntries(Object.entries(story).filter(([id]) => id !== fact));
  return `${tell(workshop.pack, others)}; whatever ${fact} is`;
}

function factsTested({ builder, decision, variables, holds }: Workshop): string[] {
  const levels = new Set([...holds.values()].flatMap((ref) => builder.supportOf(ref)));
  return [...levels].map((level) => `${decision.id}/${variables[level]?.fact}`);
}

function factsThatDecide({ builder, decision, variables, root, leaves, pack }: Workshop): string[] {
  const byOutcome = builder.relabel(root, (leaf) => pack.precedence.indexOf(leaves[leaf]?.outcome ?? 'not-covered'));
  return builder.supportOf(byOutcome).map((level) => `${decision.id}/${variables[level]?.fact}`);
}
