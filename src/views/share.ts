// Sharing is a second, explicit act: the button that asks for confirmation, and the modal that asks for the channel.
import { type Button, button, context, type Modal, plain, section } from './blocks.ts';
import { ACTION, MODAL } from './ids.ts';
import { escaped } from './words.ts';

/** Under a private answer in a conversation; `value` says what is shared, and is looked up anew when pressed. */
export const shareHere = (id: string, value: string): Button =>
  button({
    id,
    text: 'Share in this channel',
    value,
    confirm: {
      title: plain('Share in this channel?'),
      text: plain('Everybody in the channel will see this answer, and that you shared it.'),
      confirm: plain('Share'),
      deny: plain('Keep it private'),
    },
  });

export const CHANNEL_BLOCK = 'channel';

/** A modal knows no channel, so it asks; `metadata` carries the decision's id. */
export const shareDecisionModal = (says: string, metadata: string): Modal => ({
  type: 'modal',
  callback_id: MODAL.shareDecision,
  title: plain('Share the answer'),
  submit: plain('Share'),
  close: plain('Back'),
  private_metadata: metadata,
  blocks: [
    section(`Everybody in the channel you choose will see this answer, and that you shared it:\n>${escaped(says)}`),
    {
      type: 'input',
      block_id: CHANNEL_BLOCK,
      label: plain('Share it in'),
      element: {
        type: 'conversations_select',
        action_id: ACTION.channel,
        default_to_current_conversation: true,
        // Slack then hands over a response_url for it, which works in channels that the app was not invited to.
        response_url_enabled: true,
        filter: { include: ['public', 'private'], exclude_bot_users: true },
      },
    },
    context('It holds the rule, your answers to the questions and the clauses. It holds nothing of the record.'),
  ],
});

export const sharedModal = (says: string): Modal => ({
  type: 'modal',
  callback_id: 'shared',
  title: plain('Share the answer'),
  close: plain('Back'),
  blocks: [section(escaped(says))],
});
