// An analyst asks the manual in plain words.

import type { Play } from './play.ts';
import { told } from './steps.ts';

export const policy: Play = {
  name: 'policy',
  command: '/policy',
  as: 'analyst',
  go: async (window) => {
    await window.send('/policy what is a NAC');
    await told(window, /The NAC is the N-DEx agency coordinator.*audit:1 /s);
  },
};
