// Events API deliveries: only what the manifest subscribes to, retried three times when not acknowledged.

import { channelName, teamOf } from '../world/conversations.ts';
import { newId } from '../world/ids.ts';
import type { World } from '../world/world.ts';
import { atInstant } from './at-instant.ts';
import type { Courier } from './courier.ts';

/** Slack's page on the Events API: at once, after one minute, after five. */
const retryAfter = [0, 60_000, 5 * 60_000] as const;

/** The scope without which Slack does not send an event. */
const scopeOf: Readonly<Record<string, string>> = {
  'message.im': 'im:history',
  'message.channels': 'channels:history',
  'message.groups': 'groups:history',
  app_mention: 'app_mentions:read',
};

export type EventSender = (
  teamId: string,
  subscription: string,
  event: Readonly<Record<string, unknown>>,
) => Promise<void>;

export function eventSender(world: World, courier: Courier): EventSender {
  return async (teamId, subscription, event) => {
    if (!world.manifest.events.has(subscription)) return;
    const scope = scopeOf[subscription];
    if (scope !== undefined && !world.manifest.scopes.has(scope)) return;
    await attempt(world, courier, envelopeOf(world, teamId, event), 0, 'first');
  };
}

type Envelope = ReturnType<typeof envelopeOf>;

async function attempt(
  world: World,
  courier: Courier,
  payload: Envelope,
  number: number,
  reason: string,
): Promise<void> {
  const retry = number === 0 ? {} : { retry: { number, reason } };
  const ack = await courier.deliver(String(payload.event.type), { kind: 'event', payload, ...retry });
  const wait = retryAfter[number];
  if (ack.ok || ack.noRetry || wait === undefined) return;
  const again = () => attempt(world, courier, payload, number + 1, ack.reason);
  if (wait === 0) await again();
  else atInstant(world.clock, new Date(world.clock.now().getTime() + wait), again);
}

function envelopeOf(world: World, teamId: string, event: Readonly<Record<string, unknown>>) {
  return {
    token: world.verificationToken,
    team_id: teamId,
    context_team_id: teamId,
    context_enterprise_id: null,
    api_app_id: world.appId,
    event: { ...event, event_ts: world.nextTs(world.clock.now()) } as Readonly<Record<string, unknown>>,
    type: 'event_callback',
    event_id: newId('Ev'),
    event_time: Math.floor(world.clock.now().getTime() / 1000),
    authorizations: [
      {
        enterprise_id: null,
        team_id: teamId,
        user_id: teamOf(world, teamId).botUserId,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: false,
    event_context: newId('4-'),
  };
}

/** What deliveries say of a channel. */
export const channelRef = (world: World, id: string) => {
  const channel = world.channels.get(id);
  return { id, name: channel ? channelName(channel) : 'unknown' };
};
