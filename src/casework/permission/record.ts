// What the ledger keeps of a permission step: pick-list values, ORIs, numbers and dates. Names and numbers of contacts stay in the case.
import type { JsonObject } from '../json.ts';
import type { Heard } from '../parties.ts';
import type { PermissionCase, PermissionEvent } from './case.ts';
import type { Terms } from './terms.ts';

export const recordOf = (verb: string, next: PermissionCase, data: JsonObject = {}) => ({
  kind: `permission.${verb}`,
  data: {
    state: next.state,
    round: next.round,
    ...(verb === 'drafted' || verb === 'edited' ? asked(next) : {}),
    ...data,
  },
});

const asked = ({ request }: PermissionCase): JsonObject => ({
  owner: request.owner.ori,
  reference: request.reference,
  purpose: request.purpose,
  uses: request.uses,
  recipients: request.recipients,
  neededBy: request.neededBy,
  urgency: request.urgency,
  supersedes: request.supersedes,
  decision: request.decision,
});

export function eventData(event: PermissionEvent, next: PermissionCase): JsonObject {
  switch (event.kind) {
    case 'answer':
    case 'record-answer':
    case 'change-answer':
      return {
        answer: next.answer?.kind ?? null,
        terms: termsData(next.answer?.terms ?? null),
        ...heardData(next.answer?.heard),
      };
    case 'verify':
      return { points: event.points, ...heardData(event.heard) };
    case 'use': {
      const { act, purpose, recipients, verbal, ownerContacted } = event.use;
      return { act, purpose, recipients, verbal, ownerContacted };
    }
    case 'delivered':
    case 'failed':
      return { channel: event.channel };
    case 'supersede':
      return { by: event.by };
    case 'snooze':
      return { reminder: event.reminder, until: event.until };
    case 'done':
      return { reminder: event.reminder };
    case 'edit':
    case 'send':
    case 'withdraw':
    case 'remind':
    case 'due':
      return {};
  }
}

const heardData = (heard: Heard | null | undefined): JsonObject => (heard ? { how: heard.how, heardAt: heard.at } : {});

function termsData(terms: Terms | null): JsonObject | null {
  if (!terms) return null;
  const { words, ...structured } = terms;
  return { ...structured, hasWords: words !== null };
}
