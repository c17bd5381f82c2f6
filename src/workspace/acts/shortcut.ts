// A person uses a shortcut: a global one, or one in a message's menu.

import { channelRef } from '../deliver/events.ts';
import { messageJson } from '../world/messages.ts';
import type { Person } from '../world/model.ts';
import { shownFor } from './click.ts';
import { findPlace, type Where } from './place.ts';
import {
  covered,
  done,
  interactionBase,
  isCovered,
  issueResponseUrl,
  issueTrigger,
  notThere,
  nowTs,
  type Outcome,
  type Stage,
} from './stage.ts';

export async function globalShortcut(stage: Stage, person: Person, callbackId: string): Promise<Outcome> {
  if (isCovered(stage, person)) return covered;
  if (!isDeclared(stage, 'global', callbackId)) return notThere(`The manifest has no global shortcut “${callbackId}”`);
  return sent(stage, callbackId, {
    type: 'shortcut',
    ...interactionBase(stage, person),
    callback_id: callbackId,
    action_ts: nowTs(stage),
    trigger_id: issueTrigger(stage, { userId: person.id }),
  });
}

export async function messageShortcut(
  stage: Stage,
  person: Person,
  { callbackId, where }: { readonly callbackId: string; readonly where: Where },
): Promise<Outcome> {
  if (isCovered(stage, person)) return covered;
  if (!isDeclared(stage, 'message', callbackId))
    return notThere(`The manifest has no message shortcut “${callbackId}”`);
  const place = findPlace(stage.world, person, where);
  if (place?.kind !== 'message' || place.message.onlyFor !== undefined) return notThere('That message has no menu');
  const { message } = place;
  return sent(stage, callbackId, {
    type: 'message_action',
    ...interactionBase(stage, person),
    callback_id: callbackId,
    action_ts: nowTs(stage),
    trigger_id: issueTrigger(stage, { userId: person.id, channelId: message.channelId }),
    response_url: issueResponseUrl(stage, person, message.channelId),
    channel: channelRef(stage.world, message.channelId),
    message_ts: message.ts,
    message: messageJson(stage.world, message),
  });
}

const isDeclared = ({ world }: Stage, type: 'global' | 'message', callbackId: string) =>
  world.manifest.shortcuts.some((shortcut) => shortcut.type === type && shortcut.callback_id === callbackId);

async function sent(stage: Stage, name: string, payload: Readonly<Record<string, unknown>>): Promise<Outcome> {
  const ack = await stage.courier.deliver(name, { kind: 'interactive', payload });
  return ack.ok ? done : { ok: false, error: ack.error, shown: shownFor[ack.error] };
}
