import { describe, expect, test } from 'vitest';
import { coverageOf } from '../../../src/policy/analysis/coverage.ts';
import { runPackTests } from '../../../src/policy/pack-tests.ts';
import { DAY, filesOf, type PackName, packOf } from '../small-pack.ts';

function coverage(name: PackName, only: (caseName: string) => boolean = () => true) {
  const pack = packOf(name);
  const tests = new Map([...filesOf(name)].filter(([file]) => file.startsWith('tests/')));
  const { results } = runPackTests(pack, tests, DAY);
  return coverageOf(
    pack,
    results.flatMap(({ name: title, decided }) => (decided && only(title) ? [decided] : [])),
  );
}

describe('the cases of the real pack', () => {
  const whole = coverage('ndex');

  test('make every rule fire', () => expect(whole.rules.unseen).toEqual([]));
  test('see every single test true, false and unknown', () => expect(whole.tests.unseen).toEqual([]));
  test('owe every duty', () => expect(whole.duties.unseen).toEqual([]));
  test('cite every clause that a rule rests on', () => expect(whole.clauses.unseen).toEqual([]));
});

describe('one case alone', () => {
  test('covers what it touches and leaves the rest named', () => {
    const { rules, tests, duties, clauses } = coverage('small', (name) => name === 'A visitor at the vault');
    expect(rules).toEqual({
      total: 7,
      seen: 1,
      unseen: [
        'open-door/badge-missing',
        'open-door/staff-passes',
        'open-door/front-door',
        'open-door/escort-missing',
        'open-door/escorted',
        'open-door/alarm-rings',
      ],
    });
    expect(duties).toEqual({
      total: 4,
      seen: 0,
      unseen: ['get-badge', 'find-escort', 'stay-with-escort', 'report-afterwards'],
    });
    expect(clauses).toEqual({ total: 4, seen: 1, unseen: ['door:1', 'door:3', 'door:4'] });
    expect({ total: tests.total, seen: tests.seen }).toEqual({ total: 45, seen: 15 });
    expect(tests.unseen.filter((name) => name.startsWith('open-door/vault-closed'))).toEqual([
      'open-door/vault-closed/0.badge false',
      'open-door/vault-closed/0.badge unknown',
      'open-door/vault-closed/1.door false',
      'open-door/vault-closed/1.door unknown',
    ]);
  });
});
