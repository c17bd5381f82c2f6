// A coordinator reads the last week in numbers and confirms it.

import type { Play } from './play.ts';
import { asks, press } from './steps.ts';

export const weeklyReview: Play = {
  name: 'weekly-review',
  command: '/nac-desk',
  as: 'coordinator',
  go: async (window, pause) => {
    await window.send('/nac-desk audit');
    await asks(window, /1\. .*16\. /s);
    await press(window, 'Review of last week');
    await asks(window, /Cases opened:.*Exigent uses.*Gaps/s);
    await pause('weekly-review-unread');
    await press(window, 'I have read it');
    await asks(window, 'Read by @Lee Whitfield');
  },
};
