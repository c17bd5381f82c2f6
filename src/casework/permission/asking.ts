// Putting the question to the owner: edit while unsent, send, remind, withdraw, and what became of the message.
import { countReminder, mayRemind } from '../reminders.ts';
import { refused } from '../step.ts';
import type { PermissionCase, PermissionState } from './case.ts';
import type { Changing } from './change.ts';
import { checkRequest } from './check.ts';
import { toAsker, toOwner } from './notices.ts';

export const edit: Changing<'edit'> = (it, { request }, { at, vocabulary }) => {
  const problem = checkRequest(request, vocabulary, { user: it.openedBy, agency: it.agency, at });
  return problem ?? { kind: 'change', next: { ...it, request }, verb: 'edited' };
};

/** Where no channel is known the asker gets the words for the telephone at once. */
export const send: Changing<'send'> = (it, _event, { at }) => {
  const next: PermissionCase = { ...it, state: 'sent', sentAt: at };
  const out = toOwner(next, 'permission-request', 'request');
  const notices = out.length > 0 ? out : toAsker(next, 'permission-undelivered', 'no-channel');
  return { kind: 'change', next, verb: 'sent', notices };
};

export const remind: Changing<'remind'> = (it, _event, { at, settings }) => {
  if (!mayRemind(it.reminders, 'owner', settings))
    return refused(
      'wrong-state',
      'The owner has been reminded as often as allowed: telephone instead, and record what you hear.',
    );
  return { kind: 'change', next: remindedOwner(it, at), verb: 'reminded', notices: ownerReminder(it) };
};

export const remindedOwner = (it: PermissionCase, at: number): PermissionCase => ({
  ...it,
  reminders: countReminder(it.reminders, 'owner', at),
});

export const ownerReminder = (it: PermissionCase) =>
  toOwner(it, 'permission-reminder', `reminder/${(it.reminders.owner?.sent ?? 0) + 1}`);

export const withdraw: Changing<'withdraw'> = (it) => {
  const told = it.state === 'draft' ? [] : toOwner(it, 'permission-withdrawn', 'withdrawn');
  return { kind: 'change', next: { ...it, state: 'withdrawn' }, verb: 'withdrawn', notices: told };
};

export const delivered: Changing<'delivered'> = (it, { channel }, { at }) => {
  const state: PermissionState = it.state === 'sent' ? 'delivered' : it.state;
  const delivery = { ...it.delivery, [channel]: { state: 'sent' as const, at } };
  return { kind: 'change', next: { ...it, state, delivery }, verb: 'delivered' };
};

/** The asker is told once a round, however many channels fail. */
export const failed: Changing<'failed'> = (it, { channel }, { at }) => {
  const delivery = { ...it.delivery, [channel]: { state: 'failed' as const, at } };
  const notices = it.state === 'sent' ? toAsker(it, 'permission-undelivered', 'undelivered') : [];
  return { kind: 'change', next: { ...it, delivery }, verb: 'undelivered', notices };
};
