// Running the desk: what it answers from, who holds which role, its settings.

import type { Window } from '../chromium.ts';
import type { Play } from './play.ts';
import { asks, fillIn, leave, press, submit, told } from './steps.ts';

export const nacDesk: Play = {
  name: 'settings',
  command: '/nac-desk',
  as: 'coordinator',
  go: async (window, pause) => {
    await window.send('/nac-desk help');
    await told(window, '/can-i-share');
    await window.send('/nac-desk status');
    await told(window, /revision/i);
    await pause('status');
    await window.send('/nac-desk roles');
    await asks(window, 'Owner’s contact for CA0990000');
    await press(window, 'Grant a role');
    await asks(window, 'To whom?');
    await fillIn(window, { 'To whom?': 'Sam Okafor', 'Which role?': 'Auditor' });
    await submit(window);
    await asks(window, /Sam Okafor · Auditor/);
    await pause('roles');
    await revoke(window);
    await leave(window);
    await window.send('/nac-desk settings');
    await asks(window, '5 user, 10 user coordinator');
    await press(window, 'Change');
    await submit(window);
    await asks(window, 'Settings of the desk');
  },
};

async function revoke(window: Window): Promise<void> {
  const { page } = window;
  await page.locator('.block', { hasText: 'Sam Okafor · Auditor' }).getByRole('button', { name: 'Revoke' }).click();
  await page
    .getByRole('dialog', { name: 'Revoke this role?' })
    .getByRole('button', { name: /Revoke/ })
    .click();
  await page.locator('.block', { hasText: 'Sam Okafor · Auditor' }).waitFor({ state: 'detached' });
}
