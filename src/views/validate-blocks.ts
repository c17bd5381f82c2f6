// Checks a message, modal or Home against Slack's limits before it leaves, so that nobody meets silence instead of an answer.
import { blocksOn, type Surface } from './limits/blocks.ts';
import { id, plainText } from './limits/elements.ts';
import { both, flag, isPlain, type Problem, type Rule, shape, string, Walk, word } from './limits/rules.ts';

export type { Surface } from './limits/blocks.ts';
export type { Problem } from './limits/rules.ts';

/** Slack advises no more than this in the text of a message; it is what phones and screen readers get. */
export const LONGEST_TEXT = 4_000;

/** views.open: 250 kilobytes as JSON. */
const LARGEST_VIEW = 250_000;

const message = both(shape({ text: string(LONGEST_TEXT) }, { blocks: blocksOn('message') }), saysSomething, idsDiffer);

const metadata = { private_metadata: string(3_000, 0), external_id: string(255, 0) };

const modal = both(
  shape(
    { title: plainText(24), blocks: blocksOn('modal') },
    {
      ...metadata,
      callback_id: id,
      submit: plainText(24),
      close: plainText(24),
      clear_on_close: flag,
      notify_on_close: flag,
      submit_disabled: flag,
      type: word('modal'),
    },
  ),
  inputsCanBeSent,
  idsDiffer,
  isNotTooLarge,
);

const home = both(
  shape({ blocks: blocksOn('home') }, { ...metadata, callback_id: string(255, 0), type: word('home') }),
  idsDiffer,
  isNotTooLarge,
);

const RULES: Readonly<Record<Surface, Rule>> = { message, modal, home };

/** Every problem with its path; an empty list for what Slack accepts. Never throws. */
export function validateBlocks(surface: Surface, payload: unknown): readonly Problem[] {
  const walk = new Walk();
  RULES[surface](payload, walk);
  return walk.problems;
}

export const inOneLine = ({ path, says }: Problem): string => `${path.join('.') || 'payload'} ${says}`;

function saysSomething(value: unknown, walk: Walk): void {
  if (isPlain(value) && typeof value.text === 'string' && value.text.trim() === '') walk.into('text', '', blank);
}

const blank: Rule = (_value, walk) => walk.report('is blank');

const blocksOf = (value: unknown) =>
  isPlain(value) && Array.isArray(value.blocks) ? value.blocks.filter(isPlain) : [];

function inputsCanBeSent(value: unknown, walk: Walk): void {
  if (isPlain(value) && value.submit === undefined && blocksOf(value).some((block) => block.type === 'input'))
    walk.report('has an input and no submit button');
}

function idsDiffer(value: unknown, walk: Walk): void {
  walk.into('blocks', blocksOf(value), blockIdsDiffer);
}

const blockIdsDiffer: Rule = (blocks, walk) => {
  if (!Array.isArray(blocks)) return;
  for (const twice of repeated(blocks, 'block_id')) walk.report(`has block_id ${twice} twice`);
  for (let at = 0; at < blocks.length; at += 1) walk.into(at, blocks[at], actionIdsDiffer);
};

const actionIdsDiffer: Rule = (block, walk) => {
  if (!isPlain(block) || !Array.isArray(block.elements)) return;
  for (const twice of repeated(block.elements, 'action_id')) walk.report(`has action_id ${twice} twice`);
};

function repeated(holders: readonly unknown[], key: string): readonly string[] {
  const names = holders.flatMap((holder) => (isPlain(holder) && typeof holder[key] === 'string' ? [holder[key]] : []));
  return names.length < 2 ? [] : names.filter((name, at) => names.indexOf(name) !== at);
}

function isNotTooLarge(value: unknown, walk: Walk): void {
  const json = JSON.stringify(value) ?? '';
  // A character takes at most three bytes for each of its UTF-16 units.
  if (json.length * 3 > LARGEST_VIEW && new TextEncoder().encode(json).length > LARGEST_VIEW)
    walk.report(`is larger than ${LARGEST_VIEW} bytes`);
}
