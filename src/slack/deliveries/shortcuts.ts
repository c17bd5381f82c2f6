// Every shortcut comes in here: acknowledged first, then handed to its handler.
import type { App } from '@slack/bolt';
import { noticeModal, unknownWords } from '../../views/notices.ts';
import type { Deps } from '../deps.ts';
import type { ShortcutCall } from '../handlers.ts';
import { personOf } from '../person.ts';
import { screenOf } from '../screen.ts';
import { shortcuts } from '../shortcuts/index.ts';
import { guarded } from './faults.ts';
import { timed } from './measure.ts';

const handlers = new Map(shortcuts.map((handler) => [`${handler.type} ${handler.id}`, handler]));

export function takeShortcuts(app: App, deps: Deps): void {
  app.shortcut(/.*/, async ({ ack, shortcut, context }) => {
    await timed(ack, { kind: 'shortcut', context }, deps)();
    const person = personOf(context);
    if (!person) return;
    const screen = screenOf(deps.clients, context.botToken, deps.log);
    const call: ShortcutCall = {
      person,
      screen,
      trigger: shortcut.trigger_id,
      messageText: shortcut.type === 'message_action' ? (shortcut.message.text ?? '') : null,
    };
    const type = shortcut.type === 'message_action' ? 'message' : 'global';
    const handler = handlers.get(`${type} ${shortcut.callback_id}`);
    const tell = [screen.post.bind(null, person.user)];
    await guarded(deps, { kind: 'shortcut', name: handler?.id ?? 'unknown', tell }, async () => {
      if (handler) await handler.handle(call, deps);
      else await screen.open(call.trigger, noticeModal('NAC Desk', unknownWords('shortcut')));
    });
  });
}
