import { expect, test } from 'vitest';
import { waysByClause } from '../../../src/packs/ways-by-clause.ts';
import { checked } from '../small-pack.ts';

const run = checked('ndex', [], { ways: waysByClause('policies/ndex'), changedPins: () => [] });

test('the pack that ships has no finding that is not silenced with a reason', () => {
  expect(run.diagnostics).toEqual([]);
});

test('every check has run on it', () => {
  expect(run.notRun).toEqual([]);
});

test('every property that its authors claim is proved', () => {
  expect(run.verdicts.filter(({ holds }) => !holds)).toEqual([]);
  expect(run.verdicts.length).toBeGreaterThanOrEqual(21);
});
