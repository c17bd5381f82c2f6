import { describe, expect, it } from 'vitest';
import type { PermissionCase, PermissionEvent, PermissionRequest } from '../../src/casework/permission/case.ts';
import { permissionDue } from '../../src/casework/permission/due.ts';
import { openPermission } from '../../src/casework/permission/open.ts';
import { reuseOf } from '../../src/casework/permission/reuse.ts';
import { stepPermission } from '../../src/casework/permission/step.ts';
import type { Doer } from '../../src/casework/roles.ts';
import type { Refused } from '../../src/casework/step.ts';
import {
  allConfirmed,
  auditor,
  colleague,
  contact,
  context,
  coordinator,
  desk,
  heard,
  MONDAY,
  OWN,
  officer,
  opening,
  request,
  settings,
  terms,
} from './people.ts';

const DAY = 24 * 3_600_000;
const granted = { granted: true, terms } as const;
const use = { act: 'chart', purpose: 'law-enforcement', recipients: [], by: '', verbal: null, ownerContacted: false };

function open(more: Partial<PermissionRequest> = {}): PermissionCase {
  const step = openPermission(opening, { ...request, ...more }, context(officer));
  if (step.kind === 'refused') throw new Error(step.sentence);
  return step.next;
}

const take = (it: PermissionCase, doer: Doer, event: PermissionEvent, at = MONDAY) =>
  stepPermission(it, event, context(doer, at));

function taken(it: PermissionCase, doer: Doer, event: PermissionEvent, at = MONDAY) {
  const step = take(it, doer, event, at);
  if (step.kind === 'refused') throw new Error(`${event.kind}: ${step.sentence}`);
  return step;
}

const having = (it: PermissionCase, ...steps: readonly [Doer, PermissionEvent][]): PermissionCase =>
  steps.reduce((now, [doer, event]) => taken(now, doer, event).next, it);

const refusal = (step: { kind: string }): Refused['reason'] | null =>
  step.kind === 'refused' ? (step as Refused).reason : null;

const SEND: [Doer, PermissionEvent] = [officer, { kind: 'send' }];
const GRANT: [Doer, PermissionEvent] = [contact, { kind: 'answer', answer: granted }];
const VERIFY: [Doer, PermissionEvent] = [contact, { kind: 'verify', points: allConfirmed, heard: null }];

describe('asking the owner', () => {
  it('goes from draft through sent and delivered to answered, verified and in use', () => {
    const states = [open()];
    const steps = [
      SEND,
      [desk, { kind: 'delivered', channel: 'slack' }],
      GRANT,
      VERIFY,
      [officer, { kind: 'use', use }],
    ] as const;
    for (const [doer, event] of steps) states.push(taken(states.at(-1) ?? open(), doer, event).next);
    expect(states.map(({ state }) => state)).toEqual(['draft', 'sent', 'delivered', 'answered', 'verified', 'in-use']);
  });

  it('sends the request to the contact by every channel known', () => {
    const { notices, record } = taken(open(), officer, { kind: 'send' });
    expect(notices).toMatchObject([{ template: 'permission-request', to: { kind: 'contact' }, urgent: false }]);
    expect(record).toEqual({ kind: 'permission.sent', data: { state: 'sent', round: 1 } });
  });

  it('gives the asker the words for the telephone where no channel is known', () => {
    const byPhone = open({ contact: { name: null, phone: '213-555-0100', email: null, user: null } });
    expect(taken(byPhone, officer, { kind: 'send' }).notices).toMatchObject([
      { template: 'permission-undelivered', to: { kind: 'person', user: 'UOFFICER' } },
    ]);
  });

  it('is the asker alone who edits and sends; the coordinator may withdraw it too', () => {
    expect(refusal(take(open(), colleague, { kind: 'send' }))).toBe('not-allowed');
    expect(refusal(take(open(), coordinator, { kind: 'edit', request }))).toBe('not-allowed');
    expect(taken(having(open(), SEND), coordinator, { kind: 'withdraw' }).next.state).toBe('withdrawn');
    expect(refusal(take(having(open(), SEND), colleague, { kind: 'withdraw' }))).toBe('not-allowed');
  });

  it('cannot be edited once sent, nor withdrawn once used', () => {
    expect(refusal(take(having(open(), SEND), officer, { kind: 'edit', request }))).toBe('wrong-state');
    const used = having(open(), SEND, GRANT, VERIFY, [officer, { kind: 'use', use }]);
    expect(refusal(take(used, officer, { kind: 'withdraw' }))).toBe('wrong-state');
  });

  it('tells the contact of a withdrawal, but not of one that was never sent', () => {
    expect(taken(having(open(), SEND), officer, { kind: 'withdraw' }).notices).toMatchObject([
      { template: 'permission-withdrawn' },
    ]);
    expect(taken(open(), officer, { kind: 'withdraw' }).notices).toEqual([]);
  });

  it.each<[string, Partial<PermissionRequest>, string]>([
    ['an ORI that is none', { owner: { ori: 'CA01', name: null } }, 'owner'],
    ['the own agency', { owner: { ori: OWN, name: null } }, 'owner'],
    ['no reference number', { reference: ' ' }, 'reference'],
    ['a purpose that is not on the list', { purpose: 'employment' }, 'purpose'],
    ['no use', { uses: [] }, 'uses'],
    ['an unknown use', { uses: ['gossip'] }, 'uses'],
    ['an unknown recipient', { recipients: [{ kind: 'friends', ori: null }] }, 'recipients'],
    ['a time that has passed', { neededBy: MONDAY - 1 }, 'neededBy'],
    [
      'an e-mail address that is none',
      { contact: { name: null, phone: null, email: 'not one', user: null } },
      'contact',
    ],
  ])('refuses %s, next to the field', (_name, more, field) => {
    const step = openPermission(opening, { ...request, ...more }, context(officer));
    expect(step).toMatchObject({ kind: 'refused', reason: 'invalid', fields: { [field]: expect.any(String) } });
  });

  it('refuses what looks like CJI in a reference number without repeating it', () => {
    const step = openPermission(opening, { ...request, reference: 'SSN 219-09-9999' }, context(officer));
    expect(step).toMatchObject({ kind: 'refused', reason: 'guarded' });
    expect(JSON.stringify(step)).not.toContain('219');
  });

  it('lets no auditor open one', () => {
    expect(openPermission(opening, request, context(auditor))).toMatchObject({
      kind: 'refused',
      reason: 'not-allowed',
    });
  });
});

