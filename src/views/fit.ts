// Makes what is to be sent fit Slack's limits: shortens what is too long, and falls back to plain text rather than to silence.
import { type Block, context, type Home, type Message, type Modal, plain, section } from './blocks.ts';
import { LONGEST_TEXT, type Problem, type Surface, validateBlocks } from './validate-blocks.ts';
import { escaped, inert, shorten } from './words.ts';

export type Fitted<T> = {
  readonly payload: T;
  /** What was wrong with it as it came; empty nearly always. */
  readonly problems: readonly Problem[];
};

const NOTE = 'Shortened to what Slack can show.';

export const fitMessage = (message: Message): Fitted<{ text: string; blocks?: Block[] }> =>
  fitted('message', message, (broken) => ({ text: shorten(inert(broken.text), LONGEST_TEXT) }));

export const fitModal = (modal: Modal): Fitted<Modal> =>
  fitted('modal', modal, (broken) => ({
    type: 'modal',
    callback_id: broken.callback_id.slice(0, 255) || 'fallback',
    title: plain(shorten(inert(broken.title.text), 24)),
    close: plain('Close'),
    blocks: [plainWords(broken.blocks), context(NOTE)],
  }));

export const fitHome = (home: Home): Fitted<Home> =>
  fitted('home', home, (broken) => ({ type: 'home', blocks: [plainWords(broken.blocks), context(NOTE)] }));

function fitted<T extends object, F extends object>(
  surface: Surface,
  payload: T,
  fallBack: (broken: T) => F,
): Fitted<T | F> {
  const problems = validateBlocks(surface, payload);
  if (problems.length === 0) return { payload, problems };
  const shorter = structuredClone(payload);
  for (const problem of problems) cut(shorter, problem);
  return { payload: validateBlocks(surface, shorter).length === 0 ? shorter : fallBack(payload), problems };
}

/** Cuts the text or list that a problem says is too long. */
function cut(payload: object, { path, max }: Problem): void {
  const key = path.at(-1);
  if (max === undefined || key === undefined) return;
  let holder: unknown = payload;
  for (const step of path.slice(0, -1)) holder = (holder as Record<string | number, unknown> | undefined)?.[step];
  if (typeof holder !== 'object' || holder === null) return;
  const parent = holder as Record<string | number, unknown>;
  const value = parent[key];
  if (typeof value === 'string') parent[key] = shorten(value, max);
  if (Array.isArray(value))
    parent[key] = path.length === 1 ? [...value.slice(0, max - 1), context(NOTE)] : value.slice(0, max);
}

/** All texts of the blocks, one after the other. */
function plainWords(blocks: readonly Block[]): Block {
  const texts: string[] = [];
  collect(blocks, texts);
  return section(shorten(escaped(inert(texts.join(' '))), 3_000));
}

function collect(value: unknown, into: string[]): void {
  if (Array.isArray(value)) for (const each of value) collect(each, into);
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'text' && typeof inner === 'string') into.push(inner);
      else collect(inner, into);
    }
}
