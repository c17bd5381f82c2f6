// A coordinator opens the app's Home: what waits, what is open, and the desk's board.

import type { Play } from './play.ts';
import { homeSays, openApp } from './steps.ts';

export const home: Play = {
  name: 'home',
  command: '',
  as: 'coordinator',
  go: async (window) => {
    await openApp(window, 'Home');
    await homeSays(window, /Waiting for me.*The desk’s board/s);
  },
};