describe('the answer of the owner', () => {
  it('never comes from the one who asked, not even as contact of the owner', () => {
    expect(
      openPermission(opening, { ...request, contact: { ...request.contact, user: 'UOFFICER' } }, context(officer)),
    ).toMatchObject({
      reason: 'own-request',
    });
    const asContact: Doer = { ...officer, roles: [{ role: 'owner-contact', agency: '' }] };
    expect(refusal(take(having(open(), SEND), asContact, { kind: 'answer', answer: granted }))).toBe('own-request');
  });

  it('comes from the contact, or from whoever holds the role for that owner, and from nobody else', () => {
    const sent = having(open(), SEND);
    const clerk = (agency: string): Doer => ({
      id: 'UCLERK',
      roles: [{ role: 'owner-contact', agency }],
      via: 'slack',
    });
    expect(taken(sent, clerk('CA0194200'), { kind: 'answer', answer: granted }).as).toBe('owner-contact');
    expect(refusal(take(sent, clerk('TX2200100'), { kind: 'answer', answer: granted }))).toBe('not-allowed');
    expect(refusal(take(sent, colleague, { kind: 'answer', answer: granted }))).toBe('not-allowed');
    expect(refusal(take(sent, coordinator, { kind: 'answer', answer: granted }))).toBe('not-allowed');
  });

  it('can be recorded by the asker from the telephone, with whom he spoke to', () => {
    const sent = having(open(), SEND);
    const { next } = taken(sent, officer, { kind: 'record-answer', answer: granted, heard: heard() });
    expect(next.answer).toMatchObject({
      kind: 'granted',
      by: 'UOFFICER',
      heard: { from: 'Sgt. Miller', how: 'telephone' },
    });
    const nobody = take(sent, officer, { kind: 'record-answer', answer: granted, heard: { ...heard(), from: '' } });
    expect(refusal(nobody)).toBe('invalid');
    const tomorrow = take(sent, officer, { kind: 'record-answer', answer: granted, heard: heard(MONDAY + DAY) });
    expect(refusal(tomorrow)).toBe('invalid');
  });

  it('is a grant in part when its terms reach less far than the request, whatever it is called', () => {
    const part = { granted: true, terms: { ...terms, uses: ['chart'] } } as const;
    expect(taken(having(open(), SEND), contact, { kind: 'answer', answer: part }).next.answer?.kind).toBe(
      'granted-in-part',
    );
    expect(having(open(), SEND, GRANT).answer?.kind).toBe('granted');
  });

  it('is given once: the second hears that it was answered', () => {
    expect(refusal(take(having(open(), SEND, GRANT), contact, { kind: 'answer', answer: { granted: false } }))).toBe(
      'already-answered',
    );
  });

  it('tells the asker at once, unless the asker recorded it', () => {
    expect(taken(having(open(), SEND), ...GRANT).notices).toMatchObject([{ template: 'permission-answered' }]);
    expect(
      taken(having(open(), SEND), officer, { kind: 'record-answer', answer: granted, heard: heard() }).notices,
    ).toEqual([]);
  });

  it('and its verification are told to the asker, who need not look whether it may be used now', () => {
    const granted_ = having(open(), SEND, GRANT);
    expect(taken(granted_, ...VERIFY).notices).toMatchObject([
      { template: 'permission-verified', to: { kind: 'person', user: granted_.openedBy } },
    ]);
    const heard_ = { kind: 'verify', points: allConfirmed, heard: heard() } as const;
    expect(taken(granted_, officer, heard_).notices).toEqual([]);
  });

  it('can be taken back by the owner later: nothing may be used any more', () => {
    const used = having(open(), SEND, GRANT, VERIFY, [officer, { kind: 'use', use }]);
    const taken_ = having(used, [contact, { kind: 'change-answer', answer: { granted: false }, heard: null }]);
    expect(taken_.state).toBe('answered');
    expect(refusal(take(taken_, officer, { kind: 'use', use }))).toBe('wrong-state');
    expect(refusal(take(used, colleague, { kind: 'change-answer', answer: granted, heard: heard() }))).toBe(
      'not-allowed',
    );
  });

  it('replaces an earlier permission only when it is a grant', () => {
    const further = having(open({ supersedes: 'P-OLD' }), SEND);
    expect(taken(further, ...GRANT).further).toEqual([
      { caseId: 'P-OLD', event: { kind: 'supersede', by: 'P-000001' } },
    ]);
    expect(taken(further, contact, { kind: 'answer', answer: { granted: false } }).further).toEqual([]);
  });

  it('refuses terms that say yes and no to one use, or end before today', () => {
    const sent = having(open(), SEND);
    const both = { granted: true, terms: { ...terms, forbidden: ['chart'] } } as const;
    const past = { granted: true, terms: { ...terms, until: '2026-03-01' } } as const;
    for (const answer of [both, past]) expect(refusal(take(sent, contact, { kind: 'answer', answer }))).toBe('invalid');
  });
});

