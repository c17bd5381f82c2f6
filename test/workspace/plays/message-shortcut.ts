// An officer asks about a colleague's message, by its menu, and gets the decision.

import { choose } from './choose.ts';
import type { Play } from './play.ts';
import { asks } from './steps.ts';

export const messageShortcut: Play = {
  name: 'message-shortcut',
  command: '',
  as: 'officer',
  go: async (window, pause) => {
    const { page, send } = window;
    await send('May I put the Harbor record into a chart? Nobody has asked the owner yet.');
    const message = page.locator('.message:not(.private)').last();
    await message.hover();
    await message.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: /Can I share this/ }).click();
    await pause('message-shortcut-opened');
    await asks(window, 'For which purpose was the search made?');
    await choose(window, 'Law enforcement investigation');
    await asks(window, 'Whose record is it?');
    await choose(window, "Another agency's, local");
    await asks(window, 'Is one of these imminent?');
    await choose(window, 'No, none of them');
    await asks(window, /Not yet.*The record owner must permit this in advance/s);
  },
};
