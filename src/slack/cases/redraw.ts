// Brings cards up to date with their cases: the buttons go, who decided and when takes their place.
import type { webApi } from '@slack/bolt';
import type { Template } from '../../casework/notice.ts';
import { zoneOf } from '../../casework/settings.ts';
import { type Loop, startLoop } from '../../delivery/loop.ts';
import { wordsOf } from '../../delivery/wording/index.ts';
import type { Log } from '../../log.ts';
import { cardShown, type StaleCard, staleCards } from '../../store/cards.ts';
import { readCaseSettings } from '../../store/cases/settings.ts';
import { mayChange } from '../../views/cases/notice-card.ts';
import { fitMessage } from '../../views/fit.ts';
import { refusalOf } from '../screen.ts';
import { cardOf, type Drawing, hashOf } from './draw-card.ts';
import { abroad } from './person-address.ts';

export type Redrawing = Drawing & {
  readonly client: webApi.WebClient;
  readonly log: Log;
  readonly tokenOf: (desk: string) => Promise<string | null>;
};

const BATCH = 20;

export const startRedrawing = (deps: Redrawing, pauseMs = 2_000): Loop =>
  startLoop({ name: 'cards', round: async () => (await redrawRound(deps)) === BATCH, pauseMs, log: deps.log });

/** How many cards were behind their cases. */
export async function redrawRound(deps: Redrawing): Promise<number> {
  const stale = await staleCards(deps.store, BATCH);
  for (const each of stale) await redraw(deps, each);
  return stale.length;
}

async function redraw(deps: Redrawing, { card, case: it }: StaleCard): Promise<void> {
  const { store, vocabulary } = deps;
  const settings = await readCaseSettings(store.db, card.desk, [card.address]);
  const template = card.template as Template;
  const zone = zoneOf(settings, card.address);
  const words = wordsOf(template, it, { vocabulary: vocabulary(), zone, replyLink: null });
  const { address, round, role } = card;
  const message = await cardOf(deps, { ...words, case: it, template, address, round, toContact: role === 'contact' });
  const drawn = hashOf(message);
  const shown = drawn === card.drawn || (await update(deps, card, message));
  if (shown) await cardShown(store, card, { version: it.version, open: mayChange(it), drawn });
}

/** False where it should be tried again. */
async function update(
  deps: Redrawing,
  card: StaleCard['card'],
  message: Parameters<typeof fitMessage>[0],
): Promise<boolean> {
  const token = await deps.tokenOf(abroad(card.address)?.desk ?? card.desk);
  if (token === null) return true;
  const { payload } = fitMessage(message);
  try {
    await deps.client.chat.update({ token, channel: card.channel, ts: card.ts, blocks: [], ...payload });
    return true;
  } catch (error) {
    const gone = ['message_not_found', 'channel_not_found', 'cant_update_message'].includes(refusalOf(error) ?? '');
    if (!gone) throw error;
    return true;
  }
}
