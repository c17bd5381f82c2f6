// In an emergency nobody remembers a command: the same three screens from the composer's menu; the coordinator finds it on Home.

import { record } from './exigent.ts';
import type { Play } from './play.ts';
import { become, homeSays, openApp, shortcut, told } from './steps.ts';

export const exigentShortcut: Play = {
  name: 'home',
  command: '',
  as: 'analyst',
  go: async (window) => {
    await shortcut(window, 'Exigent use');
    await record(window, async () => {});
    await openApp(window, 'Messages');
    await told(window, 'Call the record owner now');
    await become(window, 'coordinator');
    await openApp(window, 'Home');
    await homeSays(window, /Waiting for me.*The desk’s board.*Exigent uses · [12]/s);
  },
};
