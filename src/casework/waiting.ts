// Whom a case is waiting for, and what of it is overdue: for "waiting for me", App Home, the board and the digest.
import type { Case } from './case.ts';
import { type ExigentCase, owed } from './exigent/case.ts';
import { HOUR, type Instant } from './instant.ts';
import type { Role } from './roles.ts';
import type { CaseSettings } from './settings.ts';
import { isVerified } from './verification.ts';

export type Awaited =
  | { readonly kind: 'user'; readonly user: string }
  | { readonly kind: 'role'; readonly role: Role; readonly agency: string };

export function waitingFor(it: Case): readonly Awaited[] {
  switch (it.kind) {
    case 'permission':
      if (it.state === 'draft') return [user(it.openedBy)];
      if (it.state === 'sent' || it.state === 'delivered') return ownersContacts(it.request);
      if (it.state === 'answered' && it.answer?.kind !== 'refused') return [user(it.openedBy)];
      return [];
    case 'exigent':
      return owed(it).flatMap((what) => waitingExigent(it, what));
    case 'hit':
      return it.state === 'closed' || it.state === 'denied' ? [] : [user(it.openedBy)];
    case 'release':
      return it.state === 'in-review' ? [{ kind: 'role', role: 'coordinator', agency: it.agency }] : [];
    case 'disposal':
      return it.state === 'awaiting-witness' && it.disposal.witness.kind === 'user'
        ? [user(it.disposal.witness.user)]
        : [];
  }
}

const user = (id: string): Awaited => ({ kind: 'user', user: id });

type Owner = { readonly owner: { readonly ori: string }; readonly contact: { readonly user: string | null } };

const ownersContacts = ({ owner, contact }: Owner): readonly Awaited[] => [
  ...(contact.user === null ? [] : [user(contact.user)]),
  { kind: 'role', role: 'owner-contact', agency: owner.ori },
];

function waitingExigent(it: ExigentCase, what: ReturnType<typeof owed>[number]): readonly Awaited[] {
  if (what === 'review') return [{ kind: 'role', role: 'coordinator', agency: it.agency }];
  return what === 'acknowledgement' ? [user(it.openedBy), ...ownersContacts(it.use)] : [user(it.openedBy)];
}

/** In a few words, for lists; null when nothing is. */
export function overdue(it: Case, settings: CaseSettings, now: Instant): string | null {
  const late = (since: Instant | null, hours: number) => since !== null && now > since + hours * HOUR;
  switch (it.kind) {
    case 'permission': {
      const unanswered = it.state === 'sent' || it.state === 'delivered';
      if (unanswered && it.request.neededBy !== null && now > it.request.neededBy) return 'needed by now, not answered';
      const unverified = it.state === 'answered' && it.answer?.kind !== 'refused' && !isVerified(it.verification);
      return unverified && late(it.answer?.at ?? null, 72) ? 'granted, not verified' : null;
    }
    case 'exigent':
      return overdueExigent(it, settings, late);
    case 'hit':
      return it.state === 'locate-owed' && late(it.actedAt, 24) ? 'locate not placed' : null;
    case 'release':
      return it.state === 'in-review' && late(it.openedAt, settings.release.reviewHours) ? 'not reviewed' : null;
    case 'disposal':
      return it.state === 'awaiting-witness' && late(it.openedAt, settings.disposal.witnessHours)
        ? 'not witnessed'
        : null;
  }
}

function overdueExigent(
  it: ExigentCase,
  { exigent }: CaseSettings,
  late: (since: Instant, hours: number) => boolean,
): string | null {
  const what = owed(it);
  if (what.includes('acknowledgement')) return 'notice not acknowledged';
  if (what.includes('verification') && late(it.openedAt, exigent.verificationHours)) return 'not verified';
  if (what.includes('further-use') && late(it.openedAt, exigent.furtherUseHours)) return 'further use not settled';
  return what.includes('review') && late(it.openedAt, exigent.reviewHours) ? 'not reviewed' : null;
}
