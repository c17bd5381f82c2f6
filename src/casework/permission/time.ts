// What time itself brings to a permission request: reminders and expiry, each only when it is due.
import { countReminder } from '../reminders.ts';
import { refused } from '../step.ts';
import { ownerReminder, remindedOwner } from './asking.ts';
import type { PermissionCase, PermissionReminder } from './case.ts';
import type { Change, Changing } from './change.ts';
import { permissionDue } from './due.ts';
import { toAsker } from './notices.ts';

export const takeTime: Changing<'due'> = (it, _event, { at, settings }) => {
  const due = permissionDue(it, settings, at);
  if (due.kind === 'none' || due.at > at) return refused('not-due', 'Nothing is due in this case.');
  if (due.action === 'expire') return expired(it);
  if (due.action === 'owner')
    return { kind: 'change', next: remindedOwner(it, at), verb: 'reminded', notices: ownerReminder(it) };
  return askerReminded(it, due.action, at);
};

const TEMPLATE = {
  'no-answer': 'permission-no-answer',
  'needed-by': 'permission-needed-by',
  verify: 'permission-verify',
  expiring: 'permission-expiring',
  draft: 'permission-draft',
} as const;

function askerReminded(it: PermissionCase, reminder: Exclude<PermissionReminder, 'owner'>, at: number): Change {
  const next = { ...it, reminders: countReminder(it.reminders, reminder, at) };
  const number = next.reminders[reminder]?.sent ?? 1;
  const notices = toAsker(next, TEMPLATE[reminder], `${reminder}/${it.answer?.at ?? 0}/${number}`);
  return { kind: 'change', next, verb: 'reminded', notices };
}

function expired(it: PermissionCase): Change {
  const because = it.state === 'draft' ? 'unsent' : it.answer ? 'terms' : 'unanswered';
  const next: PermissionCase = { ...it, state: 'expired', expiredBecause: because };
  return { kind: 'change', next, verb: 'expired', notices: toAsker(next, 'permission-expired', 'expired') };
}
