// A mention in a channel is a question: answered to the one who asked alone, where it was asked.
import { helpMessage } from '../../views/help.ts';
import { commands } from '../commands/index.ts';
import type { EventHandler } from '../handlers.ts';
import { replyTo } from '../policy-reply.ts';
import { asksForHelp, asTyped } from '../typed.ts';

export const appMention: EventHandler = {
  id: 'app_mention',
  handle: async ({ event, person, screen }, deps) => {
    const { text, channel, thread_ts: thread } = event;
    if (typeof text !== 'string' || typeof channel !== 'string') return;
    const asked = asTyped(text);
    const question = { text: asked, person, place: 'channel', where: 'mention' } as const;
    const reply = asked === '' || asksForHelp(asked) ? helpMessage(commands) : await replyTo(question, deps);
    await screen.whisper(channel, person.user, reply, typeof thread === 'string' ? thread : undefined);
  },
};
