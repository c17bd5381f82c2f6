import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Case,
  type CaseEvent,
  dueOf,
  isClosed,
  openCase,
  type Said,
  stepCase,
  timeEvent,
} from '../../src/casework/case.ts';
import { DISPOSAL_MOVES, DISPOSAL_STATES } from '../../src/casework/disposal/case.ts';
import { EXIGENT_MOVES, EXIGENT_STATES, OWED } from '../../src/casework/exigent/case.ts';
import { HIT_MOVES, HIT_STATES } from '../../src/casework/hit/case.ts';
import { PERMISSION_MOVES, PERMISSION_REMINDERS, PERMISSION_STATES } from '../../src/casework/permission/case.ts';
import { RELEASE_MOVES, RELEASE_STATES } from '../../src/casework/release/case.ts';
import type { Doer } from '../../src/casework/roles.ts';
import { waitingFor } from '../../src/casework/waiting.ts';
import {
  auditor,
  colleague,
  contact,
  contactAtWork,
  context,
  coordinator,
  csaOfficer,
  desk,
  exigentUse,
  heard,
  MONDAY,
  officer,
  opening,
  owner,
  request,
  settings,
  terms,
} from './people.ts';

const MOVES = {
  permission: PERMISSION_MOVES,
  exigent: EXIGENT_MOVES,
  hit: HIT_MOVES,
  release: RELEASE_MOVES,
  disposal: DISPOSAL_MOVES,
} as Readonly<Record<string, Readonly<Record<string, { from: readonly string[]; to: readonly string[] }>>>>;

const STATES: Readonly<Record<string, readonly string[]>> = {
  permission: PERMISSION_STATES,
  exigent: EXIGENT_STATES,
  hit: HIT_STATES,
  release: RELEASE_STATES,
  disposal: DISPOSAL_STATES,
};

const DOERS: readonly Doer[] = [officer, colleague, coordinator, csaOfficer, auditor, contact, desk];
const finding = fc.constantFrom('confirmed', 'wrong', 'not-known');
const points = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constant({
      completeness: 'confirmed',
      timeliness: 'confirmed',
      accuracy: 'confirmed',
      relevancy: 'confirmed',
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ completeness: finding, timeliness: finding, accuracy: finding, relevancy: finding }),
  },
);
const someHeard = fc.constantFrom(null, heard());
const until = fc.integer({ min: MONDAY, max: MONDAY + 10 * 86_400_000 });
const said = fc.oneof(
  fc.constant({ granted: false }),
  fc.record({
    granted: fc.constant(true),
    terms: fc
      .record({
        until: fc.constantFrom(null, '2026-03-10', '2026-04-30'),
        uses: fc.constantFrom(['chart'], ['chart', 'tell']),
      })
      .map((more) => ({ ...terms, ...more })),
  }),
);
const channel = fc.constantFrom('slack', 'email');
const use = fc.record({
  act: fc.constantFrom('chart', 'tell', 'judicial'),
  purpose: fc.constant('law-enforcement'),
  recipients: fc.constant([]),
  by: fc.constant(''),
  verbal: fc.constant(null),
  ownerContacted: fc.boolean(),
});

const kind = (name: string, rest: Record<string, fc.Arbitrary<unknown>> = {}) =>
  fc.record({ kind: fc.constant(name), ...rest });

