// An officer goes the way to an N-DEx account and ticks what is done.

import type { Play } from './play.ts';
import { asks, leave, press } from './steps.ts';

export const ndexAccess: Play = {
  name: 'ndex-access',
  command: '/ndex-access',
  as: 'officer',
  go: async (window, pause) => {
    await window.send('/ndex-access');
    await asks(window, 'Open the checklist');
    await pause('ndex-access-ways');
    await leave(window);
    await window.send('/ndex-access user');
    await asks(window, /0 of \d+ done|LEO/);
    await press(window, 'This is done');
    await asks(window, 'Done: ');
  },
};
