import { describe, expect, it } from 'vitest';
import { type ExigentCase, type ExigentEvent, type ExigentUse, owed } from '../../src/casework/exigent/case.ts';
import { exigentDue } from '../../src/casework/exigent/due.ts';
import { openExigent } from '../../src/casework/exigent/open.ts';
import { stepExigent } from '../../src/casework/exigent/step.ts';
import type { Doer } from '../../src/casework/roles.ts';
import {
  allConfirmed,
  colleague,
  contact,
  context,
  coordinator,
  csaOfficer,
  desk,
  exigentUse,
  heard,
  MONDAY,
  officer,
  opening,
  settings,
} from './people.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const opened = (more: Partial<ExigentUse> = {}, at = MONDAY, by = officer) => {
  const step = openExigent({ ...opening, id: 'E-000001' }, { ...exigentUse, ...more }, context(by, at));
  if (step.kind === 'refused') throw new Error(step.sentence);
  return step;
};

const take = (it: ExigentCase, doer: Doer, event: ExigentEvent, at = MONDAY) =>
  stepExigent(it, event, context(doer, at));

function taken(it: ExigentCase, doer: Doer, event: ExigentEvent, at = MONDAY) {
  const step = take(it, doer, event, at);
  if (step.kind === 'refused') throw new Error(`${event.kind}: ${step.sentence}`);
  return step;
}

/** What time brings until `end`: when, and who is told what. */
function pass(it: ExigentCase, end: number): { it: ExigentCase; told: string[] } {
  const due = exigentDue(it, settings, 0);
  if (due.kind === 'none' || due.at > end) return { it, told: [] };
  const { next, notices } = taken(it, desk, { kind: 'due' }, due.at);
  const minutes = (due.at - MONDAY) / MINUTE;
  const told = notices.map(({ template, to }) => `${minutes} ${template} ${to.kind === 'role' ? to.role : 'user'}`);
  const later = pass(next, end);
  return { it: later.it, told: [...told, ...later.told] };
}

describe('an exigent use', () => {
  it('is recorded and its notice goes out in one step, without anybody being asked', () => {
    const { next, notices, record } = opened();
    expect(next.state).toBe('notifying');
    expect(record.kind).toBe('exigent.recorded');
    expect(notices).toMatchObject([
      { template: 'exigent-notice', to: { kind: 'contact' }, urgent: true },
      { template: 'exigent-script', to: { kind: 'person', user: 'UOFFICER' }, urgent: true },
    ]);
  });

  it.each<[string, Partial<ExigentUse>, string]>([
    ['urgency that is none of the four grounds', { ground: 'urgent-only' }, 'ground'],
    ['a statement of liability that was not accepted', { liabilityAccepted: false }, 'liability'],
    ['passing on without saying to whom', { recipients: [] }, 'recipients'],
    ['no act', { acts: [] }, 'acts'],
    ['a use in the future', { usedAt: MONDAY + HOUR }, 'usedAt'],
  ])('refuses %s', (_name, more, field) => {
    const step = openExigent(opening, { ...exigentUse, ...more }, context(officer));
    expect(step).toMatchObject({ kind: 'refused', fields: { [field]: expect.any(String) } });
  });

  it('keeps no name and no number of a contact in the ledger', () => {
    expect(JSON.stringify(opened().record)).not.toMatch(/Records Unit|213-555|owner\.example/);
  });
});

