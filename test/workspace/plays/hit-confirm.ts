// An officer confirms an NCIC hit with the agency that entered it, acts, and places the locate.

import type { Play } from './play.ts';
import { asks, fillIn, press, submit } from './steps.ts';

export const hitConfirm: Play = {
  name: 'hit-closed',
  command: '/hit-confirm',
  as: 'officer',
  go: async (window, pause) => {
    await window.send('/hit-confirm');
    await asks(window, 'Confirm with the entering agency first');
    await fillIn(window, {
      'What do you want to do?': 'Arrest the wanted person',
      'Which agency entered the record?': 'Harbor County',
      'reference number': 'OCA-77',
    });
    await submit(window);
    await asks(window, 'Not confirmed');
    await pause('hit-not-confirmed');
    await press(window, 'Record what it said');
    await asks(window, 'Get all three from the entering agency');
    await fillIn(window, {
      'same person': 'Yes',
      outstanding: 'Yes',
      'Will it extradite?': 'Yes',
      'said so?': 'Sgt. Ortiz',
    });
    await submit(window);
    await asks(window, 'You may act on it');
    await press(window, 'I acted on it');
    await asks(window, 'Where a locate is owed');
    await submit(window);
    await asks(window, 'A locate is owed');
    await press(window, 'Locate placed');
    await asks(window, 'When was the locate placed?');
    await submit(window);
    await asks(window, /Closed.*the locate is placed/s);
  },
};
