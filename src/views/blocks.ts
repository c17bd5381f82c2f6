// The few blocks and elements the product speaks in, as plain data, each made in one line.
import { shorten } from './words.ts';

export type PlainText = { type: 'plain_text'; text: string; emoji?: boolean };
export type Mrkdwn = { type: 'mrkdwn'; text: string; verbatim?: boolean };
export type Option = { text: PlainText; value: string; description?: PlainText };
export type Confirm = { title: PlainText; text: PlainText; confirm: PlainText; deny: PlainText; style?: 'danger' };

export type Button = {
  type: 'button';
  action_id: string;
  text: PlainText;
  value?: string;
  style?: 'primary' | 'danger';
  confirm?: Confirm;
  accessibility_label?: string;
};
export type StaticSelect = {
  type: 'static_select';
  action_id: string;
  options: Option[];
  initial_option?: Option;
  placeholder?: PlainText;
};
export type RadioButtons = { type: 'radio_buttons'; action_id: string; options: Option[]; initial_option?: Option };
export type Checkboxes = { type: 'checkboxes'; action_id: string; options: Option[]; initial_options?: Option[] };
export type TextInput = {
  type: 'plain_text_input';
  action_id: string;
  placeholder?: PlainText;
  initial_value?: string;
  max_length?: number;
  multiline?: boolean;
};
export type ConversationsSelect = {
  type: 'conversations_select';
  action_id: string;
  default_to_current_conversation?: boolean;
  response_url_enabled?: boolean;
  filter?: { include?: ('public' | 'private' | 'im' | 'mpim')[]; exclude_bot_users?: boolean };
};
export type MultiSelect = {
  type: 'multi_static_select';
  action_id: string;
  options: Option[];
  initial_options?: Option[];
  placeholder?: PlainText;
};
export type ExternalSelect = {
  type: 'external_select';
  action_id: string;
  min_query_length: number;
  initial_option?: Option;
  placeholder?: PlainText;
};
export type MultiExternalSelect = {
  type: 'multi_external_select';
  action_id: string;
  min_query_length: number;
  initial_options?: Option[];
  placeholder?: PlainText;
};
export type UsersSelect = { type: 'users_select'; action_id: string; initial_user?: string; placeholder?: PlainText };
export type DatePicker = { type: 'datepicker'; action_id: string; initial_date?: string };
export type DateTimePicker = { type: 'datetimepicker'; action_id: string; initial_date_time?: number };
export type FileInput = { type: 'file_input'; action_id: string; filetypes?: string[]; max_files?: number };
export type InputElement =
  | StaticSelect
  | RadioButtons
  | Checkboxes
  | TextInput
  | ConversationsSelect
  | MultiSelect
  | ExternalSelect
  | MultiExternalSelect
  | UsersSelect
  | DatePicker
  | DateTimePicker
  | FileInput;

export type Section = { type: 'section'; block_id?: string; text: Mrkdwn | PlainText; accessory?: Button };
export type Header = { type: 'header'; text: PlainText };
export type Context = { type: 'context'; elements: (Mrkdwn | PlainText)[] };
export type Divider = { type: 'divider' };
export type Actions = { type: 'actions'; block_id?: string; elements: (Button | StaticSelect)[] };
export type Input = {
  type: 'input';
  block_id: string;
  label: PlainText;
  element: InputElement;
  hint?: PlainText;
  optional?: boolean;
};
/** A file that the app uploaded; `alt_text` says all that it shows. */
export type Picture = { type: 'image'; slack_file: { id: string }; alt_text: string; title?: PlainText };
/** Messages only, one in each. */
export type Table = {
  type: 'table';
  rows: { type: 'raw_text'; text: string }[][];
  column_settings?: { align?: 'left' | 'right' }[];
};
export type Block = Section | Header | Context | Divider | Actions | Input | Picture | Table;

export type Message = { text: string; blocks: Block[] };
export type Modal = {
  type: 'modal';
  callback_id: string;
  title: PlainText;
  blocks: Block[];
  submit?: PlainText;
  close?: PlainText;
  private_metadata?: string;
};
export type Home = { type: 'home'; blocks: Block[] };

/** Without emoji, so that what people wrote stays as they wrote it. */
export const plain = (text: string): PlainText => ({ type: 'plain_text', text, emoji: false });

/** `verbatim`: Slack looks for no channel names, mentions or links of its own in it. */
export const marked = (text: string): Mrkdwn => ({ type: 'mrkdwn', text, verbatim: true });

export const section = (text: string): Section => ({ type: 'section', text: marked(text) });

export const sectionWith = (text: string, accessory: Button): Section => ({ ...section(text), accessory });

export const header = (text: string): Header => ({ type: 'header', text: plain(shorten(text, 150)) });

export const context = (text: string): Context => ({ type: 'context', elements: [marked(text)] });

export const picture = (file: string, alt: string): Picture => ({
  type: 'image',
  slack_file: { id: file },
  alt_text: shorten(alt, 2_000),
});

/** Empty cells are shown as a dash: Slack takes none without text. */
export const table = (rows: readonly (readonly string[])[]): Table => ({
  type: 'table',
  rows: rows.map((row) => row.map((text) => ({ type: 'raw_text', text: text === '' ? '–' : text }))),
});

export const divider: Divider = { type: 'divider' };

/** No block at all where there is nothing to press. */
export const actions = (elements: readonly (Button | StaticSelect)[]): Actions[] =>
  elements.length === 0 ? [] : [{ type: 'actions', elements: [...elements] }];

export type ButtonMaking = {
  readonly id: string;
  readonly text: string;
  readonly value?: string;
  readonly style?: 'primary' | 'danger';
  readonly confirm?: Confirm;
};

export const button = ({ id, text, value, style, confirm }: ButtonMaking): Button => ({
  type: 'button',
  action_id: id,
  text: plain(shorten(text, 75)),
  ...(value === undefined ? {} : { value }),
  ...(style === undefined ? {} : { style }),
  ...(confirm === undefined ? {} : { confirm }),
});

export const option = (value: string, text: string, description?: string | null): Option => ({
  text: plain(shorten(text, 75)),
  value,
  ...(description ? { description: plain(shorten(description, 75)) } : {}),
});
