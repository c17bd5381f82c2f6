// Takes one step of an exigent use: checks who, when and what, and gives the case as it is afterwards.
import { type Allowed, type CaseAction, mayStep } from '../authority.ts';
import { type Context, type Refused, refused, type Step } from '../step.ts';
import * as afterwards from './afterwards.ts';
import { EXIGENT_MOVES, type ExigentCase, type ExigentEvent } from './case.ts';
import type { Change } from './change.ts';
import * as notifying from './notifying.ts';
import { eventData, recordOf } from './record.ts';
import { takeTime } from './time.ts';

export function stepExigent(it: ExigentCase, event: ExigentEvent, context: Context): Step<ExigentCase, ExigentEvent> {
  const may = mayTake(it, event, context);
  if (may.kind === 'refused') return may;
  const change = refuseState(it, event) ?? changeBy(it, event, context);
  if (change.kind === 'refused') return change;
  const next = { ...change.next, changedBy: context.doer.id, changedAt: context.at };
  const record = recordOf(change.verb, next, eventData(event));
  return { kind: 'stepped', next, notices: change.notices ?? [], record, as: may.as, further: [] };
}

const ACTIONS: Readonly<Record<ExigentEvent['kind'], CaseAction>> = {
  delivered: 'case.delivery',
  failed: 'case.delivery',
  undelivered: 'case.delivery',
  acknowledge: 'exigent.acknowledge',
  attest: 'exigent.attest',
  disseminate: 'exigent.disseminate',
  verify: 'exigent.verify',
  'further-use': 'exigent.further-use',
  review: 'exigent.review',
  snooze: 'case.remind-me-not',
  done: 'case.remind-me-not',
  due: 'case.time',
};

function mayTake(it: ExigentCase, event: ExigentEvent, { doer }: Context): Allowed | Refused {
  const may = mayStep(ACTIONS[event.kind], { ...it, owner: it.use.owner, contact: it.use.contact }, doer);
  const ownWords = event.kind === 'verify' && event.heard === null;
  // Only the owner can confirm its record: everyone else records what the owner said.
  return may.kind === 'allowed' && ownWords && may.as !== 'owner-contact'
    ? refused('not-allowed', 'Say whom at the owner you spoke to: only the owner can verify its record.')
    : may;
}

function refuseState(it: ExigentCase, event: ExigentEvent): Refused | null {
  if (EXIGENT_MOVES[event.kind].from.includes(it.state)) return null;
  if (event.kind === 'acknowledge' || event.kind === 'attest')
    return refused('already-answered', 'This notice has been acknowledged already.');
  return refused('wrong-state', `This cannot be done while the case is ${it.state}.`);
}

function changeBy(it: ExigentCase, event: ExigentEvent, context: Context): Change | Refused {
  switch (event.kind) {
    case 'delivered':
      return notifying.delivered(it, event, context);
    case 'failed':
      return notifying.failed(it, event, context);
    case 'undelivered':
      return notifying.undelivered(it, event, context);
    case 'acknowledge':
      return notifying.acknowledge(it, event, context);
    case 'attest':
      return notifying.attest(it, event, context);
    case 'disseminate':
      return notifying.disseminate(it, event, context);
    case 'verify':
      return afterwards.verify(it, event, context);
    case 'further-use':
      return afterwards.furtherUse(it, event, context);
    case 'review':
      return afterwards.review(it, event, context);
    case 'snooze':
      return afterwards.snooze(it, event, context);
    case 'done':
      return afterwards.done(it, event, context);
    case 'due':
      return takeTime(it, event, context);
  }
}
