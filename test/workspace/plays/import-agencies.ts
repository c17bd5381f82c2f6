// A coordinator puts a list of agencies into the form, sees what it would do, and imports it.

import type { Play } from './play.ts';
import { asks, press, submit } from './steps.ts';

const LIST = `ORI,Agency,Telephone,State
CA0990300,Mill Valley Police Department,559-555-0130,CA
CA0990400,Lake County Probation,559-555-0140,CA
C0990500,Short of a letter,,CA
`;

export const importAgencies: Play = {
  name: 'import-agencies',
  command: '/nac-desk',
  as: 'coordinator',
  go: async (window, pause) => {
    await window.send('/nac-desk settings');
    await asks(window, 'Agencies');
    await press(window, 'Import agencies');
    await asks(window, 'The list');
    const file = { name: 'our-contacts.csv', mimeType: 'text/csv', buffer: Buffer.from(LIST) };
    // The form is sent while the file is still on its way: it waits for it.
    const asked = Promise.withResolvers<void>();
    await window.page.route(/\/page\/file\?/, async (route) => {
      await asked.promise;
      await route.continue();
    });
    await window.page.getByLabel('The list').setInputFiles(file);
    await submit(window);
    asked.resolve();
    await asks(window, 'Not imported before: 2');
    await pause('import-tried-out');
    await submit(window);
    await asks(window, 'Contacts entered: 2');
  },
};
