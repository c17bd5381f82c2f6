// Proves or refutes what authors claim of a decision, over every combination of facts at once; a refutation has a witness.
import { shortestStory, tell } from './analysis/story.ts';
import { workshopsOf } from './checks/check.ts';
import { conditionDiagram, FALSE, TRUE, type Workshop } from './compile.ts';
import { buildCondition, ConditionError, pointsIn } from './condition.ts';
import { leafRef, type Ref } from './diagram.ts';
import type { Outcome, Pack } from './model.ts';
import type { ConditionEntry } from './schema/decision.ts';
import type { PropertyEntry } from './schema/properties.ts';

export type Verdict = {
  readonly id: string;
  readonly says: string;
  readonly decision: string;
  readonly holds: boolean;
  /** A set of facts, told as a sentence, in which it fails; or why it cannot be read. */
  readonly witness: string | null;
};

/** One verdict for each property and decision it speaks of; exact, never sampled. */
export function proveProperties(pack: Pack, properties: readonly PropertyEntry[]): readonly Verdict[] {
  const workshops = workshopsOf(pack);
  return properties.flatMap((property) => {
    const own = workshops.filter(({ decision }) => property.decision === '*' || property.decision === decision.id);
    const base = { id: property.id, says: property.says, decision: property.decision };
    if (own.length === 0) return [{ ...base, holds: false, witness: `no decision is named "${property.decision}"` }];
    const failing = own.map((workshop) => refute(workshop, property)).find((witness) => witness !== null);
    return [{ ...base, holds: failing === undefined, witness: failing ?? null }];
  });
}

function refute(workshop: Workshop, property: PropertyEntry): string | null {
  if ('owes' in property) return refuteOwes(workshop, property.outcome, property.owes);
  if ('changing' in property) return refuteTurn(workshop, property);
  if ('always-cites' in property) return refuteCites(workshop);
  const region = regionOf(workshop, property.where ?? 'always');
  if ('problem' in region) return region.problem;
  if ('never' in property) return refuteNever(workshop, region.ref, property.never);
  return refuteNeverWorse(workshop, region.ref, property['one-more-point-of']);
}

function regionOf(workshop: Workshop, where: ConditionEntry): { readonly ref: Ref } | { readonly problem: string } {
  try {
    const condition = buildCondition(where, { facts: workshop.pack.facts, named: new Map() });
    return { ref: conditionDiagram(workshop.builder, condition, workshop.levels) };
  } catch (error) {
    if (error instanceof ConditionError) return { problem: error.message };
    throw error;
  }
}

function refuteNever(workshop: Workshop, region: Ref, never: readonly Outcome[]): string | null {
  const { builder, leaves } = workshop;
  const bad = builder.combine(workshop.root, region, (leaf, inside) => {
    const outcome = leaves[leaf]?.outcome;
    return inside === TRUE && outcome !== undefined && never.includes(outcome) ? TRUE : FALSE;
  });
  return witness(workshop, bad);
}

function refuteOwes(workshop: Workshop, outcome: Outcome, owes: readonly string[]): string | null {
  const { builder, leaves } = workshop;
  const bad = builder.relabel(workshop.root, (number) => {
    const leaf = leaves[number];
    if (leaf?.outcome !== outcome) return FALSE;
    const duties = leaf.rules.flatMap((rule) => rule.duties);
    return owes.every((duty) => duties.includes(duty)) ? FALSE : TRUE;
  });
  return witness(workshop, bad);
}

type Turn = { readonly changing: readonly string[]; readonly from: Outcome; readonly 'never-to': Outcome };

function refuteTurn(workshop: Workshop, turn: Turn): string | null {
  for (const fact of turn.changing) {
    const turns = (a: Outcome, b: Outcome): boolean => a === turn.from && b === turn['never-to'];
    const found = refuteStep(workshop, { fact, region: leafRef(TRUE), pair: allPairs, bad: turns });
    if (found) return found;
  }
  return null;
}

function refuteNeverWorse(workshop: Workshop, region: Ref, fact: string): string | null {
  const order = workshop.pack.precedence;
  const oneMore = (from: string, to: string): boolean => {
    const domain = workshop.pack.facts.get(fact);
    if (
      !domain ||
      !isSubset(
        domain.points.map((p) => p.id),
        from,
      ) ||
      !isSubset(
        domain.points.map((p) => p.id),
        to,
      )
    )
      return false;
    const [before, after] = [pointsIn(domain, from), pointsIn(domain, to)];
    return after.length === before.length + 1 && before.every((point) => after.includes(point));
  };
  const worse = (a: Outcome, b: Outcome): boolean => order.indexOf(b) < order.indexOf(a);
  return refuteStep(workshop, { fact, region, pair: oneMore, bad: worse });
}

function isSubset(points: readonly string[], value: string): boolean {
  return value === 'none' || value === 'all' || value.split('+').every((part) => points.includes(part));
}

const allPairs = (from: string, to: string): boolean => from !== to;

type OneStep = {
  readonly fact: string;
  /** Where both ends of the step must lie. */
  readonly region: Ref;
  readonly pair: (from: string, to: string) => boolean;
  readonly bad: (from: Outcome, to: Outcome) => boolean;
};

/** A combination that becomes `bad` when this one fact moves between two values that `pair` admits. */
function refuteStep(workshop: Workshop, { fact, region, pair, bad }: OneStep): string | null {
  const { builder, variables, pack, leaves } = workshop;
  const level = variables.findIndex((variable) => variable.fact === fact);
  const variable = variables[level];
  if (!variable) return `"${workshop.decision.id}" has no fact "${fact}"`;
  const outcomes = pack.precedence;
  const outside = outcomes.length;
  const root = builder.combine(workshop.root, region, (leaf, inside) =>
    inside === TRUE ? outcomes.indexOf(leaves[leaf]?.outcome ?? 'not-covered') : outside,
  );
  for (const [v, from] of variable.values.entries()) {
    for (const [w, to] of variable.values.entries()) {
      if (!pair(from, to)) continue;
      const turned = builder.combine(builder.restrict(root, level, v), builder.restrict(root, level, w), (a, b) => {
        const [before, after] = [outcomes[a], outcomes[b]];
        return before && after && bad(before, after) ? TRUE : FALSE;
      });
      const found = witness(workshop, turned);
      if (found) return `${found}; ${fact} from ${from} to ${to}`;
    }
  }
  return null;
}

function refuteCites(workshop: Workshop): string | null {
  const { builder, leaves, decision } = workshop;
  const bad = builder.relabel(workshop.root, (number) => {
    const leaf = leaves[number];
    const cited = leaf?.rules.some((rule) => rule.outcome !== null && rule.clauses.length > 0);
    const silent = leaf?.declared === false && decision.notCovered.clauses.length > 0;
    return cited || silent ? FALSE : TRUE;
  });
  return witness(workshop, bad);
}

function witness(workshop: Workshop, bad: Ref): string | null {
  if (bad === leafRef(FALSE)) return null;
  return tell(workshop.pack, shortestStory(workshop, bad, (leaf) => leaf === TRUE) ?? {});
}
