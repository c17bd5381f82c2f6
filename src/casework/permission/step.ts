// Takes one step of a permission request: checks who, when and what, and gives the case as it is afterwards.
import { type Allowed, type CaseAction, mayStep } from '../authority.ts';
import { type Context, type Refused, refused, type Step } from '../step.ts';
import * as answering from './answering.ts';
import * as asking from './asking.ts';
import { CLOSED_PERMISSION, PERMISSION_MOVES, type PermissionCase, type PermissionEvent } from './case.ts';
import type { Change } from './change.ts';
import { eventData, recordOf } from './record.ts';
import { takeTime } from './time.ts';
import * as using from './using.ts';
import { verify } from './verifying.ts';

export function stepPermission(
  it: PermissionCase,
  event: PermissionEvent,
  context: Context,
): Step<PermissionCase, PermissionEvent> {
  const may = mayTake(it, event, context);
  if (may.kind === 'refused') return may;
  const change = refuseState(it, event) ?? changeBy(it, event, context);
  if (change.kind === 'refused') return change;
  const next = { ...change.next, changedBy: context.doer.id, changedAt: context.at };
  const record = recordOf(change.verb, next, eventData(event, next));
  return { kind: 'stepped', next, notices: change.notices ?? [], record, as: may.as, further: change.further ?? [] };
}

const ACTIONS: Readonly<Record<PermissionEvent['kind'], CaseAction>> = {
  edit: 'permission.edit',
  send: 'permission.send',
  delivered: 'case.delivery',
  failed: 'case.delivery',
  answer: 'permission.answer',
  'record-answer': 'permission.record-answer',
  'change-answer': 'permission.answer',
  verify: 'permission.verify',
  use: 'permission.use',
  withdraw: 'permission.withdraw',
  remind: 'permission.remind',
  supersede: 'case.supersede',
  snooze: 'case.remind-me-not',
  done: 'case.remind-me-not',
  due: 'case.time',
};

function mayTake(it: PermissionCase, event: PermissionEvent, { doer }: Context): Allowed | Refused {
  const parties = { ...it, owner: it.request.owner, contact: it.request.contact };
  const recorded = event.kind === 'change-answer' && event.heard !== null;
  const may = mayStep(recorded ? 'permission.record-answer' : ACTIONS[event.kind], parties, doer);
  const ownWords = event.kind === 'verify' && event.heard === null;
  // Only the owner can confirm its record: everyone else records what the owner said.
  return may.kind === 'allowed' && ownWords && may.as !== 'owner-contact'
    ? refused('not-allowed', 'Say whom at the owner you spoke to: only the owner can verify its record.')
    : may;
}

function refuseState(it: PermissionCase, event: PermissionEvent): Refused | null {
  if (PERMISSION_MOVES[event.kind].from.includes(it.state)) return null;
  if (CLOSED_PERMISSION.includes(it.state)) return refused('wrong-state', `This request is closed (${it.state}).`);
  if ((event.kind === 'answer' || event.kind === 'record-answer') && it.answer)
    return refused('already-answered', 'This request has been answered already.');
  return refused('wrong-state', `This cannot be done while the request is ${it.state}.`);
}

function changeBy(it: PermissionCase, event: PermissionEvent, context: Context): Change | Refused {
  switch (event.kind) {
    case 'edit':
      return asking.edit(it, event, context);
    case 'send':
      return asking.send(it, event, context);
    case 'remind':
      return asking.remind(it, event, context);
    case 'withdraw':
      return asking.withdraw(it, event, context);
    case 'delivered':
      return asking.delivered(it, event, context);
    case 'failed':
      return asking.failed(it, event, context);
    case 'answer':
      return answering.answer(it, event, context);
    case 'record-answer':
      return answering.recordAnswer(it, event, context);
    case 'change-answer':
      return answering.changeAnswer(it, event, context);
    case 'verify':
      return verify(it, event, context);
    case 'use':
      return using.use(it, event, context);
    case 'supersede':
      return using.supersede(it, event, context);
    case 'snooze':
      return using.snooze(it, event, context);
    case 'done':
      return using.done(it, event, context);
    case 'due':
      return takeTime(it, event, context);
  }
}
