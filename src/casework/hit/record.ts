// What the ledger keeps of a hit. Names and numbers of contacts stay in the case.
import type { JsonObject } from '../json.ts';
import type { HitCase, HitEvent } from './case.ts';

export const recordOf = (verb: string, next: HitCase, data: JsonObject = {}) => ({
  kind: `hit.${verb}`,
  data: { state: next.state, ...(verb === 'opened' ? hit(next) : {}), ...data },
});

const hit = ({ hit: { act, entering, reference, urgency, decision } }: HitCase): JsonObject => ({
  act,
  entering: entering.ori,
  reference,
  urgency,
  decision,
});

export function eventData(event: HitEvent): JsonObject {
  switch (event.kind) {
    case 'confirm':
      return { points: event.points, how: event.heard.how, heardAt: event.heard.at };
    case 'act':
      return { actedAt: event.actedAt };
    case 'locate':
      return { placedAt: event.placedAt };
    case 'keep-record':
      return { how: event.heard.how, heardAt: event.heard.at };
    case 'snooze':
      return { reminder: event.reminder, until: event.until };
    case 'done':
      return { reminder: event.reminder };
    case 'close':
    case 'due':
      return {};
  }
}
