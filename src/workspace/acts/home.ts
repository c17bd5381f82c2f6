// A person opens the app: app_home_opened for the tab they chose.

import { openIm, teamOf } from '../world/conversations.ts';
import type { Person } from '../world/model.ts';
import { viewJson } from '../world/view-json.ts';
import { done, type Outcome, type Stage } from './stage.ts';

export async function openApp(stage: Stage, person: Person, tab: 'home' | 'messages'): Promise<Outcome> {
  const { world } = stage;
  const channel = openIm(world, person.teamId, teamOf(world, person.teamId).botUserId, person.id);
  const view = world.homes.get(person.id);
  const shown = view && tab === 'home' ? { view: viewJson(world, view) } : {};
  await stage.send(person.teamId, 'app_home_opened', {
    type: 'app_home_opened',
    user: person.id,
    channel: channel.id,
    tab,
    ...shown,
  });
  return done;
}
