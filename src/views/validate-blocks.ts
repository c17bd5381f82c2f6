// Checks a message, modal or Home against Slack's limits before it leaves, so that nobody meets silence instead of an answer.
import { blocksOn, type Surface } from './limits/blocks.ts';
import { id, plainText } from './limits/elements.ts';
import { both, flag, isPlain, type Path, type Problem, type Rule, shape, string, word } from './limits/rules.ts';

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
  const problems: Problem[] = [];
  RULES[surface](payload, [], (problem) => problems.push(problem));
  return problems;
}

export const inOneLine = ({ path, says }: Problem): string => `${path.join('.') || 'payload'} ${says}`;

type Reporting = Parameters<Rule>[2];

function saysSomething(value: unknown, path: Path, report: Reporting): void {
  if (isPlain(value) && typeof value.text === 'string' && value.text.trim() === '')
    report({ path: [...path, 'text'], says: 'is blank' });
}

const blocksOf = (value: unknown) =>
  isPlain(value) && Array.isArray(value.blocks) ? value.blocks.filter(isPlain) : [];

function inputsCanBeSent(value: unknown, path: Path, report: Reporting): void {
  if (isPlain(value) && value.submit === undefined && blocksOf(value).some((block) => block.type === 'input'))
    report({ path, says: 'has an input and no submit button' });
}

function idsDiffer(value: unknown, path: Path, report: Reporting): void {
  const blocks = blocksOf(value);
  for (const twice of repeated(blocks.map((block) => block.block_id)))
    report({ path: [...path, 'blocks'], says: `has block_id ${twice} twice` });
  blocks.forEach((block, at) => {
    const elements = Array.isArray(block.elements) ? block.elements.filter(isPlain) : [];
    for (const twice of repeated(elements.map((element) => element.action_id)))
      report({ path: [...path, 'blocks', at], says: `has action_id ${twice} twice` });
  });
}

function repeated(names: readonly unknown[]): readonly string[] {
  const seen = new Set<unknown>();
  return names.filter((name): name is string => {
    if (typeof name !== 'string') return false;
    const again = seen.has(name);
    seen.add(name);
    return again;
  });
}

function isNotTooLarge(value: unknown, path: Path, report: Reporting): void {
  const json = JSON.stringify(value) ?? '';
  // A character takes at most three bytes for each of its UTF-16 units.
  if (json.length * 3 > LARGEST_VIEW && new TextEncoder().encode(json).length > LARGEST_VIEW)
    report({ path, says: `is larger than ${LARGEST_VIEW} bytes` });
}
