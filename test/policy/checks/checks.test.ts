import { describe, expect, test } from 'vitest';
import { CODES } from '../../../src/policy/checks/codes.ts';
import { findingsOf, tables } from './broken-packs.ts';

describe.each(tables())('$code', ({ code, caught, passed }) => {
  test.each(caught)('catches $name', (broken) => {
    const findings = findingsOf(code, broken);
    if (broken.count !== undefined) expect(findings).toHaveLength(broken.count);
    else expect(findings).toEqual(broken.finds);
  });

  test.each(passed)('lets pass $name', (sound) => {
    expect(findingsOf(code, sound)).toEqual([]);
  });
});

test('every code has a table of packs that it catches and packs that it lets pass, one of the caught the real one', () => {
  const incomplete = tables().filter(
    ({ caught, passed }) => passed.length === 0 || !caught.some((broken) => broken.pack === 'ndex'),
  );
  expect(tables().map(({ code }) => code)).toEqual(CODES.map(({ code }) => code));
  expect(incomplete.map(({ code }) => code)).toEqual([]);
});

test('every finding about combinations of facts shows one as its witness', () => {
  const combinations = [
    'ND001',
    'ND002',
    'ND003',
    'ND004',
    'ND005',
    'ND006',
    'ND009',
    'ND012',
    'ND014',
    'ND017',
    'ND018',
  ];
  const silent = tables()
    .filter(({ code }) => combinations.includes(code))
    .flatMap(({ caught }) => caught.flatMap(({ finds }) => finds ?? []))
    .filter(({ witness }) => witness === undefined);
  expect(silent).toEqual([]);
});
