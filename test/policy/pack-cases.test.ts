// Runs the cases that stand beside the rules of the pack, and holds them to their purpose: a reason each, and no rule untried.
import { describe, expect, it } from 'vitest';
import { readFiles, readPackFolder } from '../../src/packs/read-pack-folder.ts';
import type { Decided, DecisionRules, Facts } from '../../src/policy/model.ts';
import { runPackTests } from '../../src/policy/pack-tests.ts';

const PACK = 'policies/ndex';
/** For cases that no date bears on; the others state their day. */
const ANY_DAY = '2026-11-21';

const pack = packOf(PACK);
const run = runPackTests(pack, caseFilesOf(PACK), ANY_DAY);

describe('the cases beside the rules', () => {
  it('are all readable', () => {
    expect(run.diagnostics).toEqual([]);
  });

  it('are at least 150', () => {
    expect(run.results.length).toBeGreaterThanOrEqual(150);
  });

  it('have names that tell them apart', () => {
    const names = run.results.map((result) => `${result.decision}: ${result.name}`);
    expect(names.filter((name, index) => names.indexOf(name) < index)).toEqual([]);
  });

  it.each(run.results.map((result) => ({ ...result, title: `${result.decision}: ${result.name}` })))(
    '$title',
    ({ differences }) => {
      expect(differences).toEqual([]);
    },
  );
});

describe.each([...pack.decisions.values()])('the cases of $id', (decision) => {
  const answers = answersOf(decision);

  it('make each rule answer', () => {
    const silent = decision.rules.filter((rule) => !answers.some((answer) => rests(answer, rule.id)));
    expect(named(decision, silent)).toEqual([]);
  });

  it('come within one fact of each rule without it', () => {
    const unguarded = decision.rules.filter((rule) => !hasNearMiss(rule.id, answers));
    expect(named(decision, unguarded)).toEqual([]);
  });
});

describe('a case', () => {
  const settled = 'outcome: prohibited\n    clauses: [audit:4]\n    duties: []';

  it('that states no reason is refused, with its place', () => {
    const refused = runOne(`decision: purpose\ncases:\n  - name: No reason\n    facts: {}\n    ${settled}\n`);
    expect(refused.results).toEqual([]);
    expect(refused.diagnostics).toMatchObject([{ at: { file: 'tests/one.yml', line: 3 } }]);
    expect(refused.diagnostics[0]?.message).toContain('reason');
  });

  it('whose reason is empty is refused', () => {
    const refused = runOne(
      `decision: purpose\ncases:\n  - name: No reason\n    reason: " "\n    facts: {}\n    ${settled}\n`,
    );
    expect(refused.results).toEqual([]);
    expect(refused.diagnostics).toHaveLength(1);
  });

  it('that expects another answer is told what differs', () => {
    const told = runOne(
      `decision: purpose\ncases:\n  - name: Wrong\n    reason: It is wrong.\n    facts: { purpose: pretrial }\n    ${settled}\n`,
    );
    expect(told.results[0]?.differences).toEqual([
      'outcome: expected prohibited, got allowed',
      'cites audit:4.pretrial; audit:4 is absent',
    ]);
  });
});

function packOf(folder: string) {
  const loaded = readPackFolder(folder);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics, null, 2));
  return loaded.pack;
}

function caseFilesOf(folder: string): ReadonlyMap<string, string> {
  const read = readFiles(folder);
  if ('diagnostics' in read) throw new Error(JSON.stringify(read.diagnostics, null, 2));
  return new Map([...read.files].filter(([file]) => file.startsWith('tests/')));
}

function runOne(text: string) {
  return runPackTests(pack, new Map([['tests/one.yml', text]]), ANY_DAY);
}

function answersOf(decision: DecisionRules): readonly Decided[] {
  return run.results.flatMap(({ decision: id, decided }) => (id === decision.id && decided ? [decided] : []));
}

function rests(answer: Decided, rule: string): boolean {
  return answer.because.some((reason) => reason.rule === rule);
}

/** Some case rests on the rule and another, one fact or the day apart, does not. */
function hasNearMiss(rule: string, answers: readonly Decided[]): boolean {
  const hits = answers.filter((answer) => rests(answer, rule));
  const misses = answers.filter((answer) => !rests(answer, rule));
  return misses.some((miss) => hits.some((hit) => distance(hit, miss) === 1));
}

function distance(one: Decided, other: Decided): number {
  const apart = differing(one.facts, other.facts);
  return apart === 0 && one.asOf !== other.asOf ? 1 : apart;
}

function differing(one: Facts, other: Facts): number {
  return Object.keys({ ...one, ...other }).filter((fact) => one[fact] !== other[fact]).length;
}

function named(decision: DecisionRules, rules: DecisionRules['rules']): readonly string[] {
  return rules.map((rule) => `${decision.id} ${rule.id}`);
}
