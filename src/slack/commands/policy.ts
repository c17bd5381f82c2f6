// /policy: the clauses that answer a question, or an honest no with whom to ask.
import { usageMessage } from '../../views/help.ts';
import type { CommandHandler } from '../handlers.ts';
import { replyTo } from '../policy-reply.ts';

export const policy: CommandHandler = {
  name: '/policy',
  usage: '[question]',
  says: 'The clauses of the manual that answer your question, or whom to ask when it is silent',
  examples: ['/policy what is a NAC', '/policy may I put this into an affidavit'],
  handle: async ({ text, person, answer }, deps) => {
    if (text === '') return answer(usageMessage(policy, 'What do you want to know?'));
    await answer(await replyTo({ text, person, place: 'channel', where: '/policy' }, deps));
  },
};
