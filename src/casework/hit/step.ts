// Takes one step of a hit: confirm, act, locate or the exception, each only after the one before.
import { type CaseAction, mayStep } from '../authority.ts';
import { heardProblem } from '../check-parties.ts';
import { guardTexts, heardText } from '../free-text.ts';
import type { Notice } from '../notice.ts';
import type { Heard } from '../parties.ts';
import { countReminder, snoozed, stopped } from '../reminders.ts';
import { type Context, invalid, type Refused, refused, type Step } from '../step.ts';
import {
  HIT_FINDINGS,
  HIT_MOVES,
  HIT_POINTS,
  type HitCase,
  type HitEvent,
  type HitPoints,
  owesLocate,
} from './case.ts';
import { hitDue } from './due.ts';
import { eventData, recordOf } from './record.ts';

type Change = {
  readonly kind: 'change';
  readonly next: HitCase;
  readonly verb: string;
  readonly notices?: readonly Notice[];
};

export function stepHit(it: HitCase, event: HitEvent, context: Context): Step<HitCase, HitEvent> {
  const may = mayStep(ACTIONS[event.kind], it, context.doer);
  if (may.kind === 'refused') return may;
  const change = refuseState(it, event) ?? changeBy(it, event, context);
  if (change.kind === 'refused') return change;
  const next = { ...change.next, changedBy: context.doer.id, changedAt: context.at };
  const record = recordOf(change.verb, next, eventData(event));
  return { kind: 'stepped', next, notices: change.notices ?? [], record, as: may.as, further: [] };
}

const ACTIONS: Readonly<Record<HitEvent['kind'], CaseAction>> = {
  confirm: 'hit.confirm',
  act: 'hit.act',
  locate: 'hit.locate',
  'keep-record': 'hit.locate',
  close: 'hit.close',
  snooze: 'case.remind-me-not',
  done: 'case.remind-me-not',
  due: 'case.time',
};

function refuseState(it: HitCase, event: HitEvent): Refused | null {
  if (HIT_MOVES[event.kind].from.includes(it.state)) return null;
  if (event.kind === 'act' && it.state === 'asking')
    return refused('wrong-state', 'Confirm the hit with the entering agency first.');
  return refused('wrong-state', `This cannot be done while the case is ${it.state}.`);
}

function changeBy(it: HitCase, event: HitEvent, context: Context): Change | Refused {
  const { at, doer } = context;
  const by = { by: doer.id, at };
  switch (event.kind) {
    case 'confirm':
      return confirm(it, event.points, event.heard, context);
    case 'act':
      return past(event.actedAt, at) ?? acted(it, event.actedAt);
    case 'locate':
      return past(event.placedAt, at) ?? located(it, { kind: 'placed', placedAt: event.placedAt, ...by });
    case 'keep-record':
      return keepRecord(it, event.heard, context);
    case 'close':
      return changed('closed', {
        ...it,
        state: 'closed',
        closedBecause: it.state === 'asking' ? 'not-needed' : 'not-acted',
      });
    case 'snooze':
      return snoozed(it, event, at);
    case 'done':
      return stopped(it, event.reminder);
    case 'due':
      return takeTime(it, context);
  }
}

const changed = (verb: string, next: HitCase): Change => ({ kind: 'change', next, verb });

const past = (instant: number, now: number): Refused | null =>
  invalid({ when: instant > now + 5 * 60_000 ? 'This time is in the future.' : null });

function confirm(it: HitCase, points: HitPoints, heard: Heard, { at, doer }: Context): Change | Refused {
  const whole = HIT_POINTS.every((point) => HIT_FINDINGS.includes(points[point]));
  const problem =
    invalid({ points: whole ? null : 'Say what the entering agency confirmed.', heard: heardProblem(heard, at) }) ??
    guardTexts([heardText(heard)]);
  if (problem) return problem;
  const findings = HIT_POINTS.map((point) => points[point]);
  const confirmed = findings.every((finding) => finding === 'confirmed');
  const state = findings.includes('denied') ? 'denied' : confirmed ? 'confirmed' : 'asking';
  return changed(state === 'asking' ? 'asked' : state, {
    ...it,
    state,
    confirmation: { points, heard, by: doer.id, at },
  });
}

const acted = (it: HitCase, actedAt: number): Change =>
  owesLocate(it.hit.act)
    ? changed('acted', { ...it, state: 'locate-owed', actedAt })
    : changed('acted', { ...it, state: 'closed', actedAt, closedBecause: 'no-locate-owed' });

const located = (it: HitCase, locate: NonNullable<HitCase['locate']>): Change =>
  changed(locate.kind === 'placed' ? 'located' : 'record-kept', {
    ...it,
    state: 'closed',
    locate,
    closedBecause: locate.kind === 'placed' ? 'located' : 'record-stays',
  });

/** The exception is for a missing person identified by partial body parts, and the entering agency decides. */
function keepRecord(it: HitCase, heard: Heard, { at, doer }: Context): Change | Refused {
  if (it.hit.act !== 'detain-missing') return refused('wrong-state', 'The exception is for missing persons only.');
  const problem = invalid({ heard: heardProblem(heard, at) }) ?? guardTexts([heardText(heard)]);
  return problem ?? located(it, { kind: 'kept', heard, by: doer.id, at });
}

const COORDINATOR_FROM = 3;

function takeTime(it: HitCase, { at, settings }: Context): Change | Refused {
  const due = hitDue(it, settings, at);
  if (due.kind === 'none' || due.at > at) return refused('not-due', 'Nothing is due in this case.');
  const reminders = countReminder(it.reminders, due.action, at);
  const number = reminders[due.action]?.sent ?? 1;
  const template = due.action === 'confirm' ? 'hit-unconfirmed' : 'hit-locate-owed';
  const urgent = due.action === 'confirm' && it.hit.urgency === 'urgent';
  const toUser: Notice = {
    key: `${due.action}/${number}`,
    template,
    to: { kind: 'person', user: it.openedBy },
    urgent,
  };
  const coordinator = { kind: 'role', role: 'coordinator', agency: it.agency, except: it.openedBy } as const;
  const notices = number < COORDINATOR_FROM ? [toUser] : [toUser, { ...toUser, to: coordinator }];
  return { kind: 'change', next: { ...it, reminders }, verb: 'reminded', notices };
}
