// A coordinator opens the app's Home.

import type { Play } from './play.ts';

export const home: Play = {
  name: 'home',
  command: '',
  as: 'coordinator',
  go: async ({ page }) => {
    if (await page.locator('.drawer-button').isVisible()) await page.locator('.drawer-button').click();
    await page.locator('.sidebar').getByRole('button', { name: 'NAC Desk' }).click();
    await page.locator('.home .button').first().waitFor();
  },
};