const EVENTS: Readonly<Record<Case['kind'], fc.Arbitrary<unknown>>> = {
  permission: fc.oneof(
    kind('edit', { request: fc.constant(request) }),
    kind('send'),
    kind('delivered', { channel }),
    kind('failed', { channel }),
    kind('answer', { answer: said }),
    kind('record-answer', { answer: said, heard: fc.constant(heard()) }),
    kind('change-answer', { answer: said, heard: someHeard }),
    kind('verify', { points, heard: someHeard }),
    kind('use', { use }),
    fc.integer({ min: 0, max: 4 }).map((chance) => ({ kind: chance === 0 ? 'withdraw' : 'send' })),
    kind('remind'),
    kind('supersede', { by: fc.constant('P-000002') }),
    kind('snooze', { reminder: fc.constantFrom(...PERMISSION_REMINDERS), until }),
    kind('done', { reminder: fc.constantFrom(...PERMISSION_REMINDERS) }),
    kind('due'),
  ),
  exigent: fc.oneof(
    kind('delivered', { channel }),
    kind('failed', { channel }),
    kind('undelivered'),
    kind('acknowledge'),
    kind('attest', { heard: fc.constant(heard()) }),
    kind('disseminate', { recipients: fc.constant([{ kind: 'criminal-justice-agency', ori: null }]) }),
    kind('verify', { points, heard: someHeard }),
    kind('further-use', { permission: fc.constantFrom(null, 'P-000001') }),
    kind('review', { finding: fc.constantFrom('in-order', 'follow-up') }),
    kind('snooze', { reminder: fc.constantFrom(...OWED), until }),
    kind('done', { reminder: fc.constantFrom(...OWED) }),
    kind('due'),
  ),
  hit: fc.oneof(
    kind('confirm', {
      points: fc.oneof(
        fc.constant({ identical: 'confirmed', outstanding: 'confirmed', decision: 'confirmed' }),
        fc.record({
          identical: fc.constantFrom('confirmed', 'denied', 'not-known'),
          outstanding: fc.constantFrom('confirmed', 'not-known'),
          decision: fc.constantFrom('confirmed', 'not-known'),
        }),
      ),
      heard: fc.constant(heard()),
    }),
    kind('act', { actedAt: fc.constant(MONDAY) }),
    kind('locate', { placedAt: fc.constant(MONDAY) }),
    kind('keep-record', { heard: fc.constant(heard()) }),
    kind('close'),
    kind('snooze', { reminder: fc.constantFrom('confirm', 'locate'), until }),
    kind('done', { reminder: fc.constantFrom('confirm', 'locate') }),
    kind('due'),
  ),
  release: fc.oneof(
    kind('review', { finding: fc.constant('in-order') }),
    kind('snooze', { until }),
    kind('done'),
    kind('due'),
  ),
  disposal: fc.oneof(kind('witness'), kind('attest'), kind('snooze', { until }), kind('done'), kind('due')),
};

const BEGINNINGS: readonly Said[] = [
  { kind: 'permission', said: request },
  { kind: 'exigent', said: exigentUse },
  {
    kind: 'hit',
    said: {
      act: 'detain-missing',
      entering: owner,
      contact: contactAtWork,
      reference: 'W-1',
      urgency: 'routine',
      decision: null,
    },
  },
  {
    kind: 'release',
    said: {
      recipient: owner,
      authorised: 'not-known',
      what: ['arrest'],
      how: 'fax',
      releasedAt: MONDAY,
      owner: null,
      reference: 'R-1',
      decision: null,
    },
  },
  {
    kind: 'disposal',
    said: {
      medium: 'usb',
      pieces: 1,
      method: 'shred',
      destroyedAt: MONDAY,
      witness: { kind: 'user', user: 'UCOLLEAGUE' },
      reference: '',
    },
  },
];

const WALK = 40;
const RUNS = process.env.NAC_DESK_TORTURE ? 5_000 : 100;

