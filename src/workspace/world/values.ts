// What the elements of a message or view hold: their first state, and the state after a person chose or typed something.

import { type Block, type Element, elementsOf } from '../limits/index.ts';
import type { StateValue, Values } from './model.ts';

/** The state of every element that has one, as in `view.state.values`. */
export function initialValues(blocks: readonly Block[], channelId?: string): Values {
  const values: Values = {};
  for (const block of blocks)
    for (const element of elementsOf(block)) {
      const state = initialState(element, channelId);
      if (state && 'action_id' in element && block.block_id !== undefined)
        values[block.block_id] = { ...values[block.block_id], [element.action_id]: state };
    }
  return values;
}

function initialState(element: Element, channelId?: string): StateValue | undefined {
  switch (element.type) {
    case 'button':
    case 'overflow':
    case 'image':
      return undefined;
    case 'plain_text_input':
    case 'email_text_input':
    case 'url_text_input':
    case 'number_input':
      return { type: element.type, value: element.initial_value ?? null };
    case 'static_select':
    case 'external_select':
    case 'radio_buttons':
      return { type: element.type, selected_option: element.initial_option ?? null };
    case 'multi_static_select':
    case 'multi_external_select':
    case 'checkboxes':
      return { type: element.type, selected_options: element.initial_options ?? [] };
    case 'users_select':
      return { type: element.type, selected_user: element.initial_user ?? null };
    case 'multi_users_select':
      return { type: element.type, selected_users: element.initial_users ?? [] };
    case 'channels_select':
      return { type: element.type, selected_channel: element.initial_channel ?? null };
    case 'multi_channels_select':
      return { type: element.type, selected_channels: element.initial_channels ?? [] };
    case 'conversations_select': {
      const current = element.default_to_current_conversation ? channelId : undefined;
      return { type: element.type, selected_conversation: element.initial_conversation ?? current ?? null };
    }
    case 'multi_conversations_select': {
      const current = element.default_to_current_conversation && channelId ? [channelId] : [];
      return { type: element.type, selected_conversations: element.initial_conversations ?? current };
    }
    case 'datepicker':
      return { type: element.type, selected_date: element.initial_date ?? null };
    case 'timepicker':
      return { type: element.type, selected_time: element.initial_time ?? null };
    case 'datetimepicker':
      return { type: element.type, selected_date_time: element.initial_date_time ?? null };
    case 'file_input':
      return { type: element.type, files: [] };
  }
}
