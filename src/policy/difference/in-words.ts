// The difference of two packs as one would read it in a release note.
import { tell } from '../analysis/story.ts';
import type { Fact, Pack } from '../model.ts';
import type { ClauseDifferences } from './clauses.ts';
import type { Region } from './cubes.ts';
import type { Answer, Change, DecisionDifference } from './decisions.ts';

export type PackDifference = {
  readonly clauses: ClauseDifferences;
  readonly intervals: readonly string[];
  readonly decisions: readonly DecisionDifference[];
};

export function differenceInWords(difference: PackDifference, pack: Pack): string {
  const { clauses, intervals, decisions } = difference;
  const lines = [
    ...clauses.added.map((id) => `clause ${id} is new`),
    ...clauses.gone.map((id) => `clause ${id} is gone`),
    ...clauses.changed.map(({ id, fields }) => `clause ${id} changed: ${fields.join(', ')}`),
    ...intervals.map((line) => `interval ${line}`),
    ...decisions.flatMap((decision) => decisionLines(decision, pack)),
  ];
  return lines.length === 0 ? 'No difference: every clause, interval and answer is the same.' : lines.join('\n');
}

function decisionLines({ decision, kind, combinations, changes }: DecisionDifference, pack: Pack): string[] {
  if (kind !== 'changed') return [`decision ${decision} is ${kind === 'added' ? 'new' : 'gone'}`];
  return [
    `decision ${decision}: ${combinations.toLocaleString('en-US')} combinations are answered otherwise`,
    ...changes.flatMap((change) => changeLines(change, pack)),
  ];
}

function changeLines({ before, after, combinations, regions, more, witness }: Change, pack: Pack): string[] {
  return [
    `  ${turnInWords(before, after)} (${combinations.toLocaleString('en-US')} combinations)`,
    ...regions.map((region) => `    where ${regionInWords(region, pack)}`),
    ...(more ? ['    and further regions'] : []),
    `    for instance ${tell(pack, witness)}`,
    `    cited before: ${before?.clauses.join(', ') || 'nothing'}; now: ${after?.clauses.join(', ') || 'nothing'}`,
  ];
}

function turnInWords(before: Answer | null, after: Answer | null): string {
  if (!before) return `new: ${after?.outcome}`;
  if (!after) return `gone: ${before.outcome}`;
  const turn = before.outcome === after.outcome ? before.outcome : `${before.outcome} -> ${after.outcome}`;
  const gained = after.duties.filter((duty) => !before.duties.includes(duty));
  const lost = before.duties.filter((duty) => !after.duties.includes(duty));
  const duties = [...gained.map((duty) => `with the duty ${duty}`), ...lost.map((duty) => `without the duty ${duty}`)];
  return [turn, ...duties].join(', ');
}

/** "act = needing-permission, owner = another": groups and exceptions are named where that is shorter. */
export function regionInWords(region: Region, pack: Pack): string {
  if (region.facts.length === 0) return 'always';
  return region.facts.map(({ fact, values }) => `${fact} = ${valuesInWords(values, pack.facts.get(fact))}`).join(', ');
}

function valuesInWords(values: readonly string[], fact: Fact | undefined): string {
  if (!fact || values.length < 2) return values.join(' or ');
  const group = Object.entries(fact.groups).find(
    ([, of]) => of.length === values.length && of.every((v) => values.includes(v)),
  );
  if (group) return group[0];
  const others = fact.values.map((v) => v.id).filter((v) => !values.includes(v));
  return others.length > 0 && others.length < values.length ? `anything but ${others.join(', ')}` : values.join(' or ');
}
