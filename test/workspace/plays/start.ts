// What a newcomer sees first.

import type { Play } from './play.ts';

export const start: Play = {
  name: 'start',
  command: '',
  as: 'officer',
  go: ({ page }) => page.locator('.beginning .guide-steps').waitFor(),
};
