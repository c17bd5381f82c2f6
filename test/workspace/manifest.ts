// The manifest of the small app that these tests run on the workspace.

import { type Manifest, toManifest } from '../../src/workspace/index.ts';

const scopes = ['commands', 'chat:write', 'im:write', 'im:history', 'users:read', 'channels:read', 'app_mentions:read'];

export function demoManifest(more: readonly string[] = []): Manifest {
  return toManifest({
    display_information: { name: 'Demo' },
    features: {
      app_home: { home_tab_enabled: true },
      bot_user: { display_name: 'demo' },
      shortcuts: [
        { name: 'Ask the demo', type: 'message', callback_id: 'ask_message', description: 'Asks about a message' },
        { name: 'Open the demo', type: 'global', callback_id: 'open_demo', description: 'Opens the form' },
      ],
      slash_commands: [
        { command: '/demo', description: 'Does what its words say', usage_hint: '[words]', should_escape: true },
        { command: '/raw', description: 'Gets its words as typed' },
        { command: '/silent', description: 'Is never acknowledged' },
      ],
    },
    oauth_config: { scopes: { bot: [...scopes, ...more] } },
    settings: { event_subscriptions: { bot_events: ['app_home_opened', 'app_mention', 'message.im'] } },
  });
}
