// An officer starts the questions from the composer's menu and learns that looking is allowed.

import { choose } from './choose.ts';
import type { Play } from './play.ts';
import { asks, shortcut } from './steps.ts';

export const shareShortcut: Play = {
  name: 'decision-by-shortcut',
  command: '',
  as: 'officer',
  go: async (window) => {
    await shortcut(window, 'Can I share this?');
    await asks(window, 'What do you want to do');
    await choose(window, 'Look at the search result');
    await asks(window, 'For which purpose was the search made?');
    await choose(window, 'Supervision');
    await asks(window, 'Yes');
  },
};