describe('until the owner acknowledges', () => {
  it('reminds the user at 5, 10 and 15 minutes, then the coordinator, then the CSA officer, five times each at most', () => {
    const { told } = pass(opened().next, MONDAY + 20 * HOUR);
    expect(told.slice(0, 6)).toEqual([
      '5 exigent-unacknowledged user',
      '10 exigent-unacknowledged user',
      '10 exigent-unacknowledged coordinator',
      '15 exigent-unacknowledged user',
      '15 exigent-unacknowledged coordinator',
      '15 exigent-unacknowledged csa-officer',
    ]);
    for (const who of ['user', 'coordinator', 'csa-officer'])
      expect(told.filter((each) => each.endsWith(`exigent-unacknowledged ${who}`))).toHaveLength(5);
  });

  it('does so at three in the morning too', () => {
    const night = Date.parse('2026-03-01T08:00:00Z');
    expect(exigentDue(opened({ usedAt: null }, night).next, settings, 0)).toEqual({
      kind: 'at',
      at: night + 5 * MINUTE,
      action: 'escalate',
    });
  });

  it('tells each person once when the desk was down for half an hour', () => {
    const { notices, next } = taken(opened().next, desk, { kind: 'due' }, MONDAY + 30 * MINUTE);
    expect(notices.map(({ to }) => (to.kind === 'role' ? to.role : 'user'))).toEqual([
      'user',
      'coordinator',
      'csa-officer',
    ]);
    expect(next.rungs).toBe(3);
  });

  it('stops when the contact acknowledges, who is never the user himself', () => {
    const asContact: Doer = { ...officer, roles: [{ role: 'owner-contact', agency: '' }] };
    expect(take(opened().next, asContact, { kind: 'acknowledge' })).toMatchObject({ reason: 'own-request' });
    expect(take(opened().next, colleague, { kind: 'acknowledge' })).toMatchObject({ reason: 'not-allowed' });
    const { next, notices } = taken(opened().next, contact, { kind: 'acknowledge' });
    expect([next.state, notices[0]?.template]).toEqual(['acknowledged', 'exigent-acknowledged']);
    expect(pass(next, MONDAY + HOUR).told).toEqual([]);
    expect(take(next, contact, { kind: 'acknowledge' })).toMatchObject({ reason: 'already-answered' });
  });

  it('stops when the user attests whom he reached, when and how', () => {
    expect(taken(opened().next, officer, { kind: 'attest', heard: heard() }).next).toMatchObject({
      state: 'acknowledged',
      acknowledgement: { by: 'UOFFICER', heard: { from: 'Sgt. Miller' } },
    });
    expect(take(opened().next, officer, { kind: 'attest', heard: { ...heard(), from: ' ' } })).toMatchObject({
      reason: 'invalid',
    });
    expect(take(opened().next, colleague, { kind: 'attest', heard: heard() })).toMatchObject({ reason: 'not-allowed' });
  });

  it('tells people at once when no channel can carry the notice', () => {
    const one = taken(opened().next, desk, { kind: 'failed', channel: 'email' });
    expect(one.notices).toEqual([]);
    const both = taken(one.next, desk, { kind: 'failed', channel: 'slack' });
    expect(both.notices.map(({ template }) => template)).toEqual(['exigent-undelivered', 'exigent-undelivered']);
  });

  it('owes a new notice when more recipients are told later', () => {
    const acknowledged = taken(opened().next, contact, { kind: 'acknowledge' }).next;
    const later = MONDAY + HOUR;
    const more = { kind: 'disseminate', recipients: [{ kind: 'criminal-justice-agency', ori: 'TX2200100' }] } as const;
    const { next, notices } = taken(acknowledged, officer, more, later);
    expect(next).toMatchObject({ state: 'notifying', round: 2, acknowledgement: null });
    expect(notices[0]).toMatchObject({ key: '2/notice', template: 'exigent-notice' });
    expect(exigentDue(next, settings, 0)).toMatchObject({ at: later + 5 * MINUTE });
  });
});

describe('afterwards', () => {
  const acknowledged = taken(opened().next, contact, { kind: 'acknowledge' }).next;

  it('still owes verification, further use and a review, each reminded in working hours', () => {
    expect(owed(acknowledged)).toEqual(['verification', 'further-use', 'review']);
    const { told } = pass(acknowledged, MONDAY + 80 * HOUR);
    expect(told.map((each) => each.split(' ').slice(1).join(' '))).toEqual([
      'exigent-verification-owed user',
      'exigent-verification-owed user',
      'exigent-further-use-owed user',
      'exigent-verification-owed user',
      'exigent-further-use-owed user',
      'exigent-review-owed coordinator',
    ]);
  });

  it('is closed when nothing is owed any more, in whatever order it is settled', () => {
    const verify = [contact, { kind: 'verify', points: allConfirmed, heard: null }] as const;
    const further = [officer, { kind: 'further-use', permission: null }] as const;
    const review = [coordinator, { kind: 'review', finding: 'in-order' }] as const;
    for (const order of [
      [verify, further, review],
      [review, verify, further],
      [further, review, verify],
    ]) {
      const end = order.reduce((it, [doer, event]) => taken(it, doer, event).next, acknowledged);
      expect(end.state).toBe('closed');
      expect(exigentDue(end, settings, 0)).toEqual({ kind: 'none', reason: 'closed' });
    }
  });

  it('is not closed while the owner has not acknowledged', () => {
    const all = [
      [contact, { kind: 'verify', points: allConfirmed, heard: null }],
      [officer, { kind: 'further-use', permission: 'P-000001' }],
      [coordinator, { kind: 'review', finding: 'follow-up' }],
    ] as const;
    const end = all.reduce((it, [doer, event]) => taken(it, doer, event).next, opened().next);
    expect(end.state).toBe('notifying');
    expect(taken(end, contact, { kind: 'acknowledge' }).next.state).toBe('closed');
  });

  it('is reviewed by a coordinator or CSA officer who is not the user himself', () => {
    expect(take(acknowledged, officer, { kind: 'review', finding: 'in-order' })).toMatchObject({
      reason: 'own-request',
    });
    const own = taken(opened({}, MONDAY, coordinator).next, contact, { kind: 'acknowledge' }).next;
    expect(take(own, coordinator, { kind: 'review', finding: 'in-order' })).toMatchObject({ reason: 'own-request' });
    expect(taken(own, csaOfficer, { kind: 'review', finding: 'in-order' }).as).toBe('csa-officer');
  });
});
