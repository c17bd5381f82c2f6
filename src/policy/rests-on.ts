// What rests on a clause: the rules, decisions, duties, guides, courses and intervals to look at when its passage changes.
import type { ClauseId, Pack } from './model.ts';

export type RestsOn = {
  readonly clause: ClauseId;
  readonly rules: readonly string[];
  readonly decisions: readonly string[];
  readonly duties: readonly string[];
  readonly guides: readonly string[];
  readonly intervals: readonly string[];
};

/** Rules are named `decision/rule`, intervals `profile/interval`. */
export function restsOn(pack: Pack, clause: ClauseId): RestsOn {
  const cites = ({ clauses }: { readonly clauses: readonly ClauseId[] }) => clauses.includes(clause);
  const duties = [...pack.duties.values()].filter(cites).map((duty) => duty.id);
  const rules = [...pack.decisions.values()].flatMap((decision) =>
    decision.rules
      .filter((rule) => cites(rule) || rule.duties.some((duty) => duties.includes(duty)))
      .map((rule) => ({ decision: decision.id, rule: `${decision.id}/${rule.id}` })),
  );
  const silent = [...pack.decisions.values()].filter((decision) => cites(decision.notCovered)).map((d) => d.id);
  return {
    clause,
    rules: rules.map(({ rule }) => rule),
    decisions: [...new Set([...rules.map(({ decision }) => decision), ...silent])],
    duties,
    guides: [...pack.guides.values()]
      .filter((guide) => cites(guide) || guide.steps.some(cites))
      .map((guide) => guide.id),
    intervals: [...pack.profiles.values()].flatMap((profile) =>
      Object.values(profile.intervals)
        .filter(cites)
        .map((interval) => `${profile.id}/${interval.id}`),
    ),
  };
}
