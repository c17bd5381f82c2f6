// A coordinator mends a gap of the board and makes the packet for the auditor, which comes as a file.

import type { Play } from './play.ts';
import { asks, fillIn, leave, openApp, press, submit, told } from './steps.ts';

export const auditPacket: Play = {
  name: 'audit-packet',
  command: '/nac-desk',
  as: 'coordinator',
  go: async (window, pause) => {
    await window.send('/nac-desk audit');
    await asks(window, /1\. .*16\. /s);
    await window.page.locator('dialog.modal .block', { hasText: '1. A coordinator' }).getByRole('button').click();
    await asks(window, 'What is asked');
    await press(window, 'Name the coordinator');
    await fillIn(window, { Who: 'Lee Whitfield' });
    await submit(window);
    await asks(window, 'With a coordinator: 1');
    await pause('audit-item-mended');
    await press(window, 'Back to the board');
    await press(window, 'Make the packet');
    await submit(window);
    await asks(window, 'The packet is in your direct messages with NAC Desk.');
    await leave(window);
    await openApp(window, 'Messages');
    await told(window, /The audit packet for 2023-03-02 to 2026-03-02.*audit-packet-2023-03-02-to-2026-03-02\.zip/s);
  },
};
