// Every command of the product, carried through on the page by its people, from the composer to the result they read: on a laptop.

import { expect, it } from 'vitest';
import { MANIFEST } from '../../src/start/shipped.ts';
import { readManifest } from '../../src/workspace/index.ts';
import { plays } from './plays/index.ts';
import { performAllAt } from './plays/perform-all.ts';

it('there is a play for every command', () => {
  const played = new Set(plays.map(({ command }) => command));
  expect(readManifest(MANIFEST).commands.filter(({ name }) => !played.has(name))).toEqual([]);
});

performAllAt(1280);
