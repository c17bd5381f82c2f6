// apps.connections.open: the address of a Socket Mode connection.

import { z } from 'zod';
import { newSecret } from '../../world/ids.ts';
import { agree, type Method, method } from '../method.ts';

export const appsMethods: readonly (readonly [string, Method])[] = [
  [
    'apps.connections.open',
    method({
      tier: 'tier1',
      token: 'app',
      args: z.strictObject({}),
      answer: ({ world, origin }) => {
        const ticket = newSecret();
        world.tickets.add(ticket);
        return agree({ url: `${origin.replace('http', 'ws')}/link/?ticket=${ticket}&app_id=${world.appId}` });
      },
    }),
  ],
];
