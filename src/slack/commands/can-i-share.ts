// /can-i-share: opens the interview; the words behind it answer what they say.

import type { CommandHandler } from '../handlers.ts';
import { openInterview } from '../interview/open.ts';

export const canIShare: CommandHandler = {
  name: '/can-i-share',
  usage: '[what you want to do]',
  says: 'May you use, act on or pass on this N-DEx record: a few questions, then the answer with what has to be done first',
  examples: ['/can-i-share', '/can-i-share put it in a search warrant, owner said yes, not verified yet'],
  handle: async (call, deps) => {
    await call.acknowledge();
    await openInterview({ ...call, decision: 'use-record', words: call.text, facts: [] }, deps);
  },
};
