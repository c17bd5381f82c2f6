// A coordinator adds a person to the register, records a course, and sees the report with its chart.

import type { Play } from './play.ts';
import { asks, fillIn, leave, press, submit, told } from './steps.ts';

export const roster: Play = {
  name: 'training-report',
  command: '/training',
  as: 'coordinator',
  go: async (window, pause) => {
    await window.send('/training report');
    await window.page.locator('.message .picture img').last().waitFor();
    // What comes after the chart is followed too, however late the chart was.
    await window.send('/training due abc');
    await told(window, 'Give the days as a whole number');
    await window.send('/training roster CA0990100');
    await asks(window, 'Dana Reyes');
    await pause('roster');
    await press(window, 'Add a person');
    await asks(window, 'Add a person');
    await fillIn(window, {
      Name: 'Pat Nguyen',
      Role: 'dispatcher',
      'Date of assignment': '2026-02-20',
      Access: 'Logical',
    });
    await submit(window);
    await asks(window, /Added to the register.*Pat Nguyen.*N-DEx data use training is missing/s);
    await pause('person');
    await leave(window);
    await window.send('/training report');
    await told(window, /Training of 5 people: not cleared: 1/);
    await window.page.locator('.message .picture img').last().waitFor();
  },
};
