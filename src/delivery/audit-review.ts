// The weekly review of the audit: a direct message to each coordinator, once for a week, written at the moment it goes out.
import { weekBefore, weeklyReview } from '../audit/index.ts';
import type { JsonObject } from '../casework/json.ts';
import { nextWeekly } from '../casework/working-hours.ts';
import type { Policies } from '../packs/policies.ts';
import { ZONE } from '../store/cases/settings.ts';
import type { Store } from '../store/index.ts';
import { queue } from '../store/outbox/queue.ts';
import { usersWithRoleIn } from '../store/roles.ts';
import type { Schedule } from '../store/schedules.ts';
import { readSetting } from '../store/settings.ts';
import type { MessageMaker } from './deps.ts';
import { DIGEST } from './digest.ts';

export const REVIEW_TEMPLATE = 'audit-review';

/** On the day and at the time of the other digests; names are in none of it, but it is for coordinators alone. */
export const auditReview: Schedule = {
  name: REVIEW_TEMPLATE,
  next: async (db, desk, after) => {
    const { weekday, time } = await readSetting(db, desk, DIGEST);
    return nextWeekly(after, weekday, time, await readSetting(db, desk, ZONE));
  },
  run: async (trx, desk, at) => {
    const week = weekBefore(new Date(at), await readSetting(trx, desk, ZONE));
    for (const address of await usersWithRoleIn(trx, desk, 'coordinator'))
      await queue(trx, {
        desk,
        caseId: '',
        // The week and not the day: another day set for the digest in between brings no second one.
        dedupeKey: `${REVIEW_TEMPLATE}/${week}/${address}`,
        channel: 'slack',
        address,
        template: REVIEW_TEMPLATE,
        role: 'person',
        round: 1,
        data: { week },
        urgent: false,
        at,
        watchAt: null,
      });
  },
};

export const reviewMaker =
  ({ store, policies }: { readonly store: Store; readonly policies: Policies }): MessageMaker =>
  async ({ desk, data }) => {
    const { week } = JSON.parse(data) as { readonly week: string };
    const review = await weeklyReview({ store, desk, pack: policies.current.pack }, week);
    return {
      subject: `Weekly review ${week}`,
      text: 'Type /nac-desk audit review to see it.',
      data: { review: review as unknown as JsonObject },
    };
  };
