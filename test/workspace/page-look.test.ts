// What the page looks like, on a laptop and a phone, light and dark; and that assistive technology can use it.

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { chromiumPath, openWindow, useBrowser, type Window } from './browser.ts';
import { people } from './demo.ts';
import { morning, startPageDemo, stillMorning } from './page-demo.ts';
import { differs } from './pictures.ts';

type Screen = readonly [name: string, go: (window: Window) => Promise<unknown>];

/** In the order in which a person would come to them. */
const screens: readonly Screen[] = [
  ['start', ({ page }) => page.waitForSelector('.beginning .guide-steps')],
  [
    'answer',
    async ({ page, send }) => {
      await send('/demo show');
      await page.waitForSelector('.message .button.primary');
    },
  ],
  [
    'home',
    async ({ page }) => {
      if (await page.locator('.drawer-button').isVisible()) await page.locator('.drawer-button').click();
      await page.locator('.sidebar').getByRole('button', { name: 'Demo' }).click();
      await page.waitForSelector('.home .button');
    },
  ],
  [
    'form',
    async ({ page }) => {
      await page.locator('.home').getByRole('button', { name: 'Form' }).click();
      await page.waitForSelector('dialog[open]');
      await page.getByRole('button', { name: 'Send request' }).click();
      await page.waitForSelector('.field-error');
    },
  ],
];

const looks = [
  { width: 1280, theme: 'light' },
  { width: 1280, theme: 'dark' },
  { width: 390, theme: 'light' },
  { width: 390, theme: 'dark' },
] as const;

/** Pictures are kept of these; the others are only played and checked. */
const pictured = new Set(['start 1280 light', 'answer 1280 dark', 'form 390 light', 'home 390 dark']);

describe.skipIf(!chromiumPath)('the page', () => {
  useBrowser();
  it.each(looks)('at $width pixels, $theme, is as it was, accessible and without complaint', async (look) => {
    const workspace = await startPageDemo({ clock: stillMorning() });
    const window = await openWindow(workspace.url, people.officer, { ...look, at: morning });
    for (const [name, go] of screens) {
      await go(window);
      const picture = `${name} ${look.width} ${look.theme}`;
      expect({ picture, violations: await violations(window.page) }).toEqual({ picture, violations: [] });
      const differing = pictured.has(picture) ? await differs(window.page, picture.replaceAll(' ', '-')) : 0;
      expect({ picture, differing, sideways: await sideways(window.page) }).toEqual({
        picture,
        differing: 0,
        sideways: 0,
      });
    }
    expect(window.complaints).toEqual([]);
  });
});

/** By how much the page is wider than its window. */
const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
