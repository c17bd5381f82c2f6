// /ori-check: is this ORI one, what does its ninth character say, and may such an agency have access.
import { usageMessage } from '../../views/help.ts';
import type { CommandHandler } from '../handlers.ts';
import { answerOri } from '../ori-answer.ts';

export const oriCheck: CommandHandler = {
  name: '/ori-check',
  usage: '[ORI or agency name]',
  says: 'Is this an ORI, what does its ninth character say, and may such an agency have N-DEx access',
  examples: ['/ori-check CA0194200', '/ori-check OHOHP0000'],
  // Nothing is kept of it and the same words get the same answer, so a delivery that comes twice needs no memory.
  handle: async ({ text, person, answer }, deps) => {
    if (text === '') return answer(usageMessage(oriCheck, 'Which ORI?'));
    await answer(await answerOri(text, person, 'channel', deps));
  },
};
