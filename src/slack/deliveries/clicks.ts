// Every click comes in here: acknowledged first, then handed to its handler; a button that nobody knows is explained.
import type { App, BlockAction, RespondFn } from '@slack/bolt';
import type { Message } from '../../views/blocks.ts';
import { fitMessage } from '../../views/fit.ts';
import { notice, noticeModal, unknownWords } from '../../views/notices.ts';
import { clicks } from '../actions/index.ts';
import type { Deps } from '../deps.ts';
import type { Click } from '../handlers.ts';
import { type Person, personOf } from '../person.ts';
import { screenOf } from '../screen.ts';
import { guarded } from './faults.ts';
import { keepHome } from './keep-home.ts';
import { timed } from './measure.ts';
import { openViewOf } from './open-view.ts';

const handlers = new Map(clicks.map((handler) => [handler.id, handler]));

export function takeClicks(app: App, deps: Deps): void {
  app.action<BlockAction>({ type: 'block_actions' }, async ({ ack, body, context, respond }) => {
    await timed(ack, { kind: 'action', context }, deps)();
    const person = personOf(context);
    const [name = '', argument = ''] = splitId(body.actions[0]?.action_id ?? '');
    if (!person) return;
    const screen = screenOf(deps.clients, context.botToken, deps.log);
    const click = clickOf({ body, person, argument, screen, respond });
    const tell = [...(body.response_url ? [(said: Message) => click.respond(said, 'beside')] : []), toDm(click)];
    const handler = handlers.get(name);
    await guarded(deps, { kind: 'action', name: handler?.id ?? 'unknown', tell }, () =>
      handler ? handler.handle(click, deps) : explain(click),
    );
    await keepHome(person, screen, deps);
  });
}

/** `next-step:permission` is the action `next-step` with the argument `permission`. */
function splitId(id: string): readonly [string, string] {
  const at = id.indexOf(':');
  return at < 0 ? [id, ''] : [id.slice(0, at), id.slice(at + 1)];
}

type Clicked = Pick<Click, 'person' | 'argument' | 'screen'> & {
  readonly body: BlockAction;
  readonly respond: RespondFn;
};

function clickOf({ body, person, argument, screen, respond }: Clicked): Click {
  const [action] = body.actions;
  return {
    person,
    screen,
    argument,
    value: valueIn(action),
    trigger: body.trigger_id,
    view: body.view ? openViewOf(body.view) : null,
    place: placeOf(body, action?.action_id ?? ''),
    respond: async (message, how) => {
      // A message keeps the visibility it was posted with: one that all of a conversation see is replaced for all.
      const openly = how === 'in-channel' || (how === 'replace' && isForAll(body));
      await respond({
        response_type: openly ? 'in_channel' : 'ephemeral',
        replace_original: how === 'replace',
        ...fitMessage(message).payload,
      });
    },
  };
}

const isForAll = ({ container }: BlockAction): boolean =>
  container?.type === 'message' && container.is_ephemeral !== true;

function valueIn(action: BlockAction['actions'][number] | undefined): string {
  if (!action) return '';
  if ('value' in action && typeof action.value === 'string') return action.value;
  return 'selected_option' in action ? (action.selected_option?.value ?? '') : '';
}

const placeOf = ({ view, container }: BlockAction, action: string): string =>
  view ? `${view.id} ${action}` : `${container?.channel_id ?? ''} ${container?.message_ts ?? ''} ${action}`;

const toDm =
  ({ screen, person }: { screen: Click['screen']; person: Person }) =>
  (message: Message) =>
    screen.post(person.user, message);

async function explain(click: Click): Promise<void> {
  const says = unknownWords('button');
  if (!click.view) return click.respond(notice(says), 'beside');
  if (click.view.callbackId === '') await click.screen.open(click.trigger, noticeModal('NAC Desk', says));
  else await click.screen.push(click.trigger, noticeModal('NAC Desk', says));
}
