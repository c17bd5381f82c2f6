// An officer wants to put another agency's record into an affidavit, answers what is asked, and gets the decision.

import { choose, type Play } from './play.ts';

export const canIShare: Play = {
  name: 'decision',
  command: '/can-i-share',
  as: 'officer',
  go: async (window) => {
    await window.send('/can-i-share put an N-DEx record of another agency into an affidavit');
    const { page } = window;
    await page.getByText('For which purpose was the search made?').waitFor();
    await choose(window, 'Law enforcement investigation');
    await page.getByText('Is one of these imminent?').waitFor();
    await choose(window, 'No, none of them');
    await page.getByText('What did the record owner say?').waitFor();
    await choose(window, 'Nobody has asked the owner yet');
    await page.getByRole('heading', { name: 'Not yet' }).waitFor();
  },
};
