// Elements and composition objects with Slack's lengths (docs.slack.dev, reference of Block Kit).
import {
  both,
  byType,
  flag,
  isPlain,
  list,
  matching,
  number,
  type Rule,
  shape,
  string,
  type Walk,
  word,
} from './rules.ts';

export const plainText = (max: number): Rule => byType({ plain_text: shape({ text: string(max) }, { emoji: flag }) });

export const anyText = (max: number): Rule =>
  byType({
    plain_text: shape({ text: string(max) }, { emoji: flag }),
    mrkdwn: shape({ text: string(max) }, { verbatim: flag }),
  });

export const id = string(255);
const url = both(string(3_000), matching(/^(https?|mailto|tel):/, 'must be a link'));

export const image = shape(
  { alt_text: string(2_000) },
  { image_url: url, slack_file: shape({}, { id, url }), title: plainText(2_000), block_id: id },
);

const confirm = shape(
  { title: plainText(100), text: anyText(300), confirm: plainText(30), deny: plainText(30) },
  { style: word('primary', 'danger') },
);

const option = shape({ text: anyText(75), value: string(150) }, { description: anyText(75), url });
const options = (max: number) => list(option, max);
const optionGroup = shape({ label: plainText(75), options: options(100) });

const common = { action_id: id };
const chosen = { confirm, focus_on_load: flag };
const select = { ...chosen, placeholder: plainText(150) };
const many = { ...select, max_selected_items: number };
const offered = { options: options(100), option_groups: list(optionGroup, 100) };
const typed = { placeholder: plainText(150), focus_on_load: flag, dispatch_action_config: shapeOfDispatch() };

function shapeOfDispatch(): Rule {
  return shape({ trigger_actions_on: list(word('on_enter_pressed', 'on_character_entered'), 2) });
}

const filter = shape(
  {},
  {
    include: list(word('im', 'mpim', 'private', 'public'), 4),
    exclude_external_shared_channels: flag,
    exclude_bot_users: flag,
  },
);

const button = shape(
  { ...common, text: plainText(75) },
  { url, value: string(2_000), style: word('primary', 'danger'), confirm, accessibility_label: string(75) },
);

const overflow = shape({ ...common, options: options(5) }, { confirm });
const datetime = shape(common, { ...chosen, initial_date_time: number });

const anywhere = {
  static_select: both(shape(common, { ...select, ...offered, initial_option: option }), initialIsOffered),
  multi_static_select: both(shape(common, { ...many, ...offered, initial_options: options(100) }), initialIsOffered),
  external_select: shape(common, { ...select, min_query_length: number, initial_option: option }),
  multi_external_select: shape(common, { ...many, min_query_length: number, initial_options: options(100) }),
  users_select: shape(common, { ...select, initial_user: id }),
  multi_users_select: shape(common, { ...many, initial_users: list(id, 100) }),
  conversations_select: shape(common, {
    ...select,
    initial_conversation: id,
    default_to_current_conversation: flag,
    response_url_enabled: flag,
    filter,
  }),
  multi_conversations_select: shape(common, {
    ...many,
    initial_conversations: list(id, 100),
    default_to_current_conversation: flag,
    filter,
  }),
  channels_select: shape(common, { ...select, initial_channel: id, response_url_enabled: flag }),
  multi_channels_select: shape(common, { ...many, initial_channels: list(id, 100) }),
  radio_buttons: both(
    shape({ ...common, options: options(10) }, { ...chosen, initial_option: option }),
    initialIsOffered,
  ),
  checkboxes: both(
    shape({ ...common, options: options(10) }, { ...chosen, initial_options: options(10) }),
    initialIsOffered,
  ),
  datepicker: shape(common, { ...select, initial_date: matching(/^\d{4}-\d\d-\d\d$/, 'must be a day') }),
  timepicker: shape(common, {
    ...select,
    initial_time: matching(/^\d\d:\d\d$/, 'must be a time'),
    timezone: string(100),
  }),
};

const inputOnly = {
  plain_text_input: shape(common, {
    ...typed,
    initial_value: string(3_000, 0),
    multiline: flag,
    min_length: number,
    max_length: number,
  }),
  email_text_input: shape(common, { ...typed, initial_value: string(3_000, 0) }),
  url_text_input: shape(common, { ...typed, initial_value: string(3_000, 0) }),
  number_input: shape(
    { ...common, is_decimal_allowed: flag },
    { ...typed, initial_value: string(100), min_value: string(100), max_value: string(100) },
  ),
  file_input: shape(common, { filetypes: list(string(100), 100), max_files: number }),
};

export const inActions = byType({ button, overflow, datetimepicker: datetime, ...anywhere });
/** A datetimepicker may not stand beside a section. */
export const inSection = byType({ button, overflow, image, ...anywhere });
export const inInput = byType({ datetimepicker: datetime, ...anywhere, ...inputOnly });

/** Slack refuses an initial option that is not, letter by letter, one of the options. */
function initialIsOffered(value: unknown, walk: Walk): void {
  if (!isPlain(value) || (value.initial_option === undefined && value.initial_options === undefined)) return;
  const groups = Array.isArray(value.option_groups) ? value.option_groups.flatMap((group) => group?.options ?? []) : [];
  const offered = [...(Array.isArray(value.options) ? value.options : []), ...groups];
  const known = new Set(offered.map((each) => JSON.stringify(each)));
  const initial = Array.isArray(value.initial_options) ? value.initial_options : [value.initial_option];
  if (initial.some((each) => !known.has(JSON.stringify(each))))
    walk.report('begins with an option that it does not offer');
}
