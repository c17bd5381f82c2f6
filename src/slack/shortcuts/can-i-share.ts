// “Can I share this?”: the interview from anywhere; from a message's menu, with what its words plainly say filled in.
import { SHORTCUT } from '../../views/ids.ts';
import type { ShortcutHandler } from '../handlers.ts';
import { openInterview } from '../interview/open.ts';
import { asTyped } from '../typed.ts';

export const canIShare: ShortcutHandler = {
  id: SHORTCUT.canIShare,
  type: 'global',
  handle: (call, deps) => openInterview({ ...call, decision: 'use-record', words: '', facts: [] }, deps),
};

/** The message may be a record itself: its text is read for facts in passing, and neither kept nor shown. */
export const canIShareMessage: ShortcutHandler = {
  id: SHORTCUT.canIShareMessage,
  type: 'message',
  handle: (call, deps) =>
    openInterview({ ...call, decision: 'use-record', words: asTyped(call.messageText ?? ''), facts: [] }, deps),
};
