// Getting the notice to the owner: what became of each channel, who acknowledged it, and telling more recipients later.
import { heardProblem } from '../check-parties.ts';
import { guardTexts, heardText } from '../free-text.ts';
import type { Heard } from '../parties.ts';
import { invalid } from '../step.ts';
import { type ExigentCase, owed } from './case.ts';
import type { Change, Changing } from './change.ts';
import { checkRecipients } from './check.ts';
import { firstNotices, notice, toUser, undelivered as undeliveredNotices } from './notices.ts';

export const delivered: Changing<'delivered'> = (it, { channel }, { at }) => ({
  kind: 'change',
  next: { ...it, delivery: { ...it.delivery, [channel]: { state: 'sent', at } } },
  verb: 'delivered',
});

/** When the last channel that could have carried it has failed, people are told at once. */
export const failed: Changing<'failed'> = (it, { channel }, { at }) => {
  const next: ExigentCase = { ...it, delivery: { ...it.delivery, [channel]: { state: 'failed', at } } };
  const { user, email } = it.use.contact;
  const known = [...(user === null ? [] : ['slack']), ...(email === null ? [] : ['email'])];
  const hopeless = it.state === 'notifying' && known.every((each) => next.delivery[each]?.state === 'failed');
  return { kind: 'change', next, verb: 'undelivered', notices: hopeless ? undeliveredNotices(next) : [] };
};

export const undelivered: Changing<'undelivered'> = (it) => ({
  kind: 'change',
  next: it,
  verb: 'undelivered-in-time',
  notices: undeliveredNotices(it),
});

export const acknowledge: Changing<'acknowledge'> = (it, _event, { at, doer }) => {
  const change = acknowledged(it, { by: doer.id, at, heard: null });
  const told = notice(it, 'exigent-acknowledged', 'acknowledged', toUser(it));
  return { ...change, notices: [told] };
};

export const attest: Changing<'attest'> = (it, { heard }, { at, doer }) => {
  const problem = invalid({ heard: heardProblem(heard, at) }) ?? guardTexts([heardText(heard)]);
  return problem ?? acknowledged(it, { by: doer.id, at, heard });
};

function acknowledged(it: ExigentCase, acknowledgement: { by: string; at: number; heard: Heard | null }): Change {
  const verb = acknowledgement.heard ? 'attested' : 'acknowledged';
  return { kind: 'change', next: settle({ ...it, state: 'acknowledged', acknowledgement }), verb };
}

/** The owner must hear of every dissemination (1.3.10): a new notice, and the clock starts again. */
export const disseminate: Changing<'disseminate'> = (it, { recipients }, { at, vocabulary }) => {
  const problem = checkRecipients(recipients, vocabulary);
  if (problem) return problem;
  const { user: _user, coordinator: _coordinator, 'csa-officer': _officer, ...reminders } = it.reminders;
  const next: ExigentCase = {
    ...it,
    state: 'notifying',
    use: { ...it.use, disseminated: true, recipients: [...it.use.recipients, ...recipients] },
    round: it.round + 1,
    noticeAt: at,
    rungs: 0,
    lastRungAt: null,
    delivery: {},
    acknowledgement: null,
    reminders,
  };
  return { kind: 'change', next, verb: 'disseminated', notices: firstNotices(next) };
};

/** Closed once it is acknowledged and nothing is owed any more. */
export function settle(it: ExigentCase): ExigentCase {
  return it.state === 'acknowledged' && owed(it).length === 0 ? { ...it, state: 'closed' } : it;
}
