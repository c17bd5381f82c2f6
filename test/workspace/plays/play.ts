// What a play is: one thing that a person does on the page, from the composer to the result.

import type { people } from '../../slack/desk.ts';
import type { Window } from '../chromium.ts';

export type Play = {
  /** The name of its picture in docs/pictures/. */
  readonly name: string;
  /** The slash command it carries through; empty where it needs none. */
  readonly command: string;
  readonly as: keyof typeof people;
  /** Ends when the result is on the screen. */
  readonly go: (window: Window) => Promise<void>;
};

const newest = () => [...document.querySelectorAll('.message.private')].at(-1)?.id ?? '';

/** Waits for a newer private message than there was before `act`. */
export async function answered({ page }: Window, act: () => Promise<unknown>): Promise<void> {
  const before = await page.evaluate(newest);
  await act();
  await page.waitForFunction(
    (old) => ([...document.querySelectorAll('.message.private')].at(-1)?.id ?? '') !== old,
    before,
  );
}

/** Answers the modal's question by its option of this name, and goes on. */
export async function choose({ page }: Window, option: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  const box = dialog.getByRole('combobox');
  if ((await box.count()) > 0) {
    await box.click();
    await page.locator(':popover-open .option', { hasText: option }).first().click();
  } else await dialog.locator('.choice', { hasText: option }).first().click();
  await dialog.locator('button[type=submit]').click();
}
