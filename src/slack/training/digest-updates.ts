// Keeps the week's digest up to date where it stands: people who finish go from it, and the chart is drawn anew.
import type { webApi } from '@slack/bolt';
import { eachDesk } from '../../delivery/each-desk.ts';
import { type Loop, startLoop } from '../../delivery/loop.ts';
import type { Log } from '../../log.ts';
import type { Store } from '../../store/index.ts';
import {
  type DigestUpdate,
  digestChannels,
  digestPosted,
  digestToUpdate,
  type PeopleDesk,
} from '../../store/people/index.ts';
import { fitMessage } from '../../views/fit.ts';
import { digestMessage } from '../../views/training/digest.ts';
import { refusalOf } from '../screen.ts';
import { keepFile } from '../upload.ts';
import { chartFile } from './chart-file.ts';

export type DigestUpdating = {
  readonly store: Store;
  readonly placeOf: (desk: string) => PeopleDesk;
  readonly client: webApi.WebClient;
  readonly log: Log;
  readonly tokenOf: (desk: string) => Promise<string | null>;
};

const PAUSE_MS = 60_000;

export function startDigestUpdates(deps: DigestUpdating, pauseMs = PAUSE_MS): Loop {
  const seen = new Map<string, string>();
  const inEachDesk = eachDesk('the training digest', deps.store, deps.log);
  const round = async (): Promise<boolean> => {
    await inEachDesk((desk) => look(deps, desk, seen));
    return false;
  };
  return startLoop({ name: 'training digest', round, pauseMs, log: deps.log });
}

// Counting everybody is work for nothing while nothing was recorded and it is the same hour.
async function look(deps: DigestUpdating, desk: string, seen: Map<string, string>): Promise<void> {
  const { sequence } = await deps.store.ledger.head(desk);
  const state = `${sequence} ${deps.store.clock.now().toISOString().slice(0, 13)}`;
  if (seen.get(desk) === state) return;
  const place = deps.placeOf(desk);
  for (const channel of await digestChannels(place)) {
    const update = await digestToUpdate(place, channel);
    if (update) await redraw(deps, place, channel, update);
  }
  seen.set(desk, state);
}

async function redraw(deps: DigestUpdating, place: PeopleDesk, address: string, update: DigestUpdate): Promise<void> {
  const token = await deps.tokenOf(place.desk);
  if (token === null) return;
  const { digest, message } = update;
  const picture =
    update.picture ??
    (await chartFile({ ...deps, keep: (file) => keepFile(deps.client, { token }, file) }, digest.counts));
  const shown = await change(deps, token, message, [digestMessage(digest, picture), digestMessage(digest, null)]);
  await digestPosted(place, { digest, channel: address, message, picture: shown === 'whole' ? picture : null });
}

/** With the picture, or without it where Slack has not finished taking it in; the next look then brings it. */
async function change(
  { client, log }: DigestUpdating,
  token: string,
  message: string,
  [whole, simpler]: readonly [ReturnType<typeof digestMessage>, ReturnType<typeof digestMessage>],
): Promise<'whole' | 'simpler'> {
  const [channel = '', ts = ''] = message.split(' ');
  const show = (what: typeof whole) =>
    client.chat.update({ token, channel, ts, blocks: [], ...fitMessage(what).payload });
  try {
    await show(whole);
    return 'whole';
  } catch (error) {
    const refusal = refusalOf(error) ?? '';
    if (GONE.has(refusal)) {
      log.warn(`the training digest is gone from its channel: ${refusal}`);
      return 'whole';
    }
    if (refusal !== 'invalid_blocks') throw error;
    await show(simpler);
    return 'simpler';
  }
}

const GONE: ReadonlySet<string> = new Set([
  'message_not_found',
  'channel_not_found',
  'cant_update_message',
  'is_archived',
]);
