// Blocks with their limits, and what holds over a whole list of them: unique ids, one table, one focus, surfaces.

import { z } from 'zod';
import { accessory, actionsElement, type Element, image, inputElement } from './elements.ts';
import { richText } from './rich-text.ts';
import { id, imageUrl, linkUrl, mrkdwn, plainText, slackFile, text } from './text.ts';

export type Surface = 'message' | 'modal' | 'home';

const named = { block_id: id.optional() };

const section = z
  .strictObject({
    type: z.literal('section'),
    ...named,
    text: text(3000).optional(),
    fields: z.array(text(2000)).min(1).max(10).optional(),
    accessory: accessory.optional(),
    expand: z.boolean().optional(),
  })
  .refine((block) => block.text !== undefined || block.fields !== undefined, 'needs text or fields');

const input = z
  .strictObject({
    type: z.literal('input'),
    ...named,
    label: plainText(2000),
    element: inputElement,
    hint: plainText(2000).optional(),
    optional: z.boolean().optional(),
    dispatch_action: z.boolean().optional(),
  })
  .refine((block) => block.element.type !== 'file_input' || block.dispatch_action !== true, {
    message: 'file_input cannot dispatch actions',
  });

const picture = z
  .strictObject({
    type: z.literal('image'),
    ...named,
    alt_text: z.string().min(1).max(2000),
    title: plainText(2000).optional(),
    image_url: imageUrl.optional(),
    slack_file: slackFile.optional(),
  })
  .refine((block) => (block.image_url === undefined) !== (block.slack_file === undefined), {
    message: 'needs either image_url or slack_file',
  });

const cell = z.union([z.strictObject({ type: z.literal('raw_text'), text: z.string().min(1).max(3000) }), richText]);
const column = z
  .strictObject({
    align: z.enum(['left', 'center', 'right']).optional(),
    is_wrapped: z.boolean().optional(),
  })
  .nullable();
const table = z
  .strictObject({
    type: z.literal('table'),
    ...named,
    rows: z.array(z.array(cell).min(1).max(20)).min(1).max(100),
    column_settings: z.array(column).max(20).optional(),
  })
  .refine((block) => new Set(block.rows.map((row) => row.length)).size === 1, 'rows differ in length');

export const block = z.discriminatedUnion('type', [
  section,
  input,
  picture,
  table,
  richText,
  z.strictObject({
    type: z.literal('header'),
    ...named,
    text: plainText(150),
    level: z.int().min(1).max(4).optional(),
  }),
  z.strictObject({ type: z.literal('divider'), ...named }),
  z.strictObject({
    type: z.literal('context'),
    ...named,
    elements: z
      .array(z.union([image, mrkdwn(3000), plainText(3000)]))
      .min(1)
      .max(10),
  }),
  z.strictObject({ type: z.literal('actions'), ...named, elements: z.array(actionsElement).min(1).max(25) }),
  z.strictObject({ type: z.literal('markdown'), ...named, text: z.string().min(1).max(12_000) }),
  z.strictObject({
    type: z.literal('video'),
    ...named,
    alt_text: z.string().min(1),
    title: plainText(200),
    thumbnail_url: imageUrl,
    video_url: linkUrl,
  }),
]);

export type Block = z.infer<typeof block>;

/** The elements of a block that a person can act on. */
export function elementsOf(block: Block): readonly Element[] {
  if (block.type === 'actions') return block.elements;
  if (block.type === 'input') return [block.element];
  if (block.type === 'section' && block.accessory) return [block.accessory];
  return [];
}
