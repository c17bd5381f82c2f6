// Who is due, by the guide; who is cleared; a course that somebody reports counts once the coordinator has confirmed it.

import type { Play } from './play.ts';
import { asks, become, fillIn, leave, openApp, press, submit, told, tryOut } from './steps.ts';

export const training: Play = {
  name: 'training-cleared',
  command: '/training',
  as: 'officer',
  go: async (window, pause) => {
    await tryOut(window, 'Who is due for training?');
    await told(window, /Sam Okafor.*Lee Whitfield.*Alex Moreno/s);
    await pause('training-due');
    await become(window, 'analyst');
    await window.send('/training me');
    await told(window, /You are not cleared for N-DEx.*data use training lapsed/s);
    await window.send('/training record');
    await asks(window, 'Which course?');
    await fillIn(window, {
      'Which course?': 'N-DEx data use',
      'Completed on': '2026-02-27',
      'Where is the proof?': 'Certificate 1187',
    });
    await submit(window);
    await asks(window, 'reported');
    await leave(window);
    await become(window, 'coordinator');
    await openApp(window, 'Messages');
    await told(window, 'Sam Okafor reports');
    await pause('training-report');
    await press(window, 'Confirm the training');
    await told(window, 'You confirmed it');
    await become(window, 'analyst');
    await window.send('/training me');
    await told(window, 'You are cleared for N-DEx');
  },
};
