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

/** The newest message that only this person sees. */
export const newestPrivate = ({ page }: Window) => page.locator('.message.private').last();

/** Waits for one private message more than there was before `act`. */
export async function answered(window: Window, act: () => Promise<unknown>): Promise<void> {
  const before = await window.page.locator('.message.private').count();
  await act();
  await window.page.locator('.message.private').nth(before).waitFor();
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
