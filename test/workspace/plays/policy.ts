// An analyst asks the manual in plain words.

import { answered, type Play } from './play.ts';

export const policy: Play = {
  name: 'policy',
  command: '/policy',
  as: 'analyst',
  go: async (window) => {
    await answered(window, () => window.send('/policy what is a NAC'));
    await window.page
      .getByText(/N-DEx agency coordinator/)
      .last()
      .waitFor();
  },
};
