import { describe, expect, test } from 'vitest';
import { type Compiled, compileDecision } from '../../src/policy/compile.ts';
import { decide } from '../../src/policy/decide.ts';
import type { Facts } from '../../src/policy/model.ts';
import { combinations, type Written, type WrittenAnswer, written } from './as-written.ts';
import { seeded } from './seeded.ts';
import { DAY, filesOf, packOf } from './small-pack.ts';

const pack = packOf('ndex');
const BEFORE_LEO = '2011-06-01';
const MOST = 10_000_000;

/** `npm run bench:engine` tries a million. */
const RANDOM_SETS = 50_000;

const days = [
  ...written(filesOf('ndex'), DAY).map((own) => ({ day: DAY, id: own.id, own })),
  // The decision whose rules changed over time, as they stood before.
  ...written(filesOf('ndex'), BEFORE_LEO).flatMap((own) =>
    own.id === 'new-user' ? [{ day: BEFORE_LEO, id: own.id, own }] : [],
  ),
];
const sizeOf = ({ facts, values }: Written) =>
  facts.reduce((product, fact) => product * (values[fact]?.length ?? 0), 1);

function compiled(id: string, day: string): Compiled {
  const decision = pack.decisions.get(id);
  if (!decision) throw new Error(`no decision ${id}`);
  return compileDecision(pack, decision, day);
}

function engineAnswer(engine: Compiled, facts: Facts, day: string): WrittenAnswer | null {
  const { outcome, because, duties } = decide(engine, facts, day);
  if (outcome === null) return null;
  return { outcome, rules: because.map(({ rule }) => rule).sort(), duties: [...duties].sort() };
}

describe('the compiled form answers as the rules read', () => {
  test.each(days.filter(({ own }) => sizeOf(own) <= MOST))(
    'in every combination of $id on $day',
    ({ id, day, own }) => {
      const engine = compiled(id, day);
      const wrong = [...combinations(own)].filter(
        (facts) => JSON.stringify(engineAnswer(engine, facts, day)) !== JSON.stringify(own.answer(facts)),
      );
      expect(wrong).toEqual([]);
    },
  );

  test.each(days.filter(({ own }) => sizeOf(own) > MOST))(
    `in ${RANDOM_SETS} random combinations of $id on $day`,
    ({ id, day, own }) => {
      const engine = compiled(id, day);
      const random = seeded(20110620);
      for (let n = 0; n < RANDOM_SETS; n += 1) {
        const facts = Object.fromEntries(own.facts.map((fact) => [fact, random.pick(own.values[fact] ?? [])]));
        const [got, meant] = [engineAnswer(engine, facts, day), own.answer(facts)];
        if (JSON.stringify(got) !== JSON.stringify(meant))
          expect({ facts, answer: got }).toEqual({ facts, answer: meant });
      }
    },
  );

  test('over exactly the values that facts.yml gives', () => {
    for (const { id, own } of days) {
      for (const { fact, values } of compiled(id, DAY).variables)
        expect([...values].sort()).toEqual([...(own.values[fact] ?? [])].sort());
    }
  });
});

describe('with facts unknown', () => {
  const small = days.filter(({ day, own }) => day === DAY && sizeOf(own) <= MOST);

  test.each(small)(
    '$id answers exactly where every completion does, and misses exactly what can change that',
    ({ id, day, own }) => {
      const engine = compiled(id, day);
      const table = tableOf(own);
      for (const facts of combinations({ facts: own.facts, values: withUnknown(own) })) {
        const known = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== UNKNOWN));
        const meant = table.among(known);
        const { outcome, missing } = decide(engine, known, day);
        if (outcome !== meant.outcome || missing.join() !== meant.missing.join())
          expect({ known, outcome, missing }).toEqual({ known, ...meant });
      }
    },
  );
});

const UNKNOWN = '?';

function withUnknown({ facts, values }: Written): Written['values'] {
  return Object.fromEntries(facts.map((fact) => [fact, [UNKNOWN, ...(values[fact] ?? [])]]));
}

/** Every combination's outcome in one list; facts that are not known are tried with all their values. */
function tableOf(own: Written) {
  const outcomes = [...combinations(own)].map((facts) => own.answer(facts).outcome);
  const sizes = own.facts.map((fact) => own.values[fact]?.length ?? 0);
  const strides = sizes.map((_size, index) => sizes.slice(index + 1).reduce((product, size) => product * size, 1));
  const placesOf = (known: Facts, left: string | null): number[] =>
    own.facts.reduce(
      (places, fact, index) => {
        const all = own.values[fact] ?? [];
        const value = known[fact];
        const options = fact === left ? [0] : value === undefined ? all.map((_v, n) => n) : [all.indexOf(value)];
        return places.flatMap((place) => options.map((option) => place + option * (strides[index] ?? 0)));
      },
      [0],
    );
  // A fact matters where two completions that differ in it alone are answered differently.
  const matters = (known: Facts, fact: string, index: number): boolean =>
    placesOf(known, fact).some((place) =>
      (own.values[fact] ?? []).some((_v, n) => outcomes[place + n * (strides[index] ?? 0)] !== outcomes[place]),
    );
  return {
    among: (known: Facts) => {
      const found = new Set(placesOf(known, null).map((place) => outcomes[place]));
      const missing = own.facts.filter((fact, index) => known[fact] === undefined && matters(known, fact, index));
      return { outcome: found.size === 1 ? [...found][0] : null, missing };
    },
  };
}
