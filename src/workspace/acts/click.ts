// A person clicks a button or picks from a menu: block_actions, with everything Slack tells the app of where it was.

import { channelRef } from '../deliver/events.ts';
import type { Raw } from '../world/choose.ts';
import { messageJson } from '../world/messages.ts';
import type { Person } from '../world/model.ts';
import { viewJson } from '../world/view-json.ts';
import { enter, type Filled, fill } from './fill.ts';
import { type Found, findElement, findPlace, type Place, valuesAt, type Where } from './place.ts';
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

export type Click = {
  readonly where: Where;
  readonly actionId: string;
  readonly blockId?: string | undefined;
  /** What was picked or typed; not for buttons. */
  readonly raw?: Raw | undefined;
  /** What else is typed in the view by now. */
  readonly filled?: Filled | undefined;
};

export async function click(
  stage: Stage,
  person: Person,
  { where, actionId, blockId, raw, filled }: Click,
): Promise<Outcome> {
  const place = findPlace(stage.world, person, where);
  if (!place) return notThere('That message or view is not on the screen');
  if (place.kind === 'message' && isCovered(stage, person)) return covered;
  const found = findElement(place, actionId, blockId);
  if (!found) return notThere(`There is no “${actionId}” in it`);
  const problems = fill(stage.world, person, place, filled ?? {});
  if (problems.length > 0) return notThere(problems.join('; '));
  const action = actionOf(stage, person, place, found, raw);
  if (typeof action === 'string') return notThere(action);
  if (found.block.type === 'input' && found.block.dispatch_action !== true) return done;
  const ack = await stage.courier.deliver(actionId, {
    kind: 'interactive',
    payload: payloadOf(stage, person, place, action),
  });
  if (!ack.ok) return { ok: false, error: ack.error, shown: shownFor[ack.error] };
  return done;
}

export const shownFor = {
  operation_timeout: 'This app took too long to answer (operation_timeout).',
  dispatch_failed: 'This app could not be reached (dispatch_failed).',
  http_service_error: 'This app answered with an error (http_service_error).',
} as const;

type Action = Readonly<Record<string, unknown>>;

/** What the app is told of the element; a text says why it cannot be used like this. */
function actionOf(stage: Stage, person: Person, place: Place, found: Found, raw: Raw | undefined): Action | string {
  const { element, blockId } = found;
  const base = { type: element.type, action_id: element.action_id, block_id: blockId, action_ts: nowTs(stage) };
  if (element.type === 'button') {
    const { text, value, style } = element;
    return { ...base, text, ...(value === undefined ? {} : { value }), ...(style === undefined ? {} : { style }) };
  }
  if (element.type === 'overflow') {
    const option = element.options.find((each) => each.value === raw);
    return option ? { ...base, selected_option: option } : `“${String(raw)}” is not in the menu`;
  }
  if (raw === undefined) return `${element.type} needs a value`;
  const problem = enter(stage.world, person, place, { actionId: element.action_id, blockId, raw });
  return problem ?? { ...base, ...valuesAt(place, person)[blockId]?.[element.action_id] };
}

function payloadOf(stage: Stage, person: Person, place: Place, action: Action) {
  const base = { type: 'block_actions', ...interactionBase(stage, person), actions: [action] };
  return { ...base, ...(place.kind === 'view' ? inView(stage, person, place) : inMessage(stage, person, place)) };
}

type InView = Extract<Place, { kind: 'view' }>;
type InMessage = Extract<Place, { kind: 'message' }>;

function inView(stage: Stage, person: Person, { view }: InView) {
  const modal = view.payload.type === 'modal' ? { viewId: view.id } : {};
  const channel = view.channelId === undefined ? {} : { channelId: view.channelId };
  return {
    container: { type: 'view', view_id: view.id },
    trigger_id: issueTrigger(stage, { userId: person.id, ...modal, ...channel }),
    view: viewJson(stage.world, view),
  };
}

/** Slack gives no `message` for one that only the person sees. */
function inMessage(stage: Stage, person: Person, place: InMessage) {
  const { message } = place;
  const isEphemeral = message.onlyFor !== undefined;
  const { channelId, ts } = message;
  return {
    container: { type: 'message', message_ts: ts, channel_id: channelId, is_ephemeral: isEphemeral },
    trigger_id: issueTrigger(stage, { userId: person.id, channelId }),
    channel: channelRef(stage.world, channelId),
    state: { values: valuesAt(place, person) },
    response_url: issueResponseUrl(stage, person, channelId, ts),
    ...(isEphemeral ? {} : { message: messageJson(stage.world, message) }),
  };
}
