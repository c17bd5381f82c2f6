// In an emergency nobody remembers a command: the same three screens from the composer's menu.

import { record } from './exigent.ts';
import type { Play } from './play.ts';
import { openApp, shortcut, told } from './steps.ts';

export const exigentShortcut: Play = {
  name: 'exigent-by-shortcut',
  command: '',
  as: 'analyst',
  go: async (window) => {
    await shortcut(window, 'Exigent use');
    await record(window, async () => {});
    await openApp(window, 'Messages');
    await told(window, 'Call the record owner now');
  },
};
