// What the weekly review counts is all that the product refuses: no kind of refusal beside the list, no guard beside the seam.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { REFUSED_KINDS } from '../../src/casework/refused-kinds.ts';
import { GUARD_REFUSED } from '../../src/store/guard-hits.ts';

const SRC = join(import.meta.dirname, '..', '..', 'src');
const LISTS = ['casework/refused-kinds.ts', 'store/guard-hits.ts'];

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name, text: readFileSync(join(SRC, name), 'utf8') }));

const kindsIn = (text: string) => [...text.matchAll(/['"`]([a-z-]+\.refused)['"`]/g)].map(([, kind]) => kind);

test('every kind of refusal in the ledger is in the list that the review counts', () => {
  const listed = files.filter(({ name }) => LISTS.includes(name)).flatMap(({ text }) => kindsIn(text));
  expect(listed.sort()).toEqual([...REFUSED_KINDS, GUARD_REFUSED].sort());
});

test('nobody writes a kind of refusal by hand', () => {
  const strays = files.filter(({ name, text }) => !LISTS.includes(name) && kindsIn(text).length > 0);
  expect(strays.map(({ name }) => name)).toEqual([]);
});

test('every place in Slack that guards a text writes down what was kept out', () => {
  const guarding = files.filter(({ name, text }) => name.startsWith('slack/') && /\b(inspect|guardTexts)\(/.test(text));
  const silent = guarding.filter(({ text }) => !text.includes('recordKeptOut('));
  expect(guarding.length).toBeGreaterThan(3);
  expect(silent.map(({ name }) => name)).toEqual([]);
});