describe('verification', () => {
  it('is its own step: a grant alone is not yet a use', () => {
    expect(refusal(take(having(open(), SEND, GRANT), officer, { kind: 'use', use }))).toBe('wrong-state');
  });

  it('needs all four points; what is not known leaves it open', () => {
    const three = { ...allConfirmed, relevancy: 'not-known' } as const;
    expect(having(open(), SEND, GRANT, [contact, { kind: 'verify', points: three, heard: null }]).state).toBe(
      'answered',
    );
  });

  it('may come before the answer, and then the answer completes it', () => {
    expect(having(open(), SEND, VERIFY, GRANT).state).toBe('verified');
  });

  it('is what the owner said: the asker must say who', () => {
    const answered = having(open(), SEND, GRANT);
    expect(refusal(take(answered, officer, { kind: 'verify', points: allConfirmed, heard: null }))).toBe('not-allowed');
    expect(taken(answered, officer, { kind: 'verify', points: allConfirmed, heard: heard() }).next.state).toBe(
      'verified',
    );
  });

  it('opens the question again when a point is wrong', () => {
    const wrong = { ...allConfirmed, accuracy: 'wrong' } as const;
    const { next, notices } = taken(having(open(), SEND, GRANT, VERIFY), officer, {
      kind: 'verify',
      points: wrong,
      heard: heard(),
    });
    expect(next).toMatchObject({ state: 'sent', round: 2, answer: null });
    expect(notices).toMatchObject([{ template: 'permission-reopened', key: '2/reopened', to: { kind: 'contact' } }]);
    expect(reuseOf([next], { ...use, by: 'UOFFICER' }, MONDAY)).toMatchObject([
      { standing: 'waiting', verified: 'found-wrong' },
    ]);
  });
});

