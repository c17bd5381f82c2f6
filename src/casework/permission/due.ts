// When a permission request must be looked at next: reminders to the owner and the asker, and the ends it can come to.
import { type Candidate, earliest } from '../due.ts';
import { after, HOUR, type Instant } from '../instant.ts';
import { nextReminder, reminded } from '../reminders.ts';
import { type CaseSettings, zoneOf } from '../settings.ts';
import { isVerified } from '../verification.ts';
import { withinWorkingHours } from '../working-hours.ts';
import type { PermissionAction, PermissionCase, PermissionDue } from './case.ts';
import { expiresAt } from './terms.ts';

export function permissionDue(it: PermissionCase, settings: CaseSettings, now: Instant): PermissionDue {
  switch (it.state) {
    case 'draft':
      return earliest(whileDraft(it, settings, now), '');
    case 'sent':
    case 'delivered':
      return earliest(whileUnanswered(it, settings, now), '');
    case 'answered':
      return it.answer?.kind === 'refused'
        ? { kind: 'none', reason: 'the owner refused; nothing further is owed' }
        : earliest(
            whileGranted(it, settings, now),
            'every reminder to verify has been sent, and the terms have no end',
          );
    case 'verified':
    case 'in-use':
      return earliest(whileGranted(it, settings, now), 'granted and verified, and the terms have no end');
    case 'expired':
    case 'withdrawn':
    case 'superseded':
      return { kind: 'none', reason: 'closed' };
  }
}

type Candidates = Candidate<PermissionAction>[];

function whileDraft(it: PermissionCase, settings: CaseSettings, now: Instant): Candidates {
  const zone = zoneOf(settings, it.openedBy);
  const plan = { kind: 'draft', first: after(it.openedAt, { days: 1 }, zone), every: { days: 2 }, person: it.openedBy };
  return [
    { action: 'expire', at: after(it.openedAt, { days: settings.permission.draftDays }, zone) },
    { action: 'draft', at: nextReminder(it.reminders, plan, settings, now) },
  ];
}

function whileUnanswered(it: PermissionCase, settings: CaseSettings, now: Instant): Candidates {
  const { request, openedBy } = it;
  const sentAt = it.sentAt ?? it.openedAt;
  const zone = zoneOf(settings, openedBy);
  const every = settings.permission.remindOwner[request.urgency];
  const first = after(sentAt, every, zone);
  const owner = { kind: 'owner', first, every, person: request.contact.user ?? '' };
  const asker = { kind: 'no-answer', first, every, person: openedBy };
  return [
    { action: 'expire', at: after(sentAt, { days: settings.permission.unansweredDays }, zone) },
    { action: 'owner', at: hasChannel(it) ? nextReminder(it.reminders, owner, settings, now) : null },
    { action: 'no-answer', at: nextReminder(it.reminders, asker, settings, now) },
    { action: 'needed-by', at: neededByAt(it, settings, now) },
  ];
}

const hasChannel = ({ request }: PermissionCase): boolean =>
  request.contact.user !== null || request.contact.email !== null;

// Once, the working day before it is needed, or at once when that has passed.
function neededByAt(it: PermissionCase, settings: CaseSettings, now: Instant): Instant | null {
  const { neededBy } = it.request;
  const { sent, done, snoozedUntil } = reminded(it.reminders, 'needed-by');
  if (neededBy === null || sent > 0 || done) return null;
  const zone = zoneOf(settings, it.openedBy);
  return withinWorkingHours(
    Math.max(after(neededBy, { days: -1 }, zone), snoozedUntil ?? 0, now),
    zone,
    settings.workingHours,
  );
}

function whileGranted(it: PermissionCase, settings: CaseSettings, now: Instant): Candidates {
  const ends = it.answer?.terms ? expiresAt(it.answer.terms) : null;
  return [
    { action: 'expire', at: ends },
    { action: 'expiring', at: ends === null ? null : expiringAt(it, ends, settings, now) },
    { action: 'verify', at: isVerified(it.verification) ? null : verifyAt(it, settings, now) },
  ];
}

function verifyAt(it: PermissionCase, settings: CaseSettings, now: Instant): Instant | null {
  const every = settings.permission.remindVerification;
  const first = after(it.answer?.at ?? it.openedAt, every, zoneOf(settings, it.openedBy));
  return nextReminder(it.reminders, { kind: 'verify', first, every, person: it.openedBy }, settings, now);
}

// Once, and only where there is a working hour left before the end.
function expiringAt(it: PermissionCase, ends: Instant, settings: CaseSettings, now: Instant): Instant | null {
  const { sent, done, snoozedUntil } = reminded(it.reminders, 'expiring');
  if (sent > 0 || done) return null;
  const zone = zoneOf(settings, it.openedBy);
  const early = after(ends, { days: -settings.permission.expiryWarningDays }, zone);
  const answeredAt = (it.answer?.at ?? 0) + HOUR;
  const at = withinWorkingHours(Math.max(early, answeredAt, snoozedUntil ?? 0, now), zone, settings.workingHours);
  return at < ends ? at : null;
}
