// Every command of the product, carried through on the page by its people, from the composer to the result they read.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MANIFEST } from '../../src/start/shipped.ts';
import { readManifest } from '../../src/workspace/index.ts';
import { chromiumPath, useBrowser } from './browser.ts';
import { plays } from './plays/index.ts';
import { openStage, perform, type Stage } from './plays/perform.ts';

it('there is a play for every command', () => {
  const played = new Set(plays.map(({ command }) => command));
  expect(readManifest(MANIFEST).commands.filter(({ name }) => !played.has(name))).toEqual([]);
});

describe.skipIf(!chromiumPath).each([1280, 390])('at %i pixels', (width) => {
  useBrowser();
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(width);
  });
  afterAll(async () => {
    await stage.window.context.close();
    await stage.product.stop();
  });

  it.each(plays.map((play) => [play.name, play] as const))('%s', (_, play) => perform(play, stage));

  it('the workspace had nothing to refuse but haste, and the desk nothing to complain of', () => {
    const { workspace, logged } = stage.product;
    expect(workspace.refusals().filter(({ error }) => !String(error).includes('ratelimited'))).toEqual([]);
    expect(logged.filter((line) => /error/i.test(line))).toEqual([]);
  });
});