describe('using what was permitted', () => {
  const verified = having(open(), SEND, GRANT, VERIFY);

  it('stays within the terms; anything else leads to a further request', () => {
    expect(taken(verified, officer, { kind: 'use', use }).next.uses).toHaveLength(1);
    expect(take(verified, officer, { kind: 'use', use: { ...use, act: 'judicial' } })).toMatchObject({
      reason: 'outside-terms',
      sentence: expect.stringContaining('further permission'),
    });
  });

  it('is found again for the same record and decided against the terms', () => {
    const standing = (it: PermissionCase, more = {}, now = MONDAY) =>
      reuseOf([it], { ...use, by: 'UCOLLEAGUE', ...more }, now)[0]?.standing;
    expect(standing(verified)).toBe('granted');
    expect(standing(verified, { act: 'judicial' })).toBe('beyond-terms');
    expect(standing(having(open(), SEND))).toBe('waiting');
    expect(standing(having(open(), SEND, [contact, { kind: 'answer', answer: { granted: false } }]))).toBe('refused');
    expect(standing(open())).toBeUndefined();
    const unclear = { recipients: [{ kind: 'criminal-justice-agency', ori: null }] };
    expect(standing(verified, unclear)).toBe('terms-unclear');
  });

  it('is no longer clear when the owner has refused this very use since', () => {
    const later = open();
    const refusedSince = taken(
      having(later, SEND),
      contact,
      { kind: 'answer', answer: { granted: false } },
      MONDAY + DAY,
    ).next;
    const [best] = reuseOf(
      [verified, { ...refusedSince, id: 'P-000002' }],
      { ...use, by: 'UOFFICER' },
      MONDAY + 2 * DAY,
    );
    expect(best).toMatchObject({ standing: 'terms-unclear', case: { id: 'P-000001' } });
  });
});

describe('what time brings', () => {
  const due = (it: PermissionCase) => permissionDue(it, settings, 0);
  const tick = (it: PermissionCase) => {
    const next = due(it);
    if (next.kind === 'none') throw new Error(next.reason);
    return { at: next.at, ...taken(it, desk, { kind: 'due' }, next.at) };
  };

  it('reminds the owner and the asker five times at most, then closes what was never answered', () => {
    let it_ = having(open(), SEND);
    const seen: string[] = [];
    while (it_.state !== 'expired') {
      const step = tick(it_);
      seen.push(...step.notices.map(({ template }) => template));
      it_ = step.next;
    }
    const count = (template: string) => seen.filter((each) => each === template).length;
    expect([count('permission-reminder'), count('permission-no-answer'), count('permission-expired')]).toEqual([
      5, 5, 1,
    ]);
    expect(it_.expiredBecause).toBe('unanswered');
  });

  it('does nothing before its time, and nothing at all to who is not the desk', () => {
    const sent = having(open(), SEND);
    expect(refusal(take(sent, desk, { kind: 'due' }, MONDAY + 1))).toBe('not-due');
    expect(refusal(take(sent, officer, { kind: 'due' }, MONDAY + 400 * DAY))).toBe('not-allowed');
  });

  it('warns before the terms end and ends with their last day', () => {
    const until = { granted: true, terms: { ...terms, until: '2026-03-31' } } as const;
    const it_ = having(open(), SEND, VERIFY, [contact, { kind: 'answer', answer: until }]);
    const warned = tick(it_);
    expect([new Date(warned.at).toISOString(), warned.notices[0]?.template]).toEqual([
      '2026-03-30T12:00:00.000Z',
      'permission-expiring',
    ]);
    const ended = tick(warned.next);
    expect([new Date(ended.at).toISOString(), ended.next.state, ended.next.expiredBecause]).toEqual([
      '2026-04-01T04:00:00.000Z',
      'expired',
      'terms',
    ]);
  });

  it('calls verification to mind five times at most, however often the owner changes the answer, and not after “done”', () => {
    const change: [Doer, PermissionEvent] = [contact, { kind: 'change-answer', answer: granted, heard: null }];
    let it_ = having(open(), SEND, GRANT);
    let reminders = 0;
    for (let next = due(it_); next.kind === 'at' && reminders < 20; next = due(it_)) {
      const step = tick(it_);
      reminders += step.notices.filter(({ template }) => template === 'permission-verify').length;
      it_ = taken(step.next, ...change, step.at).next;
    }
    expect(reminders).toBe(5);
    const done = having(open(), SEND, GRANT, [officer, { kind: 'done', reminder: 'verify' }], change);
    expect(due(done).kind).toBe('none');
  });

  it('leaves a reminder that was snoozed until then, and one that is done for good', () => {
    const sent = having(open(), SEND);
    const snoozed = having(
      sent,
      [officer, { kind: 'snooze', reminder: 'no-answer', until: MONDAY + 9 * DAY }],
      [officer, { kind: 'done', reminder: 'owner' }],
    );
    const next = due(snoozed);
    expect(next).toEqual({ kind: 'at', at: MONDAY + 9 * DAY, action: 'no-answer' });
  });

  it('has a reason where nothing is due', () => {
    expect(due(having(open(), SEND, GRANT, VERIFY))).toEqual({
      kind: 'none',
      reason: 'granted and verified, and the terms have no end',
    });
    expect(due(having(open(), SEND, [contact, { kind: 'answer', answer: { granted: false } }])).kind).toBe('none');
  });
});