describe.each(BEGINNINGS)('the $kind case, walked at random', (beginning) => {
  const step = fc.record({
    event: EVENTS[beginning.kind],
    doer: fc.constantFrom(...DOERS),
    /** Whoever may do it does it: else most walks would end in refusals. */
    obliging: fc.boolean(),
    wait: fc.constantFrom(0, 1_000, 3_600_000, 86_400_000, 3 * 86_400_000),
    onTime: fc.integer({ min: 0, max: 3 }).map((chance) => chance === 0),
  });

  it('takes no step out of order, owes nothing silently, and lets nobody answer himself', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 5, maxLength: WALK, size: 'max' }), (walk) => {
        const opened = openCase({ ...opening, id: 'X-1' }, beginning, context(officer));
        if (opened.kind === 'refused') throw new Error(opened.sentence);
        let it_: Case = opened.next;
        let now = MONDAY;
        const keys = new Set<string>();
        for (const { event, doer, wait, onTime, obliging } of walk) {
          const due = dueOf(it_, settings, 0);
          now = onTime && due.kind === 'at' ? Math.max(now, due.at) : now + wait;
          const chosen = onTime ? timeEvent(it_.kind) : ({ to: it_.kind, event } as CaseEvent);
          const candidates = onTime ? [desk] : obliging ? DOERS : [doer];
          const by = candidates.find((each) => stepCase(it_, chosen, context(each, now)).kind === 'stepped') ?? doer;
          const taken = stepCase(it_, chosen, context(by, now));
          if (taken.kind === 'refused') continue;
          const move = MOVES[it_.kind]?.[chosen.event.kind];
          expect(move?.from).toContain(it_.state);
          expect(move?.to).toContain(taken.next.state);
          check(taken.next, by, chosen);
          for (const { key, to } of taken.notices) {
            const whole = `${key} ${JSON.stringify(to)}`;
            expect(keys.has(whole) && chosen.event.kind === 'due', `${whole} twice`).toBe(false);
            keys.add(whole);
          }
          it_ = taken.next;
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('reaches every one of its states', () => {
    const reached = explore(beginning);
    expect((STATES[beginning.kind] ?? []).filter((state) => !reached.has(state))).toEqual([]);
  });
});

/** Every state that some sequence of sampled events leads to; cases that hold the same things are looked at once. */
function explore(beginning: Said): Set<string> {
  const events = fc.sample(EVENTS[beginning.kind], { seed: 7, numRuns: 120 });
  const looked = new Set<string>();
  const states = new Set<string>();
  const open = [opened(beginning)];
  for (let it_ = open.pop(); it_; it_ = open.pop()) {
    states.add(it_.state);
    if (looked.has(outline(it_))) continue;
    looked.add(outline(it_));
    const timely = [leftAlone(it_)];
    const others = events.map((event) => steppedByAnyone(it_ as Case, { to: (it_ as Case).kind, event } as CaseEvent));
    for (const next of [...timely, ...others]) if (next) open.push(next);
  }
  return states;
}

/** The state and which of its parts are there, but not what they hold. */
const outline = (it_: Case): string =>
  `${it_.state} ${Object.entries(it_).flatMap(([name, value]) => (value === null || value?.length === 0 ? [] : [name]))} ${it_.kind === 'permission' ? it_.answer?.kind : ''} ${'verification' in it_ && it_.verification ? Object.values(it_.verification.points).every((each) => each === 'confirmed') : ''}`;

/** What becomes of a case that nobody touches: reminder after reminder, and its end. */
function leftAlone(it_: Case): Case {
  const due = dueOf(it_, settings, 0);
  const next = due.kind === 'at' ? steppedByAnyone(it_, timeEvent(it_.kind), due.at) : undefined;
  return next ? leftAlone(next) : it_;
}

function steppedByAnyone(it_: Case, event: CaseEvent, at = MONDAY + 60_000): Case | undefined {
  for (const doer of DOERS) {
    const step = stepCase(it_, event, context(doer, at));
    if (step.kind === 'stepped') return step.next;
  }
  return undefined;
}

function opened(said_: Said): Case {
  const step = openCase({ ...opening, id: 'X-1' }, said_, context(officer));
  if (step.kind === 'refused') throw new Error(step.sentence);
  return step.next;
}

function check(it_: Case, by: Doer, { event }: CaseEvent): void {
  const due = dueOf(it_, settings, 0);
  if (!isClosed(it_))
    expect(due.kind === 'at' || due.reason.length > 0, 'an open case without a due time says why').toBe(true);
  else expect(due.kind, `${it_.kind} ${it_.state}`).toBe('none');
  for (const [kind_, { sent }] of Object.entries(it_.reminders)) expect(sent, kind_).toBeLessThanOrEqual(5);
  if (by.id === it_.openedBy)
    expect(['answer', 'acknowledge', 'review', 'witness', 'attest-disposal']).not.toContain(event.kind);
  if (it_.kind === 'permission' && it_.answer && !it_.answer.heard) expect(it_.answer.by).not.toBe(it_.openedBy);
  if (it_.kind === 'permission' && event.kind === 'use') expect(it_.answer?.terms?.uses).toContain(event.use.act);
  if (!isClosed(it_)) expect(Array.isArray(waitingFor(it_))).toBe(true);
}
