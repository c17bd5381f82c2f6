// The second, explicit act: a recorded decision is posted in the channel that the person chose.
import { claimDelivery, releaseDelivery } from '../../store/deliveries.ts';
import { decisionMessage } from '../../views/decision/index.ts';
import { ACTION, MODAL } from '../../views/ids.ts';
import { CHANNEL_BLOCK, sharedModal } from '../../views/share.ts';
import type { Deps } from '../deps.ts';
import type { Submission, SubmissionHandler } from '../handlers.ts';
import { recall } from '../recorded.ts';
import { refusalOf } from '../screen.ts';

const CANNOT_SHARE = 'The rules changed since this was decided. Ask again and share the new answer.';
const NOT_THERE = 'NAC Desk is not in that channel. Invite it there first, or choose another.';

export const shareDecision: SubmissionHandler = {
  id: MODAL.shareDecision,
  handle: async (submission, deps) => {
    const channel = submission.view.values[CHANNEL_BLOCK]?.[ACTION.channel]?.selected_conversation;
    if (!channel) return submission.correct({ [CHANNEL_BLOCK]: 'Choose a channel.' });
    const recalled = await recall(submission.view.metadata, submission.person, deps);
    if (recalled.kind !== 'whole') return submission.show(sharedModal(CANNOT_SHARE));
    const message = decisionMessage(recalled.card, submission.person.user);
    await postOnce(submission, deps, async () => {
      if (submission.respond) await submission.respond(message);
      else await submission.screen.post(channel, message);
    });
  },
};

/** The same form delivered twice posts once; one that failed may be sent again. */
async function postOnce(submission: Submission, { store }: Deps, post: () => Promise<void>): Promise<void> {
  const { desk } = submission.person;
  if (await claimDelivery(store, desk, submission.delivery)) {
    try {
      await post();
    } catch (error) {
      await releaseDelivery(store, desk, submission.delivery);
      if (!NOT_POSSIBLE.has(refusalOf(error) ?? '')) throw error;
      return submission.correct({ [CHANNEL_BLOCK]: NOT_THERE });
    }
  }
  await submission.show(sharedModal('Shared. Everybody in that channel can see it now.'));
}

const NOT_POSSIBLE: ReadonlySet<string> = new Set([
  'not_in_channel',
  'channel_not_found',
  'is_archived',
  'restricted_action',
]);
