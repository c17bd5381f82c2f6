// A view as the Web API and deliveries show it.

import { teamOf } from './conversations.ts';
import type { View } from './model.ts';
import type { World } from './world.ts';

export function viewJson(world: World, view: View) {
  const { payload } = view;
  const common = {
    id: view.id,
    team_id: view.teamId,
    type: payload.type,
    blocks: payload.blocks,
    private_metadata: payload.private_metadata ?? '',
    callback_id: payload.callback_id ?? '',
    external_id: payload.external_id ?? '',
    state: { values: view.values },
    hash: view.hash,
    root_view_id: view.rootId,
    previous_view_id: view.previousId,
    app_id: world.appId,
    app_installed_team_id: view.teamId,
    bot_id: teamOf(world, view.teamId).botId,
  };
  if (payload.type === 'home')
    return { ...common, title: { type: 'plain_text', text: 'View Title', emoji: true }, close: null, submit: null };
  return {
    ...common,
    title: payload.title,
    close: payload.close ?? null,
    submit: payload.submit ?? null,
    clear_on_close: payload.clear_on_close ?? false,
    notify_on_close: payload.notify_on_close ?? false,
  };
}
