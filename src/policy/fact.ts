// Facts with finite domains: how an entry of facts.yml becomes the values that rules, diagrams and people share.
import type { OriTable } from '../ori/table.ts';
import type { Fact, FactValue } from './model.ts';
import type { FactEntry } from './schema/facts.ts';

/** The two classes an ORI fact has beside those of ori.yml. */
export const NOT_LISTED = 'not-listed';
export const NOT_AN_ORI = 'not-an-ori';

export function buildFact(id: string, entry: FactEntry, ori: OriTable): Fact {
  const points = entry.type === 'points' ? named(entry.points) : [];
  return {
    id,
    type: entry.type,
    question: entry.question,
    hint: entry.hint ?? null,
    values: valuesOf(entry, points, ori),
    groups: 'groups' in entry ? (entry.groups ?? {}) : {},
    points,
    default: entry.default ?? null,
    future: entry.type === 'date' ? (entry.future ?? null) : null,
    asked: entry.asked ?? true,
  };
}

function valuesOf(entry: FactEntry, points: readonly FactValue[], ori: OriTable): readonly FactValue[] {
  switch (entry.type) {
    case 'boolean':
      return [value('yes', entry.yes ?? 'Yes'), value('no', entry.no ?? 'No')];
    case 'choice':
    case 'date':
      return named(entry.values);
    case 'points':
      return [...subsets(points, entry), ...named(entry.exclusive ?? {})];
    case 'ori':
      return [
        ...ori.classes.map((c) => value(c.id, c.label)),
        value(NOT_LISTED, 'An ORI whose ninth character is not on the list'),
        value(NOT_AN_ORI, 'Not an ORI'),
      ];
  }
}

function named(
  entries: Readonly<
    Record<string, { label: string; hint?: string | undefined; say?: string | undefined; within?: string | undefined }>
  >,
): FactValue[] {
  return Object.entries(entries).map(([id, entry]) => ({
    id,
    label: entry.label,
    hint: entry.hint ?? null,
    say: entry.say ?? entry.label,
    within: entry.within ?? null,
  }));
}

function value(id: string, label: string): FactValue {
  return { id, label, hint: null, say: label, within: null };
}

/** Every subset of the points as one value: `none`, `a`, `b`, `a+b` … `all`, fewest first. */
type Sayings = {
  readonly all?: string | undefined;
  readonly none?: string | undefined;
  readonly some?: string | undefined;
};

function subsets(points: readonly FactValue[], { all, none, some }: Sayings): FactValue[] {
  const count = 2 ** points.length;
  const picks = Array.from({ length: count }, (_, bits) => points.filter((_point, index) => bits & (1 << index)));
  return picks
    .sort((a, b) => a.length - b.length)
    .map((chosen) => {
      if (chosen.length === 0) return { ...value('none', 'None of them'), say: none ?? 'None of them' };
      if (chosen.length === points.length) return { ...value('all', 'All of them'), say: all ?? 'All of them' };
      return {
        ...value(subsetId(chosen), chosen.map((p) => p.label).join(', ')),
        say: [...(some ? [some] : []), inARow(chosen.map((p) => p.say))].join(' '),
      };
    });
}

const inARow = (said: readonly string[]): string =>
  said.length < 2 ? said.join('') : `${said.slice(0, -1).join(', ')} and ${said.at(-1)}`;

function subsetId(points: readonly FactValue[]): string {
  return points.map((p) => p.id).join('+');
}

/** The value of a `points` fact that holds exactly these points. */
export function valueOfPoints(fact: Fact, chosen: readonly string[]): string {
  const held = fact.points.filter((p) => chosen.includes(p.id));
  if (held.length === 0) return 'none';
  return held.length === fact.points.length ? 'all' : subsetId(held);
}
