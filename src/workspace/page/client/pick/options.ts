// What each kind of select offers, as one list that a picker can show.

import type { Acting } from '../act/drafts.ts';
import { seen } from '../state.ts';

export type Option = { readonly value: string; readonly text: string; readonly note: string; readonly group: string };
export type Select = Exclude<
  Acting,
  {
    type:
      | 'button'
      | 'overflow'
      | 'radio_buttons'
      | 'checkboxes'
      | 'datepicker'
      | 'timepicker'
      | 'datetimepicker'
      | 'plain_text_input'
      | 'email_text_input'
      | 'url_text_input'
      | 'number_input'
      | 'file_input';
  }
>;

type Given = {
  readonly text: { readonly text: string };
  readonly value: string;
  readonly description?: { readonly text: string } | undefined;
};

export const optionOf = (given: Given, group = ''): Option => ({
  value: given.value,
  text: given.text.text,
  note: given.description?.text ?? '',
  group,
});

/** External selects have none of their own: the app is asked. */
export function ownOptions(select: Select): readonly Option[] {
  switch (select.type) {
    case 'static_select':
    case 'multi_static_select':
      return [
        ...(select.options ?? []).map((option) => optionOf(option)),
        ...(select.option_groups ?? []).flatMap((group) =>
          group.options.map((option) => optionOf(option, group.label.text)),
        ),
      ];
    case 'users_select':
    case 'multi_users_select':
      return people();
    case 'channels_select':
    case 'multi_channels_select':
      return channels((kind) => kind === 'public');
    case 'conversations_select':
    case 'multi_conversations_select':
      return channels((kind) => kind !== 'im');
    case 'external_select':
      return select.initial_option ? [optionOf(select.initial_option)] : [];
    case 'multi_external_select':
      return (select.initial_options ?? []).map((option) => optionOf(option));
  }
}

const people = (): readonly Option[] =>
  (seen.value?.people ?? [])
    .filter((person) => person.teamId === seen.value?.team.id && !person.isBot)
    .map((person) => ({ value: person.id, text: person.realName, note: person.title, group: '' }));

const channels = (fits: (kind: string) => boolean): readonly Option[] =>
  (seen.value?.channels ?? [])
    .filter((channel) => fits(channel.kind))
    .map((channel) => ({ value: channel.id, text: `#${channel.name}`, note: channel.purpose, group: '' }));
