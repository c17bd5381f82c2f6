// What people do on the page, as plays say it: type, fill in, press, read, become somebody else, let time pass.

import type { Locator } from 'playwright-core';
import type { Window } from '../chromium.ts';

export const cast = {
  officer: { id: 'U0OFFICER1', name: 'Dana Reyes' },
  analyst: { id: 'U0ANALYST1', name: 'Sam Okafor' },
  coordinator: { id: 'U0COORD001', name: 'Lee Whitfield' },
  csaOfficer: { id: 'U0CSAOFF01', name: 'Robin Castellano' },
  auditor: { id: 'U0AUDITOR1', name: 'Kim Lindqvist' },
  owner: { id: 'U0OWNER001', name: 'Jo Marchetti' },
} as const;

type Words = string | RegExp;

export const dialogOf = ({ page }: Window): Locator => page.locator('dialog.modal:not(.confirm)');

/** The open modal, or what lies open behind none. */
async function front(window: Window): Promise<Locator> {
  const dialog = dialogOf(window);
  return (await dialog.count()) > 0 ? dialog : window.page.locator('.main');
}

/** Waits until the open modal says so. */
export const asks = (window: Window, words: Words): Promise<void> =>
  dialogOf(window).filter({ hasText: words }).waitFor();

/** Waits until the newest message says so, and stands in view. */
export async function told({ page }: Window, words: Words): Promise<void> {
  await page.locator('.main .message').last().filter({ hasText: words }).waitFor();
  await page.waitForFunction(() => {
    const list = document.querySelector('.main .scroller');
    return list !== null && list.scrollHeight - list.scrollTop - list.clientHeight < 48;
  });
}

/** Waits until Home says so. */
export const homeSays = ({ page }: Window, words: Words): Promise<void> =>
  page.locator('.home').filter({ hasText: words }).waitFor();

/** Presses the lowest button that shows these words, in the modal while one is open; what is read out may say more. */
export async function press(window: Window, words: string): Promise<void> {
  const place = await front(window);
  await place
    .getByRole('button')
    .and(place.getByText(words, { exact: true }))
    .last()
    .click();
}

/** Submits the modal. */
export const submit = (window: Window): Promise<void> => dialogOf(window).locator('button[type=submit]').click();

/** Closes the modal and whatever lies under it. */
export async function leave(window: Window): Promise<void> {
  await dialogOf(window).locator('header').getByRole('button', { name: 'Close' }).click();
  await dialogOf(window).waitFor({ state: 'detached' });
}

/** Fills in the modal's inputs by their labels; several values where several can be chosen. */
export async function fillIn(window: Window, values: Readonly<Record<string, Words | readonly Words[]>>) {
  for (const [label, value] of Object.entries(values)) {
    const block = dialogOf(window).locator('.block.input', { has: window.page.locator('.label', { hasText: label }) });
    for (const each of Array.isArray(value) ? value : [value]) await enter(window, block.first(), each);
  }
}

async function enter({ page }: Window, block: Locator, value: Words): Promise<void> {
  // Counting does not wait, so the form must be there before.
  await block.waitFor();
  const box = block.getByRole('combobox');
  if ((await box.count()) > 0) {
    await box.fill(typeof value === 'string' ? value : '');
    await page.locator(':popover-open .option', { hasText: value }).first().click();
    // A list of several stays open for the next; leaving the field shuts it.
    await box.blur();
  } else if ((await block.locator('.choice').count()) > 0) {
    await block.locator('.choice', { hasText: value }).first().click();
  } else await block.locator('input, textarea').first().fill(String(value));
}

/** Becomes somebody else by the page's own switch. */
export async function become({ page }: Window, who: keyof typeof cast): Promise<void> {
  await page.locator('.who').click();
  await page.locator('.somebody button', { hasText: cast[who].name }).click();
  await page.locator(`.page[data-me="${cast[who].id}"]`).waitFor();
}

/** Opens the app's Home or its direct messages. */
export async function openApp({ page }: Window, tab: 'Home' | 'Messages'): Promise<void> {
  if (await page.locator('.drawer-button').isVisible()) await page.locator('.drawer-button').click();
  await page.locator('.sidebar').getByRole('button', { name: 'NAC Desk' }).click();
  await page.getByRole('tab', { name: tab }).click();
}

/** Lets time pass by the clock in the header. */
export async function pass({ page }: Window, step: string): Promise<void> {
  const clock = page.locator('.clock');
  const before = await clock.innerText();
  await clock.click();
  await page.getByRole('button', { name: step, exact: true }).click();
  await page.keyboard.press('Escape');
  if (before === (await clock.innerText())) await page.locator('.clock.moved').waitFor();
}

/** Takes the global shortcut of that name from the composer's menu. */
export async function shortcut({ page }: Window, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Shortcuts' }).click();
  await page.getByRole('menuitem', { name }).click();
}

/** Takes a step of the guide and sends what it has filled in. */
export async function tryOut({ page }: Window, step: string): Promise<void> {
  await page.getByRole('button', { name: 'Try it' }).click();
  await page.locator('.panel.guide').getByRole('button', { name: step }).click();
  await page.waitForFunction(() =>
    document.querySelector<HTMLTextAreaElement>('.main textarea')?.value.startsWith('/'),
  );
  await page.locator('.main .composer textarea').press('Enter');
}
