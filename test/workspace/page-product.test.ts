// Every command of the product, carried through on the page from the composer to the result.

import { describe, expect, it, onTestFinished } from 'vitest';
import { MANIFEST } from '../../src/start/shipped.ts';
import { readManifest } from '../../src/workspace/index.ts';
import { people } from '../slack/desk.ts';
import { chromiumPath, openWindow, useBrowser, type Window } from './browser.ts';
import { type Play, playsFor } from './plays/index.ts';
import { morning, startProduct } from './plays/stage.ts';

const looks = [
  { width: 1280, theme: 'light' },
  { width: 1280, theme: 'dark' },
  { width: 390, theme: 'light' },
  { width: 390, theme: 'dark' },
] as const;

/** Says what the page showed instead when a play does not get to its end. */
async function carriedThrough(play: Play, window: Window): Promise<void> {
  try {
    await play.go(window);
  } catch (cause) {
    const shown = await window.page.locator('dialog[open], .message').last().innerText();
    throw new Error(`“${play.name}” ended at: ${shown}`, { cause });
  }
}

const all = playsFor(readManifest(MANIFEST));

describe.skipIf(!chromiumPath)('the product on the page', () => {
  useBrowser();
  it.each(looks)('plays every command at $width pixels, $theme, without complaint', async (look) => {
    const { workspace, stop } = await startProduct();
    onTestFinished(stop);
    const window = await openWindow(workspace.url, people.officer, { ...look, at: morning });
    for (const play of all) {
      await window.page.goto(`${workspace.url}/?as=${people[play.as]}`);
      await carriedThrough(play, window);
      expect({ play: play.name, complaints: window.complaints }).toEqual({ play: play.name, complaints: [] });
      while (workspace.as(people[play.as]).view()) await workspace.as(people[play.as]).closeView({ all: true });
    }
    expect(workspace.refusals()).toEqual([]);
  });
});
