// An officer asks about a colleague's message, by its menu.

import type { Play } from './play.ts';

export const messageShortcut: Play = {
  name: 'message-shortcut',
  command: '',
  as: 'officer',
  go: async ({ page, send }) => {
    await send('Can we show the Harbor record to the state patrol?');
    await page.locator('.message:not(.private)').last().hover();
    await page.locator('.message:not(.private)').last().getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: /Can I share this/ }).click();
    await page.getByRole('dialog').locator('.block').first().waitFor();
  },
};
