// An evaluator that knows nothing of the engine: it reads the rules as their authors wrote them and tries them one by one.
import { parse } from 'yaml';
import type { PackFiles } from '../../src/policy/load.ts';
import { CARRIES, type Facts, type Outcome } from '../../src/policy/model.ts';

type Words = string | boolean | readonly (string | boolean)[];
type Test = Words | { readonly not?: Words; readonly includes?: readonly string[]; readonly lacks?: readonly string[] };
type When = string | Readonly<Record<string, unknown>>;

type WrittenRule = {
  readonly id: string;
  readonly when: When;
  readonly outcome?: Outcome;
  readonly beside?: readonly Outcome[];
  readonly clauses: readonly string[];
  readonly duties?: readonly string[];
  readonly lifts?: readonly string[];
  readonly from?: string;
  readonly to?: string;
};

type WrittenDecision = {
  readonly decision: string;
  readonly facts: readonly string[];
  readonly conditions?: Readonly<Record<string, When>>;
  readonly rules: readonly WrittenRule[];
};

type WrittenFact = {
  readonly type: string;
  readonly values?: Readonly<Record<string, unknown>>;
  readonly points?: Readonly<Record<string, unknown>>;
  readonly exclusive?: Readonly<Record<string, unknown>>;
  readonly groups?: Readonly<Record<string, readonly string[]>>;
};

export type Written = {
  readonly id: string;
  readonly facts: readonly string[];
  /** Every value of each fact, as facts.yml gives them. */
  readonly values: Readonly<Record<string, readonly string[]>>;
  readonly answer: (facts: Facts) => WrittenAnswer;
};

export type WrittenAnswer = {
  readonly outcome: Outcome;
  readonly rules: readonly string[];
  readonly duties: readonly string[];
};

/** The decisions of a pack's files as they stand on `asOf`. */
export function written(files: PackFiles, asOf: string): readonly Written[] {
  const all = (parse(textOf(files, 'facts.yml')) as { facts: Record<string, WrittenFact> }).facts;
  const classes = (parse(textOf(files, 'ori.yml')) as { classes: { id: string }[] }).classes.map(({ id }) => id);
  const { precedence } = parse(textOf(files, 'outcomes.yml')) as { precedence: readonly Outcome[] };
  const names = [...files.keys()].filter((name) => name.startsWith('decisions/'));
  return names.map((name) => {
    const { decision: id, facts, conditions, rules } = parse(textOf(files, name)) as WrittenDecision;
    const inForce = rules.filter(({ from, to }) => (!from || from <= asOf) && (!to || asOf < to));
    const words = { all, named: conditions ?? {} };
    const tried = inForce.map((rule) => ({ ...rule, holds: reading(rule.when, words) }));
    const values = Object.fromEntries(facts.map((fact) => [fact, valuesOf(all[fact], classes)]));
    return { id, facts, values, answer: (known) => answer(tried, precedence, known) };
  });
}

type TriedRule = WrittenRule & { readonly holds: Reading };

function answer(rules: readonly TriedRule[], precedence: readonly Outcome[], facts: Facts): WrittenAnswer {
  const holding = rules.filter((rule) => rule.holds(facts));
  const stands = (rule: TriedRule): boolean =>
    !holding.some((other) => other.lifts?.includes(rule.id) === true && stands(other));
  const standing = holding.filter(stands);
  const outcome = precedence.find((o) => standing.some((rule) => rule.outcome === o)) ?? 'not-covered';
  const counting = standing.filter(({ outcome: own, beside }) =>
    own === undefined ? beside?.includes(outcome) : own === outcome || CARRIES[outcome].includes(own),
  );
  return {
    outcome,
    rules: counting.map(({ id }) => id).sort(),
    duties: [...new Set(counting.flatMap(({ duties }) => duties ?? []))].sort(),
  };
}

type Dictionary = {
  readonly all: Readonly<Record<string, WrittenFact>>;
  readonly named: Readonly<Record<string, When>>;
};

type Reading = (facts: Facts) => boolean;

function reading(when: When, words: Dictionary): Reading {
  if (typeof when === 'string') return () => when === 'always';
  const parts = Object.entries(when).map(([key, part]) => readingOf(key, part, words));
  return (facts) => parts.every((part) => part(facts));
}

function readingOf(key: string, part: unknown, words: Dictionary): Reading {
  const each = () => (part as When[]).map((inner) => reading(inner, words));
  switch (key) {
    case 'all': {
      const all = each();
      return (facts) => all.every((inner) => inner(facts));
    }
    case 'any': {
      const any = each();
      return (facts) => any.some((inner) => inner(facts));
    }
    case 'not': {
      const inner = reading(part as When, words);
      return (facts) => !inner(facts);
    }
    case 'is':
      return reading(words.named[String(part)] ?? 'never', words);
    default: {
      const passes = passing(part as Test, words.all[key]);
      return (facts) => passes(facts[key] ?? '');
    }
  }
}

function passing(test: Test, fact: WrittenFact | undefined): (value: string) => boolean {
  if (typeof test !== 'object' || Array.isArray(test)) {
    const wanted = new Set(meant(test as Words, fact));
    return (value) => wanted.has(value);
  }
  const { not, includes, lacks } = test as Exclude<Test, Words>;
  if (not !== undefined) {
    const unwanted = new Set(meant(not, fact));
    return (value) => !unwanted.has(value);
  }
  const held = (value: string) => (value === 'all' ? Object.keys(fact?.points ?? {}) : value.split('+'));
  const holdsAll = (value: string, points: readonly string[]) => points.every((point) => held(value).includes(point));
  return (value) => (includes === undefined ? !holdsAll(value, lacks ?? []) : holdsAll(value, includes));
}

/** The values that words stand for: a group is its members, true and false are yes and no. */
function meant(words: Words, fact: WrittenFact | undefined): readonly string[] {
  const list = (Array.isArray(words) ? words : [words]) as readonly (string | boolean)[];
  return list.flatMap((word) => {
    const text = word === true ? 'yes' : word === false ? 'no' : word;
    return fact?.groups?.[text] ?? [text];
  });
}

function valuesOf(fact: WrittenFact | undefined, classes: readonly string[]): readonly string[] {
  switch (fact?.type) {
    case 'boolean':
      return ['yes', 'no'];
    case 'ori':
      return [...classes, 'not-listed', 'not-an-ori'];
    case 'points':
      return [...subsets(Object.keys(fact.points ?? {})), ...Object.keys(fact.exclusive ?? {})];
    default:
      return Object.keys(fact?.values ?? {});
  }
}

function subsets(points: readonly string[]): readonly string[] {
  return Array.from({ length: 2 ** points.length }, (_set, bits) => {
    const held = points.filter((_point, index) => bits & (1 << index));
    return held.length === 0 ? 'none' : held.length === points.length ? 'all' : held.join('+');
  });
}

function textOf(files: PackFiles, name: string): string {
  return files.get(name) ?? '';
}

/** Every combination of the values, the last fact turning fastest. */
export function* combinations({ facts, values }: Pick<Written, 'facts' | 'values'>): Generator<Facts> {
  const [first, ...rest] = facts;
  if (first === undefined) {
    yield {};
    return;
  }
  for (const value of values[first] ?? []) {
    for (const others of combinations({ facts: rest, values })) yield { [first]: value, ...others };
  }
}
