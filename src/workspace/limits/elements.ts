// Interactive elements with their limits (docs.slack.dev/reference/block-kit/block-elements) and where each may stand.

import { z } from 'zod';
import { checkChoice, markedOption, optionGroup, overflowOption, selectOption } from './options.ts';
import { confirm, id, imageUrl, linkUrl, placeholder, plainText, slackFile } from './text.ts';

const dialog = { confirm: confirm.optional() };
const focus = { focus_on_load: z.boolean().optional() };
const hint = { placeholder: placeholder.optional() };
const select = { action_id: id, ...dialog, ...focus, ...hint };
const many = { max_selected_items: z.int().min(1).optional() };
const date = z.iso.date();
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const dispatch = z.strictObject({
  trigger_actions_on: z.array(z.enum(['on_enter_pressed', 'on_character_entered'])).min(1),
});
const lengths = { min_length: z.int().min(0).max(3000).optional(), max_length: z.int().min(1).max(3000).optional() };
const filter = z.strictObject({
  include: z
    .array(z.enum(['im', 'mpim', 'private', 'public']))
    .min(1)
    .optional(),
  exclude_external_shared_channels: z.boolean().optional(),
  exclude_bot_users: z.boolean().optional(),
});

const button = z.strictObject({
  type: z.literal('button'),
  action_id: id,
  text: plainText(75),
  url: linkUrl.optional(),
  value: z.string().min(1).max(2000).optional(),
  style: z.enum(['primary', 'danger']).optional(),
  accessibility_label: z.string().min(1).max(75).optional(),
  ...dialog,
});
const overflow = z
  .strictObject({
    type: z.literal('overflow'),
    action_id: id,
    options: z.array(overflowOption).min(1).max(5),
    ...dialog,
  })
  .superRefine(checkChoice);
const offered = {
  options: z.array(selectOption).min(1).max(100).optional(),
  option_groups: z.array(optionGroup).min(1).max(100).optional(),
};
const staticSelect = z
  .strictObject({ type: z.literal('static_select'), ...select, ...offered, initial_option: selectOption.optional() })
  .superRefine(checkChoice);
const multiStatic = z
  .strictObject({
    type: z.literal('multi_static_select'),
    ...select,
    ...many,
    ...offered,
    initial_options: z.array(selectOption).min(1).max(100).optional(),
  })
  .superRefine(checkChoice);
const outside = { min_query_length: z.int().min(0).optional() };
const marked = { action_id: id, ...dialog, ...focus, options: z.array(markedOption).min(1).max(10) };

/** Elements that an actions block, a section and an input may all hold. */
const common = [
  staticSelect,
  multiStatic,
  z.strictObject({
    type: z.literal('external_select'),
    ...select,
    ...outside,
    initial_option: selectOption.optional(),
  }),
  z.strictObject({
    type: z.literal('multi_external_select'),
    ...select,
    ...outside,
    ...many,
    initial_options: z.array(selectOption).min(1).optional(),
  }),
  z.strictObject({ type: z.literal('users_select'), ...select, initial_user: id.optional() }),
  z.strictObject({
    type: z.literal('multi_users_select'),
    ...select,
    ...many,
    initial_users: z.array(id).min(1).optional(),
  }),
  z.strictObject({
    type: z.literal('conversations_select'),
    ...select,
    initial_conversation: id.optional(),
    default_to_current_conversation: z.boolean().optional(),
    response_url_enabled: z.boolean().optional(),
    filter: filter.optional(),
  }),
  z.strictObject({
    type: z.literal('multi_conversations_select'),
    ...select,
    ...many,
    initial_conversations: z.array(id).min(1).optional(),
    default_to_current_conversation: z.boolean().optional(),
    filter: filter.optional(),
  }),
  z.strictObject({
    type: z.literal('channels_select'),
    ...select,
    initial_channel: id.optional(),
    response_url_enabled: z.boolean().optional(),
  }),
  z.strictObject({
    type: z.literal('multi_channels_select'),
    ...select,
    ...many,
    initial_channels: z.array(id).min(1).optional(),
  }),
  z
    .strictObject({ type: z.literal('radio_buttons'), ...marked, initial_option: markedOption.optional() })
    .superRefine(checkChoice),
  z
    .strictObject({
      type: z.literal('checkboxes'),
      ...marked,
      initial_options: z.array(markedOption).min(1).max(10).optional(),
    })
    .superRefine(checkChoice),
  z.strictObject({
    type: z.literal('datepicker'),
    action_id: id,
    initial_date: date.optional(),
    ...dialog,
    ...focus,
    ...hint,
  }),
  z.strictObject({
    type: z.literal('timepicker'),
    action_id: id,
    initial_time: time.optional(),
    timezone: z.string().optional(),
    ...dialog,
    ...focus,
    ...hint,
  }),
] as const;

/** Ten digits, as the platform asks. */
const datetime = z.strictObject({
  type: z.literal('datetimepicker'),
  action_id: id,
  initial_date_time: z.int().min(1e9).max(9_999_999_999).optional(),
  ...dialog,
  ...focus,
});

export const image = z
  .strictObject({
    type: z.literal('image'),
    alt_text: z.string().min(1).max(2000),
    image_url: imageUrl.optional(),
    slack_file: slackFile.optional(),
  })
  .refine(
    (picture) => (picture.image_url === undefined) !== (picture.slack_file === undefined),
    'needs either image_url or slack_file',
  );

const typed = { action_id: id, ...focus, ...hint, dispatch_action_config: dispatch.optional() };
const inOrder = (element: { min_length?: number | undefined; max_length?: number | undefined }) =>
  (element.min_length ?? 0) <= (element.max_length ?? 3000);

const inputOnly = [
  z
    .strictObject({
      type: z.literal('plain_text_input'),
      ...typed,
      ...lengths,
      initial_value: z.string().max(3000).optional(),
      multiline: z.boolean().optional(),
    })
    .refine(inOrder, 'min_length is above max_length')
    .refine((element) => (element.initial_value?.length ?? 0) <= (element.max_length ?? 3000), {
      message: 'initial_value is longer than max_length',
    }),
  z.strictObject({ type: z.literal('email_text_input'), ...typed, initial_value: z.email().optional() }),
  z.strictObject({ type: z.literal('url_text_input'), ...typed, initial_value: z.url().optional() }),
  z.strictObject({
    type: z.literal('number_input'),
    ...typed,
    is_decimal_allowed: z.boolean(),
    initial_value: z
      .string()
      .regex(/^-?\d+(\.\d+)?$/)
      .optional(),
    min_value: z.string().optional(),
    max_value: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal('file_input'),
    action_id: id,
    filetypes: z.array(z.string().min(1)).min(1).optional(),
    max_files: z.int().min(1).max(10).optional(),
  }),
] as const;

export const actionsElement = z.discriminatedUnion('type', [button, overflow, datetime, ...common]);
export const accessory = z.discriminatedUnion('type', [button, overflow, image, ...common]);
export const inputElement = z.discriminatedUnion('type', [datetime, ...common, ...inputOnly]);
export type Element = z.infer<typeof actionsElement> | z.infer<typeof accessory> | z.infer<typeof inputElement>;
