// Logs a release, corrects it without losing what stood before, and has a doubtful one reviewed by the coordinator.
import { type CaseAction, mayOpen, mayStep } from '../authority.ts';
import { earliest } from '../due.ts';
import { HOUR, type Instant } from '../instant.ts';
import type { JsonObject } from '../json.ts';
import type { Notice } from '../notice.ts';
import { begin, type Opening } from '../opening.ts';
import { countReminder, nextReminder, snoozed, stopped } from '../reminders.ts';
import type { CaseSettings } from '../settings.ts';
import { type Context, type Refused, refused, type Step, type Stepped } from '../step.ts';
import {
  RELEASE_FINDINGS,
  RELEASE_MOVES,
  type Release,
  type ReleaseCase,
  type ReleaseDue,
  type ReleaseEvent,
} from './case.ts';
import { checkRelease, stateFor } from './check.ts';

export function openRelease(
  opening: Opening,
  release: Release,
  context: Context,
): Stepped<ReleaseCase, ReleaseEvent> | Refused {
  const may = mayOpen(context.doer);
  if (may.kind === 'refused') return may;
  const problem = checkRelease(release, context.at);
  if (problem) return problem;
  const begun = { ...begin(opening, context), kind: 'release', release, corrections: 0, review: null } as const;
  const next: ReleaseCase = { ...begun, state: stateFor(release) };
  return {
    kind: 'stepped',
    next,
    notices: [],
    record: recordOf('logged', next, facts(release)),
    as: may.as,
    further: [],
  };
}

export function stepRelease(it: ReleaseCase, event: ReleaseEvent, context: Context): Step<ReleaseCase, ReleaseEvent> {
  const may = mayStep(ACTIONS[event.kind], it, context.doer);
  if (may.kind === 'refused') return may;
  if (!RELEASE_MOVES[event.kind].from.includes(it.state))
    return refused('wrong-state', 'There is nothing to review here.');
  const change = changeBy(it, event, context);
  if (change.kind === 'refused') return change;
  const next = { ...change.next, changedBy: context.doer.id, changedAt: context.at };
  const record = recordOf(change.verb, next, change.data ?? {});
  return { kind: 'stepped', next, notices: change.notices ?? [], record, as: may.as, further: [] };
}

export function releaseDue(it: ReleaseCase, settings: CaseSettings, now: Instant): ReleaseDue {
  if (it.state === 'logged') return { kind: 'none', reason: 'logged' };
  const first = it.openedAt + settings.release.reviewHours * HOUR;
  const plan = { kind: 'review', first, every: { days: 1 }, person: '' };
  return earliest(
    [{ action: 'review', at: nextReminder(it.reminders, plan, settings, now) }],
    'every reminder has been sent',
  );
}

type Change = {
  readonly kind: 'change';
  readonly next: ReleaseCase;
  readonly verb: string;
  readonly data?: JsonObject;
  readonly notices?: readonly Notice[];
};

const ACTIONS: Readonly<Record<ReleaseEvent['kind'], CaseAction>> = {
  correct: 'release.correct',
  review: 'release.review',
  snooze: 'case.remind-me-not',
  done: 'case.remind-me-not',
  due: 'case.time',
};

function changeBy(it: ReleaseCase, event: ReleaseEvent, context: Context): Change | Refused {
  const { at, doer, settings } = context;
  switch (event.kind) {
    case 'correct':
      return checkRelease(event.release, at) ?? corrected(it, event.release);
    case 'review': {
      const { finding } = event;
      if (!RELEASE_FINDINGS.includes(finding)) return refused('invalid', 'Choose what the review found.');
      return {
        kind: 'change',
        next: { ...it, state: 'logged', review: { finding, by: doer.id, at } },
        verb: 'reviewed',
        data: { finding },
      };
    }
    case 'snooze':
      return snoozed(it, { reminder: 'review', until: event.until }, at);
    case 'done':
      return stopped(it, 'review');
    case 'due':
      return takeTime(it, at, settings);
  }
}

function corrected(it: ReleaseCase, release: Release): Change {
  const state = it.review ? it.state : stateFor(release);
  const next = { ...it, release, state, corrections: it.corrections + 1 };
  return { kind: 'change', next, verb: 'corrected', data: facts(release) };
}

function takeTime(it: ReleaseCase, at: number, settings: CaseSettings): Change | Refused {
  const due = releaseDue(it, settings, at);
  if (due.kind === 'none' || due.at > at) return refused('not-due', 'Nothing is due in this case.');
  const reminders = countReminder(it.reminders, 'review', at);
  const to = { kind: 'role', role: 'coordinator', agency: it.agency, except: it.openedBy } as const;
  const notice: Notice = {
    key: `review/${reminders.review?.sent ?? 1}`,
    template: 'release-review-owed',
    to,
    urgent: false,
  };
  return { kind: 'change', next: { ...it, reminders }, verb: 'reminded', notices: [notice] };
}

const recordOf = (verb: string, next: ReleaseCase, data: JsonObject) => ({
  kind: `release.${verb}`,
  data: { state: next.state, ...data },
});

const facts = ({ recipient, authorised, what, how, releasedAt, owner, reference, decision }: Release): JsonObject => ({
  recipient: recipient.ori,
  authorised,
  what,
  how,
  releasedAt,
  owner: owner?.ori ?? null,
  reference,
  decision,
});
