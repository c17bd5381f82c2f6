// What a page may do for its person; checked, then carried out by the same acts as a test's.

import { z } from 'zod';
import { click } from '../acts/click.ts';
import { typeCommand } from '../acts/command.ts';
import { openApp } from '../acts/home.ts';
import { directMessages, say } from '../acts/say.ts';
import { search } from '../acts/search.ts';
import { globalShortcut, messageShortcut } from '../acts/shortcut.ts';
import type { Stage } from '../acts/stage.ts';
import { close, submit } from '../acts/submit.ts';
import type { Person } from '../world/model.ts';

const raw = z.union([z.string(), z.number(), z.array(z.string()).readonly(), z.null()]);
const filled = z.record(z.string(), z.record(z.string(), raw));
const where = z.union([
  z.strictObject({ viewId: z.string() }),
  z.strictObject({ channelId: z.string(), ts: z.string() }),
]);
const typed = { text: z.string().max(100_000), channelId: z.string(), threadTs: z.string().optional() };

export const act = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('type'), ...typed }),
  z.strictObject({
    kind: z.literal('click'),
    where,
    actionId: z.string(),
    blockId: z.string().optional(),
    raw: raw.optional(),
    filled: filled.optional(),
  }),
  z.strictObject({ kind: z.literal('submit'), viewId: z.string(), filled }),
  z.strictObject({ kind: z.literal('close'), all: z.boolean() }),
  z.strictObject({ kind: z.literal('global-shortcut'), callbackId: z.string() }),
  z.strictObject({ kind: z.literal('message-shortcut'), callbackId: z.string(), where }),
  z.strictObject({ kind: z.literal('open-app'), tab: z.enum(['home', 'messages']) }),
  z.strictObject({ kind: z.literal('open-dm'), other: z.string() }),
  z.strictObject({
    kind: z.literal('search'),
    where,
    actionId: z.string(),
    blockId: z.string().optional(),
    query: z.string(),
  }),
  z.strictObject({ kind: z.literal('move-clock'), by: z.number().optional(), to: z.number().optional() }),
]);
export type Act = z.infer<typeof act>;

/** The act's outcome, options found, or the channel opened. */
export async function carryOut(stage: Stage, person: Person, given: Act): Promise<unknown> {
  switch (given.kind) {
    case 'type':
      return given.text.startsWith('/') ? typeCommand(stage, person, given) : say(stage, person, given);
    case 'click':
      return click(stage, person, given);
    case 'submit':
      return submit(stage, person, given);
    case 'close':
      return close(stage, person, given);
    case 'global-shortcut':
      return globalShortcut(stage, person, given.callbackId);
    case 'message-shortcut':
      return messageShortcut(stage, person, given);
    case 'open-app':
      return openApp(stage, person, given.tab);
    case 'open-dm':
      return openDm(stage, person, given.other);
    case 'search':
      return search(stage, person, given);
    case 'move-clock':
      return moveClock(stage, given);
  }
}

function openDm(stage: Stage, person: Person, other: string) {
  const colleague = stage.world.people.get(other);
  if (colleague?.teamId !== person.teamId) return { ok: false, error: 'not_there', shown: `No ${other} here` };
  return { ok: true, channelId: directMessages(stage, person, other).id };
}

/** Neither `by` nor `to` sets the clock back to the real time. */
function moveClock({ world }: Stage, { by, to }: { by?: number | undefined; to?: number | undefined }) {
  if (by !== undefined) world.clock.advance(by);
  else if (to !== undefined) world.clock.set(new Date(to));
  else world.clock.reset();
  return { ok: true };
}
