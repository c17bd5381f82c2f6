// An officer checks an ORI.

import type { Play } from './play.ts';
import { told } from './steps.ts';

export const oriCheck: Play = {
  name: 'ori-check',
  command: '/ori-check',
  as: 'officer',
  go: async (window) => {
    await window.send('/ori-check CA0194200');
    await told(window, /CA0194200.*eligible/);
  },
};
