// /nac-desk: help made from the commands that are there, and what this desk answers from.
import { helpMessage, usageMessage } from '../../views/help.ts';
import { statusMessage } from '../../views/status.ts';
import type { CommandHandler } from '../handlers.ts';
import { asksForHelp } from '../typed.ts';

export const nacDesk: CommandHandler = {
  name: '/nac-desk',
  usage: '[help, status]',
  says: 'What NAC Desk can do, and which rules it answers from',
  examples: ['/nac-desk help', '/nac-desk status'],
  helps: true,
  handle: async ({ text, commands, answer }, deps) => {
    const [word = ''] = text.toLowerCase().split(/\s+/);
    if (word === '' || asksForHelp(word)) return answer(helpMessage(commands));
    if (word === 'status') return answer(statusMessage({ pack: deps.policies.current.pack, official: deps.official }));
    await answer(usageMessage(nacDesk, 'That is no word that /nac-desk knows.'));
  },
};
