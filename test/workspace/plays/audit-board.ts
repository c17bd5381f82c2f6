// An auditor looks at the board of the sixteen items, and at one of them with its gaps.

import type { Play } from './play.ts';
import { asks, press } from './steps.ts';

export const auditBoard: Play = {
  name: 'audit-item',
  command: '/nac-desk',
  as: 'auditor',
  go: async (window, pause) => {
    await window.send('/nac-desk audit');
    await asks(window, /1\. .*16\. /s);
    await pause('audit-board');
    await press(window, 'Look at the item');
    await asks(window, 'What is asked');
  },
};
