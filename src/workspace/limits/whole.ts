// Checks a whole list of blocks, a message or a view and says each problem as Slack does, with a JSON pointer to its place.

import { z } from 'zod';
import { type Block, block, elementsOf, type Surface } from './blocks.ts';

export type Checked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: string[] };

const most = { message: 50, modal: 100, home: 100 } as const;

const pointer = (path: readonly PropertyKey[]) =>
  `[json-pointer:/${path.map((step) => String(step).replaceAll('~', '~0').replaceAll('/', '~1')).join('/')}]`;

/** The problems that zod found, in Slack's form, under `root`. */
export const problemsOf = (error: z.ZodError, root: readonly PropertyKey[]): string[] =>
  error.issues.map((issue) => `${issue.message} ${pointer([...root, ...issue.path])}`);

export function checkBlocks(raw: unknown, surface: Surface): Checked<readonly Block[]> {
  const parsed = z.array(block).max(most[surface], `no more than ${most[surface]} items allowed`).safeParse(raw);
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error, ['blocks']) };
  const problems = [...repeatedIds(parsed.data), ...misplaced(parsed.data, surface), ...tooMuch(parsed.data)];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: parsed.data };
}

const twice = (names: readonly string[]) => names.filter((name, at) => names.indexOf(name) !== at);

function repeatedIds(blocks: readonly Block[]): string[] {
  const blockIds = blocks.flatMap((each) => each.block_id ?? []);
  return [
    ...twice(blockIds).map((name) => `\`block_id\` "${name}" is not unique ${pointer(['blocks'])}`),
    ...blocks.flatMap((each, at) =>
      twice(actionIdsOf(each)).map((name) => `\`action_id\` "${name}" is not unique ${pointer(['blocks', at])}`),
    ),
  ];
}

export const actionIdsOf = (each: Block): string[] =>
  elementsOf(each).flatMap((element) => ('action_id' in element ? element.action_id : []));

function misplaced(blocks: readonly Block[], surface: Surface): string[] {
  return blocks.flatMap((each, at) => {
    const where = pointer(['blocks', at]);
    if (surface !== 'message' && (each.type === 'table' || each.type === 'markdown'))
      return [`unsupported type: ${each.type} ${where}`];
    if (surface !== 'modal' && each.type === 'input' && each.element.type === 'file_input')
      return [`file_input stands in modals only ${where}`];
    return surface !== 'modal' && asksForResponseUrl(each) ? [`response_url_enabled is for modals ${where}`] : [];
  });
}

const asksForResponseUrl = (each: Block) =>
  elementsOf(each).some((element) => 'response_url_enabled' in element && element.response_url_enabled === true);

function tooMuch(blocks: readonly Block[]): string[] {
  const count = (type: Block['type']) => blocks.filter((each) => each.type === type).length;
  const marked = blocks.reduce((sum, each) => sum + (each.type === 'markdown' ? each.text.length : 0), 0);
  const focused = blocks.flatMap(elementsOf).filter((element) => 'focus_on_load' in element && element.focus_on_load);
  return [
    ...(count('table') > 1 ? [`only one table allowed ${pointer(['blocks'])}`] : []),
    ...(marked > 12_000 ? [`markdown is longer than 12000 characters in all ${pointer(['blocks'])}`] : []),
    ...(focused.length > 1 ? [`only one element can have focus_on_load ${pointer(['blocks'])}`] : []),
  ];
}
