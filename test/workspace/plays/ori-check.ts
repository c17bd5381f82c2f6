// An officer checks an ORI.

import { answered, type Play } from './play.ts';

export const oriCheck: Play = {
  name: 'ori-check',
  command: '/ori-check',
  as: 'officer',
  go: async (window) => {
    await answered(window, () => window.send('/ori-check CA0194200'));
    await window.page
      .getByText(/CA0194200.* eligible/)
      .last()
      .waitFor();
  },
};
