// What the ledger keeps of an exigent step. Names and numbers of contacts stay in the case.
import type { JsonObject } from '../json.ts';
import type { ExigentCase, ExigentEvent } from './case.ts';

export const recordOf = (verb: string, next: ExigentCase, data: JsonObject = {}) => ({
  kind: `exigent.${verb}`,
  data: { state: next.state, round: next.round, ...(verb === 'recorded' ? use(next) : {}), ...data },
});

function use({ use }: ExigentCase): JsonObject {
  const { ground, acts, disseminated, recipients, usedAt, owner, reference, liabilityAccepted, decision } = use;
  return { ground, acts, disseminated, recipients, usedAt, owner: owner.ori, reference, liabilityAccepted, decision };
}

export function eventData(event: ExigentEvent): JsonObject {
  switch (event.kind) {
    case 'delivered':
    case 'failed':
      return { channel: event.channel };
    case 'attest':
      return { how: event.heard.how, heardAt: event.heard.at };
    case 'disseminate':
      return { recipients: event.recipients };
    case 'verify':
      return { points: event.points, ...(event.heard ? { how: event.heard.how, heardAt: event.heard.at } : {}) };
    case 'further-use':
      return { permission: event.permission };
    case 'review':
      return { finding: event.finding };
    case 'snooze':
      return { reminder: event.reminder, until: event.until };
    case 'done':
      return { reminder: event.reminder };
    case 'undelivered':
    case 'acknowledge':
    case 'due':
      return {};
  }
}
