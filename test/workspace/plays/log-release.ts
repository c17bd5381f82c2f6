// An officer logs a release of criminal history, and a disposal whose witness confirms it.

import type { Window } from '../chromium.ts';
import type { Play } from './play.ts';
import { asks, become, fillIn, leave, openApp, press, submit, told } from './steps.ts';

export const logRelease: Play = {
  name: 'disposal-witnessed',
  command: '/log-release',
  as: 'officer',
  go: async (window, pause) => {
    await release(window);
    await pause('release-logged');
    await leave(window);
    await window.send('/log-release disposal');
    await asks(window, 'Media that held N-DEx information');
    await fillIn(window, {
      'What was destroyed?': 'Paper',
      'How?': 'Shredding',
      'The witness': 'Sam Okafor',
    });
    await submit(window);
    await asks(window, 'The witness has still to confirm');
    await leave(window);
    await become(window, 'analyst');
    await openApp(window, 'Messages');
    await told(window, 'witnessed a destruction');
    await press(window, 'I saw it destroyed');
    await told(window, 'Logged.');
  },
};

async function release(window: Window): Promise<void> {
  await window.send('/log-release');
  await asks(window, 'outside your primary information exchange agreement');
  await fillIn(window, {
    'To which agency?': 'Harbor County',
    'Is it authorised': 'Not known',
    'What was released?': 'Arrest',
    'How?': 'Fax',
    'Your own reference number': 'RPD-12',
  });
  await submit(window);
  await asks(window, /A coordinator reviews it.*Harbor County Sheriff/s);
}
