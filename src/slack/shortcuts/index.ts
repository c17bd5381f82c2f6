// Every shortcut, global ones and those in a message's menu.
import { caseShortcuts } from '../cases/index.ts';
import type { ShortcutHandler } from '../handlers.ts';
import { canIShare, canIShareMessage } from './can-i-share.ts';

export const shortcuts: readonly ShortcutHandler[] = [canIShare, canIShareMessage, ...caseShortcuts];
