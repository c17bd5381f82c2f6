// Checks a modal or a Home view as views.open, views.push, views.update and views.publish would.

import { z } from 'zod';
import type { Block } from './blocks.ts';
import { id, plainText } from './text.ts';
import { type Checked, checkBlocks, problemsOf } from './whole.ts';

const shared = {
  blocks: z.array(z.unknown()),
  private_metadata: z.string().max(3000).optional(),
  callback_id: z.union([id, z.literal('')]).optional(),
  external_id: z.union([id, z.literal('')]).optional(),
};

const modal = z.strictObject({
  type: z.literal('modal'),
  title: plainText(24),
  submit: plainText(24).optional(),
  close: plainText(24).optional(),
  clear_on_close: z.boolean().optional(),
  notify_on_close: z.boolean().optional(),
  submit_disabled: z.boolean().optional(),
  ...shared,
});
const home = z.strictObject({ type: z.literal('home'), ...shared });

export type ModalPayload = Omit<z.infer<typeof modal>, 'blocks'> & { readonly blocks: readonly Block[] };
export type HomePayload = Omit<z.infer<typeof home>, 'blocks'> & { readonly blocks: readonly Block[] };

/** Slack's page for views.open: a view may have at most 250 kilobytes as JSON. */
export const isTooLarge = (raw: unknown): boolean => Buffer.byteLength(JSON.stringify(raw) ?? '') > 250_000;

export function checkModal(raw: unknown): Checked<ModalPayload> {
  const parsed = modal.safeParse(raw);
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error, ['view']) };
  const blocks = checkBlocks(parsed.data.blocks, 'modal');
  if (!blocks.ok) return blocks;
  if (blocks.value.some((block) => block.type === 'input') && parsed.data.submit === undefined)
    return { ok: false, problems: ['`submit` is required when an `input` is included [json-pointer:/view/submit]'] };
  return { ok: true, value: { ...parsed.data, blocks: blocks.value } };
}

export function checkHome(raw: unknown): Checked<HomePayload> {
  const parsed = home.safeParse(raw);
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error, ['view']) };
  const blocks = checkBlocks(parsed.data.blocks, 'home');
  return blocks.ok ? { ok: true, value: { ...parsed.data, blocks: blocks.value } } : blocks;
}
