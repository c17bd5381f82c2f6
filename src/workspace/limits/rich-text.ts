// Rich text blocks: sections, lists, quotes and preformatted text (docs.slack.dev/reference/block-kit/blocks/rich-text-block).

import { z } from 'zod';
import { id, linkUrl } from './text.ts';

const style = z
  .strictObject({
    bold: z.boolean().optional(),
    italic: z.boolean().optional(),
    strike: z.boolean().optional(),
    code: z.boolean().optional(),
    underline: z.boolean().optional(),
  })
  .optional();

const inline = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: z.string().min(1).max(3000), style }),
  z.strictObject({
    type: z.literal('link'),
    url: linkUrl,
    text: z.string().min(1).optional(),
    unsafe: z.boolean().optional(),
    style,
  }),
  z.strictObject({ type: z.literal('user'), user_id: id, style }),
  z.strictObject({ type: z.literal('channel'), channel_id: id, style }),
  z.strictObject({ type: z.literal('usergroup'), usergroup_id: id, style }),
  z.strictObject({ type: z.literal('emoji'), name: id, unicode: z.string().optional(), style }),
  z.strictObject({ type: z.literal('broadcast'), range: z.enum(['here', 'channel', 'everyone']), style }),
  z.strictObject({ type: z.literal('color'), value: z.string().regex(/^#[0-9a-f]{6}$/i), style }),
  z.strictObject({
    type: z.literal('date'),
    timestamp: z.int(),
    format: z.string().min(1),
    url: linkUrl.optional(),
    fallback: z.string().min(1).optional(),
    style,
  }),
]);
const elements = z.array(inline);
const section = z.strictObject({ type: z.literal('rich_text_section'), elements });
const border = { border: z.int().min(0).max(1).optional() };

const part = z.discriminatedUnion('type', [
  section,
  z.strictObject({
    type: z.literal('rich_text_list'),
    style: z.enum(['bullet', 'ordered']),
    elements: z.array(section).min(1),
    indent: z.int().min(0).max(8).optional(),
    offset: z.int().min(0).optional(),
    ...border,
  }),
  z.strictObject({ type: z.literal('rich_text_preformatted'), elements, language: z.string().optional(), ...border }),
  z.strictObject({ type: z.literal('rich_text_quote'), elements, ...border }),
]);

export type Inline = z.infer<typeof inline>;
export type RichTextPart = z.infer<typeof part>;

export const richText = z.strictObject({
  type: z.literal('rich_text'),
  block_id: id.optional(),
  elements: z.array(part).min(1),
});
