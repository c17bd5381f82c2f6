import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileDecision } from '../../src/policy/compile.ts';
import { truthOf } from '../../src/policy/condition.ts';
import { decide } from '../../src/policy/decide.ts';
import { type Decided, type Facts, PERMITTED } from '../../src/policy/model.ts';
import { everyCompletion, type Plain, type RandomCase, randomCase } from './random-decision.ts';

const DAY = '2026-11-21';
const RUNS = { numRuns: 10_000 };

const dutiesOf = (rules: readonly string[], all: readonly { id: string; duties: readonly string[] }[]) =>
  all.filter((rule) => rules.includes(rule.id)).flatMap((rule) => rule.duties);

test('outcome, duties and reasons are those of every completion worked out by hand, and one more fact flips nothing', () => {
  fc.assert(
    fc.property(randomCase, fc.nat(), fc.nat(), (random, whichFact, whichValue) => {
      const compiled = compileDecision(random.pack, random.decision, DAY);
      const decided = decide(compiled, random.facts, DAY);
      const completions = everyCompletion(random);
      agreesOnOutcome(decided, completions);
      agreesOnDuties(decided, completions, random);
      agreesOnReasons(decided, completions);
      const further = oneMoreFact(random, whichFact, whichValue);
      if (further && decided.outcome !== null) flipsNothing(decided, decide(compiled, further, DAY));
    }),
    RUNS,
  );
});

function agreesOnOutcome(decided: Decided, completions: readonly Plain[]): void {
  const outcomes = new Set(completions.map((plain) => plain.outcome));
  expect(decided.outcome).toBe(outcomes.size === 1 ? [...outcomes][0] : null);
  if (decided.outcome !== null) expect(decided.citations.length).toBeGreaterThan(0);
}

/** Owed are the duties of some completion, save what is owed only when surely known (d2). */
function agreesOnDuties(decided: Decided, completions: readonly Plain[], { decision }: RandomCase): void {
  if (decided.outcome === null) {
    expect(decided.duties).toEqual([]);
    return;
  }
  const inAll = decision.rules
    .map((rule) => rule.id)
    .filter((id) => completions.every(({ rules }) => rules.includes(id)));
  const sure = new Set(dutiesOf(inAll, decision.rules));
  const some = new Set(completions.flatMap(({ rules }) => dutiesOf(rules, decision.rules)));
  const expected = [...some].filter((duty) => duty !== 'd2' || sure.has(duty));
  expect([...decided.duties].sort()).toEqual(expected.sort());
}

function agreesOnReasons(decided: Decided, completions: readonly Plain[]): void {
  const [only, ...more] = completions;
  if (only && more.length === 0) expect(decided.because.map((r) => r.rule).sort()).toEqual(only.rules);
}

function oneMoreFact({ pack, decision, facts }: RandomCase, whichFact: number, whichValue: number): Facts | null {
  const unknown = decision.facts.filter((id) => facts[id] === undefined);
  const id = unknown[whichFact % Math.max(1, unknown.length)];
  const values = id === undefined ? [] : (pack.facts.get(id)?.values ?? []);
  const value = values[whichValue % Math.max(1, values.length)];
  return id === undefined || !value ? null : { ...facts, [id]: value.id };
}

function flipsNothing(before: Decided, after: Decided): void {
  expect(after.outcome).toBe(before.outcome);
  for (const duty of after.duties) if (duty !== 'd2') expect(before.duties).toContain(duty);
}

test('the interview ends, asks each fact once, and asks only what can still change the outcome', () => {
  fc.assert(
    fc.property(randomCase, fc.array(fc.nat(), { minLength: 4, maxLength: 4 }), (random, answers) => {
      const compiled = compileDecision(random.pack, random.decision, DAY);
      let facts = random.facts;
      for (let asked = 0; asked <= random.decision.facts.length; asked += 1) {
        const decided = decide(compiled, facts, DAY);
        if (decided.next === null) {
          expect(decided.outcome).not.toBeNull();
          return;
        }
        const values = random.pack.facts.get(decided.next)?.values ?? [];
        const known = facts;
        const fact = decided.next;
        expect(known[fact]).toBeUndefined();
        const after = values.map(
          (v) => new Set(everyCompletion({ ...random, facts: { ...known, [fact]: v.id } }).map((p) => p.outcome)),
        );
        const matters =
          after.some((a) => after.some((b) => a.size !== b.size || [...a].some((o) => !b.has(o)))) ||
          after.some((a) => a.size > 1);
        expect(matters).toBe(true);
        facts = { ...facts, [fact]: values[(answers[asked] ?? 0) % values.length]?.id ?? '' };
      }
      throw new Error('the interview did not end');
    }),
    { numRuns: 3_000 },
  );
});

test('what would allow it is complete, works, and holds no set within another', () => {
  fc.assert(
    fc.property(randomCase, (random) => {
      const decided = decide(compileDecision(random.pack, random.decision, DAY), random.facts, DAY);
      if (decided.outcome === null || PERMITTED.includes(decided.outcome)) {
        expect(decided.wouldAllow).toEqual([]);
        return;
      }
      const controls = Object.keys(random.decision.controls).filter((id) => random.facts[id] !== 'v0');
      const works = subsetsOf(controls).filter((set) => {
        const facts = { ...random.facts, ...Object.fromEntries(set.map((id) => [id, 'v0'])) };
        return everyCompletion({ ...random, facts }).every((plain) => PERMITTED.includes(plain.outcome));
      });
      const minimal = works.filter(
        (set) => !works.some((o) => o.length < set.length && o.every((id) => set.includes(id))),
      );
      const found = decided.wouldAllow.map((set) =>
        set
          .map((change) => change.fact)
          .sort()
          .join(),
      );
      expect(found.sort()).toEqual(minimal.map((set) => [...set].sort().join()).sort());
    }),
    { numRuns: 3_000 },
  );
});

test('three-valued truth agrees with every completion wherever it is definite', () => {
  fc.assert(
    fc.property(randomCase, (random) => {
      for (const rule of random.decision.rules) {
        const alone = { ...rule, lifts: [], outcome: 'allowed' as const };
        const truth = truthOf(rule.when, random.facts, random.pack.facts);
        const decision = { ...random.decision, rules: [alone] };
        const held = everyCompletion({ ...random, decision }).map((plain) => plain.rules.length === 1);
        if (truth === 'true') expect(held.every(Boolean)).toBe(true);
        if (truth === 'false') expect(held.some(Boolean)).toBe(false);
      }
    }),
    { numRuns: 2_000 },
  );
});

function subsetsOf(items: readonly string[]): string[][] {
  const count = 2 ** items.length;
  const all = Array.from({ length: count }, (_set, bits) => items.filter((_item, index) => bits & (1 << index)));
  return all.filter((set) => set.length > 0);
}
