// The difference of two packs as one would read it in a release note.
import type { Facts, Pack } from '../model.ts';
import type { Region } from './cubes.ts';
import type { Answer, Change, DecisionDifference } from './decisions.ts';
import type { EntryDifferences, Kind } from './entries.ts';
import type { PackDifference } from './index.ts';
import { valuesInWords } from './values-in-words.ts';

/** What a reader takes in of one turn, and of one change; the rest is counted. `--json` holds it all. */
const MOST_CHANGES = 3;
const MOST_REGIONS = 3;

export function differenceInWords(difference: PackDifference, pack: Pack): string {
  const parts = [
    ...(Object.entries(difference.entries) as [Kind, EntryDifferences][]).flatMap(entryLines),
    ...difference.intervals.map((line) => `interval ${line}`),
    ...difference.decisions.flatMap((decision) => ['', ...decisionLines(decision, pack)]),
  ];
  const text = parts.join('\n').trim();
  return text === '' ? 'No difference: every clause, rule, interval and answer is the same.' : text;
}

function entryLines([kind, { added, gone, changed }]: [Kind, EntryDifferences]): string[] {
  return [
    ...(added.length > 0 ? [`${counted(kind, added)} new: ${added.join(', ')}`] : []),
    ...(gone.length > 0 ? [`${counted(kind, gone)} gone: ${gone.join(', ')}`] : []),
    ...changed.map(({ id, parts }) => `${kind} ${id} changed: ${[...new Set(parts)].join(', ')}`),
  ];
}

const PLURALS: Readonly<Record<Kind, string>> = {
  clause: 'clauses',
  rule: 'rules',
  duty: 'duties',
  fact: 'facts',
  guide: 'guides',
  outcome: 'outcomes',
};

function counted(kind: Kind, ids: readonly string[]): string {
  return ids.length === 1 ? `1 ${kind}` : `${ids.length} ${PLURALS[kind]}`;
}

function decisionLines({ decision, kind, combinations, of, changes }: DecisionDifference, pack: Pack): string[] {
  if (kind !== 'changed') return [`decision ${decision} is ${kind === 'added' ? 'new' : 'gone'}`];
  const turns = Map.groupBy(changes, turnOf);
  const counted = [...turns].map(([turn, own]) => ({ turn, own: byCount(own), combinations: sum(own) }));
  return [
    `decision ${decision}: ${number(combinations)} of ${number(of)} combinations are answered otherwise`,
    ...counted
      .sort((a, b) => b.combinations - a.combinations)
      .flatMap(({ turn, own, combinations: all }) => [
        `  ${turn}: ${number(all)}`,
        ...own.slice(0, MOST_CHANGES).flatMap((change) => changeLines(change, own.length, pack)),
        ...rest(own.slice(MOST_CHANGES)),
      ]),
  ];
}

function turnOf({ before, after }: Change): string {
  if (!before) return `new: ${after?.outcome}`;
  if (!after) return `gone: ${before.outcome}`;
  return before.outcome === after.outcome ? `still ${after.outcome}` : `${before.outcome} -> ${after.outcome}`;
}

function changeLines(
  { before, after, combinations, frame, regions, witness }: Change,
  kinds: number,
  pack: Pack,
): string[] {
  const duties = dutiesInWords(before, after);
  const head = [...(kinds > 1 ? [number(combinations)] : []), ...(duties === '' ? [] : [duties])].join(' ');
  const part =
    combinations < frame.combinations ? `, ${number(combinations)} of the ${number(frame.combinations)} there` : '';
  return [
    ...(head === '' ? [] : [`    ${head}`]),
    `      where ${regionInWords(frame, pack)}${part}`,
    ...(part === '' ? [] : narrower(regions, frame, pack)),
    `      for instance: ${instanceInWords(witness, pack)}`,
    `      ${citations(before, after)}`,
  ];
}

/** The exact regions, by what they say beyond the frame, where they are few enough to read. */
function narrower(regions: readonly Region[], frame: Region, pack: Pack): string[] {
  if (regions.length > MOST_REGIONS) return [];
  const saidBy = new Map(frame.facts.map(({ fact, values }) => [fact, values.join()]));
  return regions.map(({ facts }) => {
    const more = facts.filter(({ fact, values }) => saidBy.get(fact) !== values.join());
    return `        ${regionInWords({ facts: more, combinations: 0 }, pack)}`;
  });
}

function rest(changes: readonly Change[]): string[] {
  if (changes.length === 0) return [];
  const kinds = changes.length === 1 ? 'another kind' : `${changes.length} further kinds`;
  return [`    ${number(sum(changes))} in ${kinds} of change`];
}

function dutiesInWords(before: Answer | null, after: Answer | null): string {
  if (!before || !after) return '';
  const gained = after.duties.filter((duty) => !before.duties.includes(duty));
  const lost = before.duties.filter((duty) => !after.duties.includes(duty));
  const said = [
    ...(gained.length > 0 ? [`now owing ${gained.join(', ')}`] : []),
    ...(lost.length > 0 ? [`no longer owing ${lost.join(', ')}`] : []),
  ];
  return said.join('; ');
}

function citations(before: Answer | null, after: Answer | null): string {
  const [was, is] = [before, after].map((answer) => (answer ? answer.clauses.join(', ') || 'nothing' : null));
  if (was === null) return `cites ${is}`;
  if (is === null) return `cited ${was}`;
  return was === is ? `cites ${is}, as before` : `cited ${was}; now ${is}`;
}

/** "act = chart, owner = another except other-federal". */
export function regionInWords(region: Region, pack: Pack): string {
  if (region.facts.length === 0) return 'always';
  return region.facts.map(({ fact, values }) => `${fact} = ${valuesInWords(values, pack.facts.get(fact))}`).join(', ');
}

/** "put it into a chart; our own record; csaGranted = no". */
function instanceInWords(facts: Facts, pack: Pack): string {
  const parts = Object.entries(facts).map(([id, value]) => {
    const fact = pack.facts.get(id);
    const say = fact?.values.find((v) => v.id === value)?.say;
    // A bare "Yes" says nothing without its question.
    return say === undefined || (fact?.type === 'boolean' && /^(yes|no)\b/i.test(say)) ? `${id} = ${value}` : say;
  });
  return parts.length === 0 ? 'any facts' : parts.join('; ');
}

function byCount(changes: readonly Change[]): readonly Change[] {
  return [...changes].sort((a, b) => b.combinations - a.combinations);
}

function sum(changes: readonly Change[]): number {
  return changes.reduce((total, { combinations }) => total + combinations, 0);
}

function number(count: number): string {
  return count.toLocaleString('en-US');
}
