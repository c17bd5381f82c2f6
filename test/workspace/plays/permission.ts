// An officer asks the owner; its contact grants on terms and verifies the record; the officer uses it within them.

import type { Window } from '../chromium.ts';
import type { Pause, Play } from './play.ts';
import { asks, become, fillIn, leave, openApp, press, submit, told } from './steps.ts';

export const permission: Play = {
  name: 'permission-used',
  command: '/permission',
  as: 'officer',
  go: async (window, pause) => {
    await ask(window, pause);
    await become(window, 'owner');
    await answer(window, pause);
    await become(window, 'officer');
    await use(window);
  },
};

async function ask(window: Window, pause: Pause): Promise<void> {
  await window.send('/permission new');
  await asks(window, 'Nothing is sent before you have seen it');
  await fillIn(window, {
    'Whose record is it?': 'Harbor County',
    'reference number': '2026-0417',
    'What do you want to do with it?': ['Tell someone what it says', 'Put it into a chart'],
    'For which purpose?': 'Law enforcement investigation',
    'Who would get it?': 'An authorised criminal justice agency',
  });
  await submit(window);
  await asks(window, 'Exactly this will be sent');
  await pause('permission-preview');
  await submit(window);
  await asks(window, /Sent|Delivered|With the owner/);
  await leave(window);
}

async function answer(window: Window, pause: Pause): Promise<void> {
  await openApp(window, 'Messages');
  await told(window, '2026-0417');
  await pause('permission-request');
  await press(window, 'Grant with terms');
  await asks(window, 'Take out what you do not allow');
  await fillIn(window, { 'Last day': '2026-04-30' });
  await submit(window);
  await asks(window, 'Please verify the record');
  await leave(window);
  await told(window, 'The owner said: yes');
  await press(window, 'Verify the record');
  await asks(window, 'Look at your record as it is today');
  await fillIn(window, { complete: 'Confirmed', timely: 'Confirmed', accurate: 'Confirmed', relevant: 'Confirmed' });
  await submit(window);
  await asks(window, 'verified it');
  await leave(window);
}

async function use(window: Window): Promise<void> {
  await openApp(window, 'Messages');
  await told(window, 'it may be used now, within these terms');
  await press(window, 'Record a use');
  await asks(window, 'It is checked against the owner’s terms');
  await fillIn(window, { 'Who gets it?': 'An authorised criminal justice agency' });
  await submit(window);
  await asks(window, /In use.*Used: Tell someone what it says/s);
}
