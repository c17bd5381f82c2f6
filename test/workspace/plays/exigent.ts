// An officer uses a record in an emergency; the owner is told at once, nobody answers, it climbs, the contact acknowledges.

import type { Window } from '../chromium.ts';
import type { Pause, Play } from './play.ts';
import { asks, become, fillIn, leave, openApp, pass, press, submit, told } from './steps.ts';

export const exigent: Play = {
  name: 'exigent-acknowledged',
  command: '/exigent',
  as: 'officer',
  go: async (window, pause) => {
    await window.send('/exigent');
    await record(window, pause);
    await openApp(window, 'Messages');
    await told(window, 'Call the record owner now');
    await pass(window, '+5 minutes');
    await told(window, 'has not acknowledged');
    await become(window, 'coordinator');
    await pass(window, '+5 minutes');
    await openApp(window, 'Messages');
    await told(window, 'has not acknowledged');
    await pause('exigent-escalated');
    await become(window, 'owner');
    await openApp(window, 'Messages');
    await pause('exigent-notice');
    await press(window, 'Acknowledge the notice');
    await told(window, 'Acknowledged by');
    await become(window, 'officer');
    await openApp(window, 'Messages');
    await told(window, /acknowledged.*Still to do: verification/s);
  },
};

/** The three screens, as far as the recorded case with whom to call. */
export async function record(window: Window, pause: Pause): Promise<void> {
  await asks(window, 'Screen 1 of 3');
  await fillIn(window, { 'What is imminent?': 'Danger to life' });
  await submit(window);
  await asks(window, 'Screen 2 of 3');
  await fillIn(window, {
    'What was or will be done?': 'Tell someone what it says',
    'Was anybody outside the agency told?': 'Yes',
    'If yes: who?': 'An authorised criminal justice agency',
  });
  await submit(window);
  await asks(window, 'Screen 3 of 3');
  await fillIn(window, { 'Whose record is it?': 'Harbor County', 'Do you accept it?': 'I have read this' });
  await submit(window);
  await asks(window, /Recorded.*CALL: 559-555-0142 \(Jo Marchetti\)/s);
  await pause('exigent-recorded');
  await leave(window);
}
