// Who is the owner, and how is it reached: the card of an agency, a mistake reported from it, the coordinator who settles it.

import type { Play } from './play.ts';
import { asks, become, dialogOf, fillIn, leave, press, submit, told } from './steps.ts';

export const agencyCard: Play = {
  name: 'agency-card',
  command: '/ori-check',
  as: 'officer',
  go: async (window, pause) => {
    const { page } = window;
    await window.send('/ori-check harbor county sheriff');
    await told(window, 'Harbor County Sheriff');
    await press(window, 'Agency card');
    await asks(window, 'Telephone: 559-555-0142');
    await pause('agency-card-officer');
    await press(window, 'Report a mistake');
    await asks(window, 'What is wrong?');
    await page.getByRole('radiogroup').getByText('the contact is wrong').click();
    await submit(window);
    await asks(window, 'Thank you: your coordinator is told.');
    await leave(window);
    await become(window, 'coordinator');
    await window.send('/nac-desk agencies');
    await asks(window, 'the contact is wrong, says');
    await pause('agency-upkeep');
    await dialogOf(window).getByRole('button').filter({ hasText: 'Agency card' }).first().click();
    await asks(window, /CA0990000.*Telephone: 559-555-0142/s);
    await press(window, 'Edit contact');
    await asks(window, 'What you enter counts as confirmed today');
    await fillIn(window, { Telephone: '559-555-0150' });
    await submit(window);
    await asks(window, /The contact was changed.*CA0990000.*Telephone: 559-555-0150.*Confirmed today/s);
    await press(window, 'Settle it');
    await page.locator('dialog.confirm').getByRole('button', { name: 'It is settled' }).click();
    await dialogOf(window).filter({ hasNotText: 'the contact is wrong' }).waitFor();
  },
};
