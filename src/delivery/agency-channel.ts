// A request or an exigent notice goes to the agency's own Slack channel too, where the directory knows one of this workspace.
import { channelIdOf, readContact } from '../agencies/index.ts';
import type { Template } from '../casework/notice.ts';
import type { CaseDeps } from '../store/cases/deps.ts';
import type { Store } from '../store/index.ts';
import { queue } from '../store/outbox/queue.ts';

/** What the owner must hear of at once; reminders go to persons alone. */
const HEARD: Readonly<Record<string, Template>> = {
  'permission.sent': 'permission-request',
  'permission.reopened': 'permission-reopened',
  'exigent.recorded': 'exigent-notice',
  'exigent.disseminated': 'exigent-notice',
};

/**
 * Beside the messages to the contact and without any bearing on the case: a channel is no person, so what is posted there has no
 * button that answers, and that the app was not invited there stops nothing.
 */
export const channelsHear =
  (store: Pick<Store, 'clock'>): NonNullable<CaseDeps['taken']> =>
  async (trx, { next, kind }) => {
    const template = HEARD[kind];
    if (template === undefined || (next.kind !== 'permission' && next.kind !== 'exigent')) return;
    const { owner } = next.kind === 'permission' ? next.request : next.use;
    const known = await readContact(trx, { desk: next.desk, ori: owner.ori });
    const channel = channelIdOf(known?.slackChannel ?? '');
    if (channel === null) return;
    await queue(trx, {
      desk: next.desk,
      caseId: next.id,
      dedupeKey: `${next.id}/${next.round}/${template}/channel/${channel}`,
      channel: 'slack',
      address: channel,
      template,
      role: 'person',
      round: next.round,
      data: {},
      urgent: next.kind === 'exigent',
      at: store.clock.now().getTime(),
      watchAt: null,
    });
  };
