import { describe, expect, it } from 'vitest';
import type { Hit, HitCase, HitEvent, HitPoints } from '../../src/casework/hit/case.ts';
import { hitDue } from '../../src/casework/hit/due.ts';
import { openHit } from '../../src/casework/hit/open.ts';
import { stepHit } from '../../src/casework/hit/step.ts';
import type { Doer } from '../../src/casework/roles.ts';
import {
  colleague,
  contactAtWork,
  context,
  coordinator,
  desk,
  heard,
  MONDAY,
  officer,
  opening,
  owner,
  settings,
} from './people.ts';

const MINUTE = 60_000;
const all: HitPoints = { identical: 'confirmed', outstanding: 'confirmed', decision: 'confirmed' };
const hit: Hit = {
  act: 'arrest',
  entering: owner,
  contact: contactAtWork,
  reference: 'W-2024-77',
  urgency: 'urgent',
  decision: null,
};

function open(more: Partial<Hit> = {}): HitCase {
  const step = openHit({ ...opening, id: 'H-000001' }, { ...hit, ...more }, context(officer));
  if (step.kind === 'refused') throw new Error(step.sentence);
  return step.next;
}

const take = (it: HitCase, doer: Doer, event: HitEvent, at = MONDAY) => stepHit(it, event, context(doer, at));

function taken(it: HitCase, doer: Doer, event: HitEvent, at = MONDAY) {
  const step = take(it, doer, event, at);
  if (step.kind === 'refused') throw new Error(`${event.kind}: ${step.sentence}`);
  return step;
}

const confirm = (points = all): HitEvent => ({ kind: 'confirm', points, heard: heard() });
const act: HitEvent = { kind: 'act', actedAt: MONDAY };

describe('an NCIC hit', () => {
  it('is confirmed before the act', () => {
    expect(take(open(), officer, act)).toMatchObject({
      reason: 'wrong-state',
      sentence: 'Confirm the hit with the entering agency first.',
    });
    expect(taken(taken(open(), officer, confirm()).next, officer, act).next.state).toBe('locate-owed');
  });

  it('is not confirmed while one of the three points is not known, and denied when one is', () => {
    expect(taken(open(), officer, confirm({ ...all, decision: 'not-known' })).next.state).toBe('asking');
    expect(taken(open(), officer, confirm({ ...all, outstanding: 'denied' })).next.state).toBe('denied');
  });

  it('owes a locate after custody or property, and none after charging a breach of an order', () => {
    for (const kind of ['arrest', 'detain-missing', 'seize-property', 'hold-local'])
      expect(taken(taken(open({ act: kind }), officer, confirm()).next, officer, act).next.state).toBe('locate-owed');
    const charged = taken(taken(open({ act: 'charge-protection-order' }), officer, confirm()).next, officer, act).next;
    expect([charged.state, charged.closedBecause]).toEqual(['closed', 'no-locate-owed']);
  });

  it('is closed by the locate, or for partial remains by the wish of the entering agency', () => {
    const owed = taken(taken(open(), officer, confirm()).next, officer, act).next;
    expect(taken(owed, officer, { kind: 'locate', placedAt: MONDAY }).next.closedBecause).toBe('located');
    expect(take(owed, officer, { kind: 'keep-record', heard: heard() })).toMatchObject({ reason: 'wrong-state' });
    const missing = taken(taken(open({ act: 'detain-missing' }), officer, confirm()).next, officer, act).next;
    expect(taken(missing, officer, { kind: 'keep-record', heard: heard() }).next.closedBecause).toBe('record-stays');
  });

  it('refuses an act that needs no confirmation, and the future', () => {
    expect(openHit(opening, { ...hit, act: 'look' }, context(officer))).toMatchObject({
      fields: { act: expect.any(String) },
    });
    expect(
      take(taken(open(), officer, confirm()).next, officer, { kind: 'act', actedAt: MONDAY + 60 * MINUTE }),
    ).toMatchObject({ reason: 'invalid' });
  });

  it('is the business of the person who has it, and of the coordinator', () => {
    expect(take(open(), colleague, confirm())).toMatchObject({ reason: 'not-allowed' });
    expect(taken(open(), coordinator, confirm()).as).toBe('coordinator');
  });

  it('reminds every ten minutes when urgent, the coordinator from the third time, five times at most', () => {
    let it_ = open();
    const told: string[][] = [];
    for (let due = hitDue(it_, settings, 0); due.kind === 'at'; due = hitDue(it_, settings, 0)) {
      const step = taken(it_, desk, { kind: 'due' }, due.at);
      told.push([String((due.at - MONDAY) / MINUTE), ...step.notices.map(({ to }) => to.kind)]);
      it_ = step.next;
    }
    expect(told).toEqual([
      ['10', 'person'],
      ['20', 'person'],
      ['30', 'person', 'role'],
      ['40', 'person', 'role'],
      ['50', 'person', 'role'],
    ]);
  });
});
