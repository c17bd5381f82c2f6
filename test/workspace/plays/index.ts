// All plays, in the order in which the pictures tell them; commands without one of their own are asked for help.

import type { Manifest } from '../../../src/workspace/index.ts';
import { canIShare } from './can-i-share.ts';
import { helpOf } from './help.ts';
import { home } from './home.ts';
import { messageShortcut } from './message-shortcut.ts';
import { oriCheck } from './ori-check.ts';
import type { Play } from './play.ts';
import { policy } from './policy.ts';
import { start } from './start.ts';

export type { Play } from './play.ts';

export const plays: readonly Play[] = [start, oriCheck, canIShare, policy, home, messageShortcut];

export const playsFor = ({ commands }: Manifest): readonly Play[] => [
  ...plays,
  ...commands.filter(({ name }) => !plays.some(({ command }) => command === name)).map(({ name }) => helpOf(name)),
];
