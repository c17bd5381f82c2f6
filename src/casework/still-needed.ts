// Looked at again right before a message goes out: what the case has got past meanwhile is not sent.
import type { Case } from './case.ts';
import { owed } from './exigent/case.ts';
import type { Template } from './notice.ts';
import { isVerified } from './verification.ts';

/** Reminders keep to working hours until the last moment; what a person's act has caused goes out at once. */
export const isReminder = (template: Template): boolean => REMINDERS.includes(template);

const REMINDERS: readonly Template[] = [
  'permission-reminder',
  'permission-no-answer',
  'permission-needed-by',
  'permission-verify',
  'permission-expiring',
  'permission-draft',
  'exigent-verification-owed',
  'exigent-further-use-owed',
  'exigent-review-owed',
  'hit-unconfirmed',
  'hit-locate-owed',
  'release-review-owed',
  'disposal-unwitnessed',
];

/** `round` is that of the case when the message was put into the outbox. */
export function stillNeeded(template: Template, it: Case, round: number): boolean {
  switch (it.kind) {
    case 'permission':
      return it.round === round && permissionNeeds(template, it);
    case 'exigent':
      return exigentNeeds(template, it, round);
    case 'hit':
      return template === 'hit-unconfirmed' ? it.state === 'asking' : it.state === 'locate-owed';
    case 'release':
      return it.state === 'in-review';
    case 'disposal':
      return it.state === 'awaiting-witness';
  }
}

function permissionNeeds(template: Template, it: Extract<Case, { kind: 'permission' }>): boolean {
  const unanswered = it.state === 'sent' || it.state === 'delivered';
  switch (template) {
    case 'permission-draft':
      return it.state === 'draft';
    case 'permission-request':
    case 'permission-reopened':
    case 'permission-reminder':
    case 'permission-no-answer':
    case 'permission-undelivered':
    case 'permission-needed-by':
      return unanswered;
    case 'permission-verify':
      return it.state === 'answered' && !isVerified(it.verification);
    case 'permission-expiring':
      return it.state === 'answered' || it.state === 'verified' || it.state === 'in-use';
    default:
      return true;
  }
}

/** The first notice of each round goes out whatever happens: the owner must hear of every dissemination. */
function exigentNeeds(template: Template, it: Extract<Case, { kind: 'exigent' }>, round: number): boolean {
  const open = owed(it);
  switch (template) {
    case 'exigent-script':
    case 'exigent-undelivered':
    case 'exigent-unacknowledged':
      return it.round === round && open.includes('acknowledgement');
    case 'exigent-verification-owed':
      return open.includes('verification');
    case 'exigent-further-use-owed':
      return open.includes('further-use');
    case 'exigent-review-owed':
      return open.includes('review');
    default:
      return true;
  }
}
