// Conditions over facts: built from what an author wrote, evaluated to true, false or unknown.
import type { Condition, Fact, FactId, Facts, Truth } from './model.ts';
import type { ConditionEntry, FactTest } from './schema/decision.ts';

/** What an author got wrong, with the path from the condition to the place. */
export class ConditionError extends Error {
  readonly code = 'condition';
  readonly path: readonly (string | number)[];
  constructor(message: string, path: readonly (string | number)[]) {
    super(message);
    this.name = 'ConditionError';
    this.path = path;
  }
}

export type Vocabulary = {
  readonly facts: ReadonlyMap<FactId, Fact>;
  readonly named: ReadonlyMap<string, ConditionEntry>;
};

type Path = readonly (string | number)[];

/** Far more than anyone can read. Named conditions that name each other grow without bound where nobody counts. */
const MOST_PARTS = 2_000;

/** Turns an author's condition into the five kinds the engine knows; throws ConditionError for unknown words. */
export function buildCondition(entry: ConditionEntry, words: Vocabulary): Condition {
  return build(entry, { ...words, parts: { left: MOST_PARTS } }, [], []);
}

type Building = Vocabulary & { readonly parts: { left: number } };

function build(entry: ConditionEntry, words: Building, path: Path, inside: Path): Condition {
  words.parts.left -= 1;
  if (words.parts.left < 0) {
    throw new ConditionError(`the condition has more than ${MOST_PARTS} parts once its names are written out`, path);
  }
  if (entry === 'always') return { kind: 'always' };
  if ('all' in entry && Array.isArray(entry.all))
    return { kind: 'all', of: each(entry.all as readonly ConditionEntry[], words, [...path, 'all'], inside) };
  if ('any' in entry && Array.isArray(entry.any))
    return { kind: 'any', of: each(entry.any as readonly ConditionEntry[], words, [...path, 'any'], inside) };
  if ('not' in entry) {
    return { kind: 'not', of: build(entry.not as ConditionEntry, words, [...path, 'not'], inside) };
  }
  if ('is' in entry) return named(String(entry.is), words, [...path, 'is'], inside);
  const tests = Object.entries(entry as Readonly<Record<string, FactTest>>);
  const parts = tests.map(([fact, test]) => testFact(fact, test, words, [...path, fact]));
  const [only] = parts;
  return parts.length === 1 && only ? only : { kind: 'all', of: parts };
}

function each(entries: readonly ConditionEntry[], words: Building, path: Path, inside: Path): Condition[] {
  return entries.map((entry, index) => build(entry, words, [...path, index], inside));
}

function named(name: string, words: Building, path: Path, inside: Path): Condition {
  const entry = words.named.get(name);
  if (entry === undefined) throw new ConditionError(`no condition is named "${name}" in this file`, path);
  if (inside.includes(name)) throw new ConditionError(`the condition "${name}" is defined by itself`, path);
  return build(entry, words, path, [...inside, name]);
}

function testFact(id: string, test: FactTest, words: Vocabulary, path: Path): Condition {
  const fact = words.facts.get(id);
  if (!fact) throw new ConditionError(`no fact is named "${id}" in facts.yml`, path);
  if (typeof test !== 'object' || Array.isArray(test))
    return { kind: 'in', fact: id, values: valuesOf(fact, test, path) };
  if ('not' in test) {
    const excluded = new Set(valuesOf(fact, test.not, path));
    return { kind: 'in', fact: id, values: fact.values.map((v) => v.id).filter((v) => !excluded.has(v)) };
  }
  if (fact.type !== 'points') throw new ConditionError(`"${id}" has no points to include or lack`, path);
  const points = 'includes' in test ? test.includes : test.lacks;
  const unknown = points.find((p) => !fact.points.some((known) => known.id === p));
  if (unknown !== undefined) throw new ConditionError(`"${unknown}" is not a point of "${id}"`, path);
  const holdsAll = (value: string) => points.every((p) => pointsIn(fact, value).includes(p));
  const holds = 'includes' in test ? holdsAll : (value: string) => !holdsAll(value);
  return { kind: 'in', fact: id, values: fact.values.map((v) => v.id).filter(holds) };
}

type PlainTest = string | boolean | readonly (string | boolean)[];

function valuesOf(fact: Fact, test: PlainTest, path: Path): string[] {
  const words = (Array.isArray(test) ? test : [test]) as readonly (string | boolean)[];
  const found = words.flatMap((word) => valuesNamed(fact, word, path));
  const wanted = new Set(found);
  return fact.values.map((v) => v.id).filter((id) => wanted.has(id));
}

function valuesNamed(fact: Fact, word: string | boolean, path: Path): readonly string[] {
  const text = word === true ? 'yes' : word === false ? 'no' : word;
  const group = fact.groups[text];
  if (group) return group;
  if (fact.values.some((v) => v.id === text)) return [text];
  const known = [...fact.values.map((v) => v.id), ...Object.keys(fact.groups)].slice(0, 40).join(', ');
  throw new ConditionError(`"${text}" is neither a value nor a group of "${fact.id}" (it has ${known})`, path);
}

/** The single points that a value of a `points` fact holds; none for exclusive values. */
export function pointsIn(fact: Fact, value: string): readonly string[] {
  if (value === 'all') return fact.points.map((p) => p.id);
  return value.split('+').filter((part) => fact.points.some((p) => p.id === part));
}

/** Kleene's three values: unknown facts make a condition unknown only where they matter to it. */
export function truthOf(condition: Condition, facts: Facts, domains: ReadonlyMap<FactId, Fact>): Truth {
  switch (condition.kind) {
    case 'always':
      return 'true';
    case 'in':
      return truthOfTest(condition, facts, domains);
    case 'not':
      return negated(truthOf(condition.of, facts, domains));
    case 'all':
      return strongest(condition.of, 'false', 'true', facts, domains);
    case 'any':
      return strongest(condition.of, 'true', 'false', facts, domains);
  }
}

function truthOfTest(test: Condition & { kind: 'in' }, facts: Facts, domains: ReadonlyMap<FactId, Fact>): Truth {
  const value = facts[test.fact];
  if (value !== undefined) return test.values.includes(value) ? 'true' : 'false';
  if (test.values.length === 0) return 'false';
  return test.values.length === domains.get(test.fact)?.values.length ? 'true' : 'unknown';
}

function negated(truth: Truth): Truth {
  if (truth === 'unknown') return 'unknown';
  return truth === 'true' ? 'false' : 'true';
}

function strongest(
  of: readonly Condition[],
  decides: Truth,
  otherwise: Truth,
  facts: Facts,
  domains: ReadonlyMap<FactId, Fact>,
): Truth {
  let result = otherwise;
  for (const part of of) {
    const truth = truthOf(part, facts, domains);
    if (truth === decides) return decides;
    if (truth === 'unknown') result = 'unknown';
  }
  return result;
}

/** The facts a condition speaks of, each once, in order of first mention. */
export function factsOf(condition: Condition): readonly FactId[] {
  switch (condition.kind) {
    case 'always':
      return [];
    case 'in':
      return [condition.fact];
    case 'not':
      return factsOf(condition.of);
    case 'all':
    case 'any':
      return [...new Set(condition.of.flatMap(factsOf))];
  }
}
