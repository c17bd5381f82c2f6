// A direct message is a question, answered there; what is edited, joined or sent by apps is left alone.
import { helpMessage } from '../../views/help.ts';
import { commands } from '../commands/index.ts';
import type { EventHandler } from '../handlers.ts';
import { replyTo } from '../policy-reply.ts';
import { asksForHelp, asTyped } from '../typed.ts';

export const directMessage: EventHandler = {
  id: 'message.im',
  handle: async ({ event, person, screen }, deps) => {
    const { text, channel, channel_type: kind, subtype, bot_id: bot, thread_ts: thread } = event;
    if (kind !== 'im' || subtype !== undefined || bot !== undefined) return;
    if (typeof text !== 'string' || typeof channel !== 'string') return;
    const asked = asTyped(text);
    const question = { text: asked, person, place: 'direct', where: 'direct-message' } as const;
    const reply = asked === '' || asksForHelp(asked) ? helpMessage(commands) : await replyTo(question, deps);
    await screen.post(channel, reply, typeof thread === 'string' ? thread : undefined);
  },
};
