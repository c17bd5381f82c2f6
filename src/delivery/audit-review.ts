// The weekly review of the audit: a direct message to each coordinator, once for a week, written at the moment it goes out.
import { weekBefore, weeklyReview } from '../audit/index.ts';
import type { JsonObject } from '../casework/json.ts';
import type { Policies } from '../packs/policies.ts';
import type { Store } from '../store/index.ts';
import type { MessageMaker } from './deps.ts';
import { coordinators, weekly } from './weekly.ts';

export const REVIEW_TEMPLATE = 'audit-review';

/** On the day and at the time of the other digests; names are in none of it, but it is for coordinators alone. */
export const auditReview = weekly({
  template: REVIEW_TEMPLATE,
  readers: coordinators,
  // The week and not the day: another day set for the digest in between brings no second one.
  cause: (at, zone) => ({ week: weekBefore(new Date(at), zone) }),
});

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
