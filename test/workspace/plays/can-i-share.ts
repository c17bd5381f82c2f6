// An officer wants to put another agency's record into an affidavit, answers what is asked, and gets the decision.

import { choose } from './choose.ts';
import type { Play } from './play.ts';
import { asks } from './steps.ts';

export const canIShare: Play = {
  name: 'decision',
  command: '/can-i-share',
  as: 'officer',
  go: async (window) => {
    await window.send('/can-i-share put an N-DEx record of another agency into an affidavit');
    await asks(window, 'For which purpose was the search made?');
    await choose(window, 'Law enforcement investigation');
    await asks(window, 'Is one of these imminent?');
    await choose(window, 'No, none of them');
    await asks(window, 'What did the record owner say?');
    await choose(window, 'Nobody has asked the owner yet');
    await asks(window, /Not yet.*The record owner must permit this in advance/s);
  },
};
