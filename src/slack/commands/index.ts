// Every slash command; help is made from this list, and a test holds it against the manifest.
import { caseCommands } from '../cases/index.ts';
import type { CommandHandler } from '../handlers.ts';
import { trainingCommands } from '../training/index.ts';
import { canIShare } from './can-i-share.ts';
import { nacDesk } from './nac-desk.ts';
import { oriCheck } from './ori-check.ts';
import { policy } from './policy.ts';

export const commands: readonly CommandHandler[] = [
  oriCheck,
  canIShare,
  policy,
  ...caseCommands,
  ...trainingCommands,
  nacDesk,
];
