import { expect, it } from 'vitest';
import { STATES, stateByWord, stateOfOri } from '../../src/agencies/states.ts';
import { table } from '../ori/table-of-pack.ts';

it('the states are those that the pack knows as beginnings of an ORI, with the same postal codes', () => {
  const ofPack = new Map(table.places.map(({ code, postal }) => [code, postal ?? null]));
  expect(STATES.filter(({ code, postal }) => ofPack.get(code) !== (postal ?? null))).toEqual([]);
});

it.each([
  ['NB', 'NB'],
  ['NE', 'NB'],
  ['gu', 'GM'],
  ['Wisconsin', 'WI'],
  ['wis.', 'WI'],
  ['N.Y.', 'NY'],
  ['  new   york ', 'NY'],
])('%j is %s', (text, code) => {
  expect(stateByWord(text)?.code).toBe(code);
});

it('an ORI of no state has none', () => {
  expect([stateOfOri('TSOFENC02'), stateOfOri('NE0010000'), stateOfOri('NB0010000')?.name]).toEqual([
    undefined,
    undefined,
    'Nebraska',
  ]);
});
