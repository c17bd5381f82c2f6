// Home is made anew whenever somebody opens it.
import type { EventHandler } from '../handlers.ts';
import { homeFor } from '../home.ts';

export const appHomeOpened: EventHandler = {
  id: 'app_home_opened',
  handle: async ({ event, person, screen }, deps) => {
    if (event.tab !== undefined && event.tab !== 'home') return;
    await screen.publishHome(person.user, await homeFor(person, deps));
  },
};
