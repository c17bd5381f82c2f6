// /nac-desk: help made from the commands that are there, and what this desk answers from.
import { helpMessage, usageMessage } from '../../views/help.ts';
import { statusMessage } from '../../views/status.ts';
import { openUpkeep } from '../agencies/upkeep.ts';
import { openAudit } from '../audit/open.ts';
import { openRoles } from '../cases/desk/roles.ts';
import { openSettings } from '../cases/desk/settings.ts';
import type { CommandHandler } from '../handlers.ts';
import { asksForHelp } from '../typed.ts';

export const nacDesk: CommandHandler = {
  name: '/nac-desk',
  usage: '[help, roles, settings, agencies, audit, status]',
  says: 'What NAC Desk can do, which rules it answers from, who holds which role, and its settings',
  examples: ['/nac-desk help', '/nac-desk roles', '/nac-desk settings', '/nac-desk agencies', '/nac-desk audit'],
  helps: true,
  handle: async (call, deps) => {
    const { text, commands, answer } = call;
    const [word = '', second = ''] = text.toLowerCase().split(/\s+/);
    if (word === '' || asksForHelp(word)) return answer(helpMessage(commands));
    if (word === 'status') return answer(statusMessage({ pack: deps.policies.current.pack, official: deps.official }));
    if (word === 'audit') return openAudit(call, second, deps);
    if (word === 'roles') return openRoles(call, deps);
    if (word === 'settings') return openSettings(call, deps);
    if (word === 'agencies') return openUpkeep(call, deps);
    await answer(usageMessage(nacDesk, 'That is no word that /nac-desk knows.'));
  },
};
