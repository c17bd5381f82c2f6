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
    'thread',
    async ({ page, send }) => {
      await send('Is the agency in the directory?');
      await replyTo(page, 'Is the agency in the directory?');
      const thread = page.getByRole('complementary', { name: 'Thread' });
      await thread.locator('textarea').fill('It is.');
      await page.keyboard.press('Enter');
      await thread.getByText('It is.').waitFor();
    },
  ],
  [
    'people',
    async ({ page }) => {
      await page.getByRole('complementary', { name: 'Thread' }).getByRole('button', { name: 'Close thread' }).click();
      await page.locator('.who').click();
      await page.waitForSelector('.people');
    },
  ],
  [
    'home',
    async ({ page }) => {
      await page.keyboard.press('Escape');
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

/** By the button beside the message, or where nothing hovers by its menu. */
async function replyTo(page: Page, text: string): Promise<void> {
  const message = page.locator('.main .message', { hasText: text });
  await message.hover();
  const beside = message.getByRole('button', { name: 'Reply in thread' });
  if (await beside.isVisible()) return beside.click();
  await message.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Reply in thread' }).click();
}

const looks = [
  { width: 1280, theme: 'light' },
  { width: 1280, theme: 'dark' },
  { width: 390, theme: 'light' },
  { width: 390, theme: 'dark' },
] as const;

/** Pictures are kept of these; the others are only played and checked. */
const pictured = new Set([
  'start 1280 light',
  'answer 1280 dark',
  'thread 1280 light',
  'people 390 dark',
  'form 390 light',
  'home 390 dark',
]);

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
