// Makes the link by which the owner's contact can answer a message without Slack.
import type { Case } from '../../casework/case.ts';
import type { OutboxRow } from '../../store/tables/delivery.ts';
import { type ReplyPurpose, type Secrets, signToken } from './token.ts';

export type ReplyLinks = {
  /** Where the reply server is reached from outside, without a slash at the end. */
  readonly baseUrl: string;
  readonly secrets: Secrets;
};

const DAY = 24 * 60 * 60_000;
const LIFE: Readonly<Record<ReplyPurpose, number>> = { answer: 30 * DAY, acknowledge: 7 * DAY };

/** Null where the message asks nothing, or does not go to a contact by e-mail. */
export function replyLink(row: OutboxRow, it: Case | null, links: ReplyLinks | null): string | null {
  const purpose = it && purposeOf(row.template);
  if (!links || !it || !purpose || row.channel !== 'email' || row.role !== 'contact') return null;
  const claims = {
    desk: row.desk,
    caseId: it.id,
    purpose,
    round: row.round,
    email: row.address,
    expiresAt: row.created_at + LIFE[purpose],
    nonce: row.id,
  };
  return `${links.baseUrl}/reply/${signToken(claims, links.secrets)}`;
}

function purposeOf(template: string): ReplyPurpose | null {
  switch (template) {
    case 'permission-request':
    case 'permission-reminder':
    case 'permission-reopened':
      return 'answer';
    case 'exigent-notice':
      return 'acknowledge';
    default:
      return null;
  }
}
