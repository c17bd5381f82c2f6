// Clauses, intervals and ORI classes that two packs state differently.
import { isDeepStrictEqual } from 'node:util';
import type { Clause, Pack } from '../model.ts';

export type ClauseDifferences = {
  readonly added: readonly string[];
  readonly gone: readonly string[];
  readonly changed: readonly { readonly id: string; readonly fields: readonly string[] }[];
};

export function clauseDifferences(a: Pack, b: Pack): ClauseDifferences {
  return {
    added: [...b.clauses.keys()].filter((id) => !a.clauses.has(id)),
    gone: [...a.clauses.keys()].filter((id) => !b.clauses.has(id)),
    changed: [...a.clauses.values()].flatMap((before) => {
      const after = b.clauses.get(before.id);
      const fields = after ? fieldsThatDiffer(before, after) : [];
      return fields.length === 0 ? [] : [{ id: before.id, fields }];
    }),
  };
}

function fieldsThatDiffer(before: Clause, after: Clause): string[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof Clause)[];
  return fields.filter((field) => !isDeepStrictEqual(before[field], after[field]));
}

/** Training intervals that changed, as "manual-1.1 data-use-refresh: 2 years -> 1 year". */
export function intervalDifferences(a: Pack, b: Pack): readonly string[] {
  const list = (pack: Pack) =>
    new Map(
      [...pack.profiles.values()].flatMap((profile) =>
        Object.values(profile.intervals).map((i) => [`${profile.id} ${i.id}`, inWords(i)] as const),
      ),
    );
  const [before, after] = [list(a), list(b)];
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((key) => before.get(key) !== after.get(key))
    .map((key) => `${key}: ${before.get(key) ?? 'none'} -> ${after.get(key) ?? 'none'}`);
}

function inWords({
  years,
  months,
  days,
}: {
  readonly years: number;
  readonly months: number;
  readonly days: number;
}): string {
  const parts = [count(years, 'year'), count(months, 'month'), count(days, 'day')].filter(Boolean);
  return parts.join(' ') || 'at once';
}

function count(number: number, unit: string): string {
  if (number === 0) return '';
  return `${number} ${unit}${number === 1 ? '' : 's'}`;
}
