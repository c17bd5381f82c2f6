// The forms of the page's test app: a small one and one with every input.

import type { ModalView } from '@slack/types';

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const options = ['Lead', 'Affidavit', 'Presentation', 'Official file'].map((name) => ({
  text: plain(name),
  value: name.toLowerCase(),
}));

export const formView = (words: string): ModalView => ({
  type: 'modal',
  callback_id: 'form',
  title: plain('Request permission'),
  submit: plain('Send request'),
  close: plain('Cancel'),
  blocks: [
    { type: 'section', text: { type: 'mrkdwn', text: 'The owner gets this at once, with *no subject data*.' } },
    {
      type: 'input',
      block_id: 'why',
      label: plain('What do you want to do with the record?'),
      hint: plain('No names, dates of birth or numbers of persons.'),
      element: {
        type: 'plain_text_input',
        action_id: 'text',
        multiline: true,
        min_length: 5,
        max_length: 300,
        ...(words ? { initial_value: words } : {}),
      },
    },
    {
      type: 'input',
      block_id: 'use',
      optional: true,
      label: plain('Kind of use'),
      element: { type: 'static_select', action_id: 'kind', placeholder: plain('Choose a use'), options },
    },
    {
      type: 'actions',
      block_id: 'more',
      elements: [{ type: 'button', action_id: 'push', text: plain('Look up the agency') }],
    },
  ],
});

type Input = Extract<ModalView['blocks'][number], { type: 'input' }>;
const input = (label: string, element: Input['element']): Input => ({
  type: 'input',
  block_id: label.toLowerCase().replaceAll(' ', '-'),
  optional: true,
  label: plain(label),
  element,
});

export const everyInput: ModalView = {
  type: 'modal',
  callback_id: 'every',
  title: plain('Every input'),
  submit: plain('Submit'),
  blocks: [
    input('Text', { type: 'plain_text_input', action_id: 'v', max_length: 20 }),
    input('Email', { type: 'email_text_input', action_id: 'v' }),
    input('Address', { type: 'url_text_input', action_id: 'v' }),
    input('Number', { type: 'number_input', action_id: 'v', is_decimal_allowed: false }),
    input('One of a list', { type: 'static_select', action_id: 'v', options }),
    input('Several of a list', { type: 'multi_static_select', action_id: 'v', options }),
    input('Agency', { type: 'external_select', action_id: 'find', min_query_length: 1 }),
    input('Person', { type: 'users_select', action_id: 'v' }),
    input('People', { type: 'multi_users_select', action_id: 'v' }),
    input('Agencies', { type: 'multi_external_select', action_id: 'find', min_query_length: 1 }),
    input('Channel', { type: 'channels_select', action_id: 'v' }),
    input('Rooms', { type: 'multi_channels_select', action_id: 'v', max_selected_items: 1 }),
    input('Places', { type: 'multi_conversations_select', action_id: 'v' }),
    input('Conversation', { type: 'conversations_select', action_id: 'v', default_to_current_conversation: true }),
    input('Radio', { type: 'radio_buttons', action_id: 'v', options }),
    input('Boxes', { type: 'checkboxes', action_id: 'v', options }),
    input('Date', { type: 'datepicker', action_id: 'v', initial_date: '2026-03-02' }),
    input('Time', { type: 'timepicker', action_id: 'v' }),
    input('Moment', { type: 'datetimepicker', action_id: 'v' }),
  ],
};

/** Two questions in one modal, with the same action_id in different blocks and of different kinds. */
export const stepView = (step: 'one' | 'two'): ModalView => ({
  type: 'modal',
  callback_id: 'steps',
  private_metadata: step,
  title: plain('Two steps'),
  submit: plain('Next'),
  blocks: [
    {
      type: 'input',
      block_id: step,
      label: plain(`Step ${step}`),
      element: { type: step === 'one' ? 'static_select' : 'radio_buttons', action_id: 'answer', options },
    },
  ],
});
