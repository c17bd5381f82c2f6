// Home is made anew whenever somebody opens it.
import { drawHome } from '../deliveries/keep-home.ts';
import type { EventHandler } from '../handlers.ts';

export const appHomeOpened: EventHandler = {
  id: 'app_home_opened',
  handle: async ({ event, person, screen }, deps) => {
    if (event.tab !== undefined && event.tab !== 'home') return;
    await drawHome(person, screen, deps);
  },
};
