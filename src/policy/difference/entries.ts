// What two packs write differently as of a day each: clauses, rules, duties, facts, guides, outcomes and intervals, compared by their ids.
import { isDeepStrictEqual } from 'node:util';
import { inForce } from '../compile.ts';
import type { Pack, Period, Rule } from '../model.ts';
import type { Side } from './decisions.ts';

export type EntryDifferences = {
  readonly added: readonly string[];
  readonly gone: readonly string[];
  /** With the parts that differ, in an author's words. */
  readonly changed: readonly { readonly id: string; readonly parts: readonly string[] }[];
};

/** Rules go by `decision/rule`; where they stand in their file makes no difference. */
export const KINDS = {
  clause: (pack: Pack) => pack.clauses,
  rule: rulesOf,
  duty: (pack: Pack) => pack.duties,
  fact: (pack: Pack) => pack.facts,
  guide: (pack: Pack) => pack.guides,
  outcome: (pack: Pack) => pack.outcomes,
} as const satisfies Readonly<Record<string, (pack: Pack) => ReadonlyMap<string, object>>>;

export type Kind = keyof typeof KINDS;

export function entryDifferences(kind: Kind, a: Side, b: Side): EntryDifferences {
  const [before, after] = [speaking(kind, a), speaking(kind, b)];
  return {
    added: [...after.keys()].filter((id) => !before.has(id)),
    gone: [...before.keys()].filter((id) => !after.has(id)),
    changed: [...before].flatMap(([id, was]) => {
      const is = after.get(id);
      const parts = is ? partsThatDiffer(was, is) : [];
      return parts.length === 0 ? [] : [{ id, parts }];
    }),
  };
}

/** The entries that speak on the day; most speak always. */
function speaking(kind: Kind, { pack, asOf }: Side): ReadonlyMap<string, object> {
  const all: ReadonlyMap<string, object> = KINDS[kind](pack);
  return new Map([...all].filter(([, entry]) => inForce(periodOf(entry), asOf)));
}

function periodOf(entry: { readonly from?: string | null; readonly to?: string | null }): Period {
  return { from: entry.from ?? null, to: entry.to ?? null };
}

function rulesOf(pack: Pack): ReadonlyMap<string, Rule> {
  return new Map(
    [...pack.decisions.values()].flatMap((decision) =>
      decision.rules.map((rule) => [`${decision.id}/${rule.id}`, rule] as const),
    ),
  );
}

const IN_WORDS: Readonly<Record<string, string>> = {
  when: 'condition',
  because: 'wording',
  say: 'wording',
  lifts: 'exceptions',
  beside: 'the outcomes it stands beside',
  ask: 'whom to ask',
};

function partsThatDiffer(before: object, after: object): string[] {
  const [was, is] = [before, after].map((entry) => new Map(Object.entries(entry)));
  const parts = new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])]);
  return [...parts]
    .filter((part) => part !== 'at' && !isDeepStrictEqual(was?.get(part), is?.get(part)))
    .map((part) => IN_WORDS[part] ?? part);
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

type Length = { readonly years: number; readonly months: number; readonly days: number };

function inWords({ years, months, days }: Length): string {
  const parts = [count(years, 'year'), count(months, 'month'), count(days, 'day')].filter(Boolean);
  return parts.join(' ') || 'at once';
}

function count(number: number, unit: string): string {
  if (number === 0) return '';
  return `${number} ${unit}${number === 1 ? '' : 's'}`;
}
