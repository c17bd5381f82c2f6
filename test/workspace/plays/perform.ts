// Performs the plays one after another in one window of one desk, and looks at each of their screens.

import { expect } from 'vitest';
import { violations } from '../axe.ts';
import { openLasting, type Window } from '../browser.ts';
import { type Play, plays } from './index.ts';
import { morning, startProduct } from './stage.ts';
import { become, cast } from './steps.ts';

export type Stage = Awaited<ReturnType<typeof openStage>>;

export async function openStage(width: number) {
  const product = await startProduct();
  const window = await openLasting(product.workspace.url, cast.officer.id, { width, at: morning });
  return { product, window, width };
}

/** Every play is seen by day at one width and by night at the other. */
const themeOf = (play: Play, width: number) =>
  (plays.indexOf(play) + (width < 640 ? 1 : 0)) % 2 === 0 ? 'light' : 'dark';

export async function perform(play: Play, { product: { workspace }, window, width }: Stage): Promise<void> {
  const { page } = window;
  for (const { id } of Object.values(cast)) await workspace.as(id).closeView({ all: true });
  await page.emulateMedia({ colorScheme: themeOf(play, width) });
  await page.locator('dialog').first().waitFor({ state: 'detached' });
  if ((await page.locator('.page').getAttribute('data-me')) !== cast[play.as].id) await become(window, play.as);
  await openGeneral(window);
  try {
    await play.go(window, (screen) => look(screen, window));
  } catch (cause) {
    const shown = await page.locator('dialog[open], .main').last().innerText();
    throw new Error(`“${play.name}” ended at: ${shown.slice(-1500)}`, { cause });
  }
  await look(play.name, window);
}

async function openGeneral({ page }: Window): Promise<void> {
  if (await page.locator('.drawer-button').isVisible()) await page.locator('.drawer-button').click();
  await page.locator('.sidebar').getByRole('button', { name: 'general' }).click();
  await page.getByRole('heading', { level: 1, name: 'general' }).waitFor();
}

/** Nothing wider than the window, nothing that assistive technology or weak eyes stumble over, no word in the console. */
async function look(screen: string, { page, complaints }: Window): Promise<void> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect({ screen, wide, violations: await violations(page), complaints }).toEqual({
    screen,
    wide: 0,
    violations: [],
    complaints: [],
  });
}
