// Every command of the product, carried through on the page from the composer to the result.

import { describe, expect, it, onTestFinished } from 'vitest';
import { MANIFEST } from '../../src/start/shipped.ts';
import { readManifest } from '../../src/workspace/index.ts';
import { people } from '../slack/desk.ts';
import { violations } from './axe.ts';
import { chromiumPath, openWindow, useBrowser, type Window } from './browser.ts';
import { type Play, playsFor } from './plays/index.ts';
import { morning, startProduct } from './plays/stage.ts';

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

/** Played by day and looked at by night too. */
async function inBothThemes({ page }: Window): Promise<readonly string[]> {
  const byDay = await violations(page, ['color-contrast']);
  await page.emulateMedia({ colorScheme: 'dark' });
  const byNight = await violations(page, ['color-contrast']);
  await page.emulateMedia({ colorScheme: 'light' });
  return [...byDay, ...byNight];
}

describe.skipIf(!chromiumPath)('the product on the page', () => {
  useBrowser();
  it.each([1280, 390])(
    'plays every command at %i pixels, light and dark, without complaint',
    async (width) => {
      const { workspace, stop } = await startProduct();
      onTestFinished(stop);
      const window = await openWindow(workspace.url, people.officer, { width, at: morning });
      for (const play of all) {
        await window.page.goto(`${workspace.url}/?as=${people[play.as]}`);
        await carriedThrough(play, window);
        const unreadable = await inBothThemes(window);
        expect({ play: play.name, unreadable, complaints: window.complaints }).toEqual({
          play: play.name,
          unreadable: [],
          complaints: [],
        });
        while (workspace.as(people[play.as]).view()) await workspace.as(people[play.as]).closeView({ all: true });
      }
      expect(workspace.refusals()).toEqual([]);
    },
    180_000,
  );
});
