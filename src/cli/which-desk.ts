// Which desk a command works on, and as whom: the only one there is, or the one that is named.
import { userInfo } from 'node:os';
import { EVERY_DESK } from '../agencies/index.ts';
import type { Actor } from '../casework/roles.ts';
import type { Store } from '../store/index.ts';
import { homeTeam } from '../workspace/seeds.ts';
import { MisuseError } from './misuse.ts';

export const WHICH_DESK_OPTION = [
  '--desk <id>',
  'which desk, where there are several (the id of the Slack workspace)',
] as const;

/** Whoever can open the database has its administrator's powers; the ledger says that it was the command line. */
export const commandLine = (): Actor => ({ id: `cli:${userInfo().username}`, role: 'administrator' });

/** On a database without any desk: the one of the workspace on this machine, unless the product is set up for Slack. */
export async function whichDesk(store: Store, { desk }: { readonly desk?: string }): Promise<string> {
  if (desk !== undefined) return desk;
  const desks = (await store.ledger.desks()).filter((each) => each !== EVERY_DESK);
  if (desks.length > 1)
    throw new MisuseError(`there are several desks (${desks.join(', ')}): say which one with --desk.`);
  const [only] = desks;
  if (only !== undefined) return only;
  if (process.env.SLACK_BOT_TOKEN)
    throw new MisuseError('this database has no desk yet: name it with --desk, the id of your Slack workspace (T…).');
  console.error(
    `This database has no desk yet; taken is ${homeTeam.id}, the workspace on this machine (--desk names another).`,
  );
  return homeTeam.id;
}
