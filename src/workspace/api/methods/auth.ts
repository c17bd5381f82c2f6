// auth.test and the small methods around who the app is.

import { z } from 'zod';
import { personOf } from '../../world/conversations.ts';
import { agree, type Method, method } from '../method.ts';

export const authMethods: readonly (readonly [string, Method])[] = [
  [
    'auth.test',
    method({
      tier: 'free',
      args: z.strictObject({}),
      answer: ({ world, team, origin }) =>
        agree({
          url: `${origin}/`,
          team: team.name,
          user: personOf(world, team.botUserId).name,
          team_id: team.id,
          user_id: team.botUserId,
          bot_id: team.botId,
          is_enterprise_install: false,
        }),
    }),
  ],
  ['api.test', method({ tier: 'free', args: z.looseObject({}), answer: ({ args }) => agree({ args }) })],
];
