// Logs a destruction of media and has the witness confirm it; the coordinator hears of it when nobody does.
import { type CaseAction, mayOpen, mayStep } from '../authority.ts';
import { earliest } from '../due.ts';
import { guardTexts } from '../free-text.ts';
import { HOUR, type Instant } from '../instant.ts';
import type { JsonObject } from '../json.ts';
import type { Addressee, Notice } from '../notice.ts';
import { begin, type Opening } from '../opening.ts';
import { countReminder, nextReminder, snoozed, stopped } from '../reminders.ts';
import type { CaseSettings } from '../settings.ts';
import { type Context, invalid, type Refused, refused, type Step, type Stepped } from '../step.ts';
import { has } from '../vocabulary.ts';
import {
  DISPOSAL_MOVES,
  type Disposal,
  type DisposalCase,
  type DisposalDue,
  type DisposalEvent,
  MEDIA,
} from './case.ts';

export function openDisposal(
  opening: Opening,
  disposal: Disposal,
  context: Context,
): Stepped<DisposalCase, DisposalEvent> | Refused {
  const may = mayOpen(context.doer);
  if (may.kind === 'refused') return may;
  const problem = checkDisposal(disposal, context);
  if (problem) return problem;
  const state = disposal.witness.kind === 'user' ? 'awaiting-witness' : 'logged';
  const next: DisposalCase = { ...begin(opening, context), kind: 'disposal', state, disposal, confirmed: null };
  const notices = disposal.witness.kind === 'user' ? [asking(disposal.witness.user, 'asked')] : [];
  return { kind: 'stepped', next, notices, record: recordOf('logged', next, facts(disposal)), as: may.as, further: [] };
}

export function stepDisposal(
  it: DisposalCase,
  event: DisposalEvent,
  context: Context,
): Step<DisposalCase, DisposalEvent> {
  const witness = it.disposal.witness.kind === 'user' ? it.disposal.witness.user : null;
  const may = mayStep(ACTIONS[event.kind], { ...it, witness }, context.doer);
  if (may.kind === 'refused') return may;
  if (!DISPOSAL_MOVES[event.kind].from.includes(it.state))
    return refused('already-answered', 'This was confirmed already.');
  const change = changeBy(it, event, context);
  if (change.kind === 'refused') return change;
  const next = { ...change.next, changedBy: context.doer.id, changedAt: context.at };
  return {
    kind: 'stepped',
    next,
    notices: change.notices ?? [],
    record: recordOf(change.verb, next, {}),
    as: may.as,
    further: [],
  };
}

export function disposalDue(it: DisposalCase, settings: CaseSettings, now: Instant): DisposalDue {
  if (it.state === 'logged' || it.disposal.witness.kind !== 'user') return { kind: 'none', reason: 'logged' };
  const first = it.openedAt + settings.disposal.witnessHours * HOUR;
  const plan = { kind: 'witness', first, every: { days: 1 }, person: it.disposal.witness.user };
  return earliest(
    [{ action: 'witness', at: nextReminder(it.reminders, plan, settings, now) }],
    'every reminder has been sent',
  );
}

type Change = {
  readonly kind: 'change';
  readonly next: DisposalCase;
  readonly verb: string;
  readonly notices?: readonly Notice[];
};

const ACTIONS: Readonly<Record<DisposalEvent['kind'], CaseAction>> = {
  witness: 'disposal.witness',
  attest: 'disposal.attest',
  snooze: 'case.remind-me-not',
  done: 'case.remind-me-not',
  due: 'case.time',
};

function changeBy(it: DisposalCase, event: DisposalEvent, { at, doer, settings }: Context): Change | Refused {
  switch (event.kind) {
    case 'witness':
    case 'attest': {
      const verb = event.kind === 'witness' ? 'witnessed' : 'attested';
      return { kind: 'change', next: { ...it, state: 'logged', confirmed: { by: doer.id, at } }, verb };
    }
    case 'snooze':
      return snoozed(it, { reminder: 'witness', until: event.until }, at);
    case 'done':
      return stopped(it, 'witness');
    case 'due':
      return takeTime(it, at, settings);
  }
}

const COORDINATOR_FROM = 3;

function takeTime(it: DisposalCase, at: number, settings: CaseSettings): Change | Refused {
  const due = disposalDue(it, settings, at);
  const { witness } = it.disposal;
  if (due.kind === 'none' || due.at > at || witness.kind !== 'user')
    return refused('not-due', 'Nothing is due in this case.');
  const reminders = countReminder(it.reminders, 'witness', at);
  const number = reminders.witness?.sent ?? 1;
  const coordinator: Addressee = { kind: 'role', role: 'coordinator', agency: it.agency, except: it.openedBy };
  const stalled: Notice = {
    key: `unwitnessed/${number}`,
    template: 'disposal-unwitnessed',
    to: coordinator,
    urgent: false,
  };
  const notices = [asking(witness.user, `reminder/${number}`), ...(number < COORDINATOR_FROM ? [] : [stalled])];
  return { kind: 'change', next: { ...it, reminders }, verb: 'reminded', notices };
}

const asking = (user: string, key: string): Notice => ({
  key: `witness/${key}`,
  template: 'disposal-witness',
  to: { kind: 'person', user },
  urgent: false,
});

function checkDisposal(disposal: Disposal, { doer, at, vocabulary }: Context): Refused | null {
  const { medium, pieces, method, destroyedAt, witness, reference } = disposal;
  if (witness.kind === 'user' && witness.user === doer.id)
    return refused('own-request', 'You cannot be the witness of what you destroyed yourself.');
  return (
    invalid({
      medium: has(MEDIA, medium) ? null : 'Choose what was destroyed.',
      pieces: Number.isInteger(pieces) && pieces >= 1 && pieces <= 1_000_000 ? null : 'Say how many pieces.',
      method: has(vocabulary.methods, method) ? null : 'Choose how it was destroyed.',
      destroyedAt: destroyedAt > at + 5 * 60_000 ? 'This time is in the future.' : null,
      reference: reference.length > 64 ? 'A reference number has at most 64 characters.' : null,
    }) ?? guardTexts([{ field: 'reference', text: reference }])
  );
}

const recordOf = (verb: string, next: DisposalCase, data: JsonObject) => ({
  kind: `disposal.${verb}`,
  data: { state: next.state, ...data },
});

const facts = ({ medium, pieces, method, destroyedAt, witness, reference }: Disposal): JsonObject => ({
  medium,
  pieces,
  method,
  destroyedAt,
  witness: witness.kind === 'user' ? witness.user : null,
  reference,
});
