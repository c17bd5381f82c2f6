import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { claimDueCases, rebaseCases, refreshDues } from '../../src/store/cases/due.ts';
import { DISPOSAL, EXIGENT, readCaseSettings, WORKING_HOURS } from '../../src/store/cases/settings.ts';
import { forgetSettled } from '../../src/store/forget.ts';
import { grantRole } from '../../src/store/roles.ts';
import { changeSetting } from '../../src/store/settings.ts';
import { rememberUser } from '../../src/store/users.ts';
import { allConfirmed, contact, coordinator, OWN, request, settings, terms } from '../casework/people.ts';
import { databases } from './databases.ts';
import { DESK_ID, done, exigent, openDesk, opened, permission, stepped, type TestDesk, user } from './desk.ts';

const send = { to: 'permission', event: { kind: 'send' } } as const;
const granted = { to: 'permission', event: { kind: 'answer', answer: { granted: true, terms } } } as const;
const refusedAnswer = { to: 'permission', event: { kind: 'answer', answer: { granted: false } } } as const;
const verified = { to: 'permission', event: { kind: 'verify', points: allConfirmed, heard: null } } as const;

describe.each(databases)('cases on $name', (database) => {
  let desk: TestDesk;
  beforeEach(async () => {
    desk = await openDesk(database);
  });
  afterEach(() => desk.close());

  const outbox = () =>
    desk.store.db.selectFrom('outbox').selectAll().orderBy('created_at').orderBy('dedupe_key').execute();
  const ledger = async () =>
    (await desk.store.ledger.read({ desk: DESK_ID })).filter(({ kind }) => !kind.startsWith('role.'));

  it('write the case, its messages and its ledger record together', async () => {
    const { case: it_, record } = done(await opened(desk.cases, permission));
    const sent = done(await stepped(desk.cases, it_.id, send));
    expect(await desk.cases.find(DESK_ID, it_.id)).toEqual(sent.case);
    expect(sent.case).toMatchObject({ state: 'sent', version: 2 });
    expect((await ledger()).map(({ kind, subject, sequence }) => [kind, subject, sequence])).toEqual([
      ['permission.drafted', it_.id, record],
      ['permission.sent', it_.id, sent.record],
    ]);
    expect((await outbox()).map(({ channel, address, template }) => [channel, address, template])).toEqual([
      ['email', 'records@owner.example', 'permission-request'],
      ['slack', 'UCONTACT', 'permission-request'],
    ]);
  });

  it('do once what is delivered twice, also at the same moment', async () => {
    const open = () => opened(desk.cases, permission, undefined, 'view-1');
    const both = await Promise.all([open(), open()]);
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(['done', 'repeated']);
    const [id] = both.flatMap((outcome) => ('case' in outcome && outcome.case ? [outcome.case.id] : []));
    const twice = await Promise.all([1, 2].map(() => stepped(desk.cases, id ?? '', send, { dedupeKey: 'click-1' })));
    expect(twice.map(({ kind }) => kind).toSorted()).toEqual(['done', 'repeated']);
    expect(await ledger()).toHaveLength(2);
    expect(await outbox()).toHaveLength(2);
  });

  it('let one of two people win, on two replicas too, and tell the other', async () => {
    const { case: it_ } = done(await opened(desk.cases, permission));
    const sent = done(await stepped(desk.cases, it_.id, send)).case;
    const other = await desk.replica();
    const answers = [
      stepped(desk.cases, it_.id, granted, { by: contact.id, version: sent.version }),
      stepped(other.cases, it_.id, refusedAnswer, { by: contact.id, version: sent.version }),
    ];
    const outcomes = await Promise.all(answers);
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['done', 'stale']);
    const stale = outcomes.find(({ kind }) => kind === 'stale');
    expect(stale).toMatchObject({
      case: { state: 'answered' },
      sentence: expect.stringContaining('has changed since you saw it'),
    });
  });

  it('tell who clicks without the version that it was answered already', async () => {
    const { case: it_ } = done(await opened(desk.cases, permission));
    await stepped(desk.cases, it_.id, send);
    await stepped(desk.cases, it_.id, granted, { by: contact.id });
    expect(await stepped(desk.cases, it_.id, refusedAnswer, { by: contact.id })).toMatchObject({
      kind: 'refused',
      reason: 'already-answered',
    });
  });

  it('record the click of who may not, change nothing, and keep quiet about slips in a form', async () => {
    const { case: it_ } = done(await opened(desk.cases, permission));
    expect(await stepped(desk.cases, it_.id, send, { by: 'USTRANGER' })).toMatchObject({
      kind: 'refused',
      reason: 'not-allowed',
    });
    expect(await opened(desk.cases, { kind: 'permission', said: { ...request, uses: [] } })).toMatchObject({
      reason: 'invalid',
      case: null,
    });
    const records = await ledger();
    expect(records.map(({ kind, actor, data }) => [kind, actor.id, data.event])).toEqual([
      ['permission.drafted', 'UOFFICER', undefined],
      ['case.refused', 'USTRANGER', 'send'],
    ]);
    expect(await desk.cases.find(DESK_ID, it_.id)).toEqual(it_);
  });

  it('take authority from the store: a role counts from the moment it is granted', async () => {
    const { case: it_ } = done(await opened(desk.cases, permission));
    await stepped(desk.cases, it_.id, send);
    const byClerk = () => stepped(desk.cases, it_.id, granted, { by: 'UCLERK' });
    expect(await byClerk()).toMatchObject({ reason: 'not-allowed' });
    await grantRole(
      desk.store,
      { id: 'UADMIN', role: 'administrator' },
      { desk: DESK_ID, user: 'UCLERK', role: 'owner-contact', agency: 'CA0194200' },
    );
    expect(await byClerk()).toMatchObject({ kind: 'done' });
  });

  it('know nothing of a case of another desk', async () => {
    const { case: it_ } = done(await opened(desk.cases, permission));
    const elsewhere = { desk: 'T2', id: it_.id, by: user('UOFFICER'), event: send, dedupeKey: 'x', version: null };
    expect(await desk.cases.step(elsewhere)).toMatchObject({ kind: 'not-found' });
    expect(await desk.cases.find('T2', it_.id)).toBeUndefined();
  });

  it('refuse an event that belongs to another kind of case', async () => {
    const { case: it_ } = done(await opened(desk.cases, permission));
    expect(await stepped(desk.cases, it_.id, { to: 'exigent', event: { kind: 'acknowledge' } })).toMatchObject({
      reason: 'wrong-state',
    });
  });

  it('replace an earlier permission in the same transaction, and only one of the same person and record', async () => {
    const first = done(await opened(desk.cases, permission)).case;
    for (const [event, by] of [
      [send, 'UOFFICER'],
      [granted, contact.id],
      [verified, contact.id],
    ] as const)
      await stepped(desk.cases, first.id, event, { by });
    const ask = (by: string) =>
      opened(desk.cases, { kind: 'permission', said: { ...request, supersedes: first.id } }, by);
    for (const by of ['USTRANGER', 'UOFFICER']) {
      const later = done(await ask(by)).case;
      await stepped(desk.cases, later.id, send, { by });
      await stepped(desk.cases, later.id, granted, { by: contact.id });
      const state = (await desk.cases.find(DESK_ID, first.id))?.state;
      expect(state, by).toBe(by === 'UOFFICER' ? 'superseded' : 'verified');
    }
  });

  it('are found by who opened them, whom they wait for, and what is due', async () => {
    const { case: it_ } = done(await opened(desk.cases, permission));
    const ids = (found: readonly { id: string }[]) => found.map(({ id }) => id);
    const mine = (id: string) => desk.cases.mine({ desk: DESK_ID, user: id }).then(ids);
    const waiting = (id: string) => desk.cases.waitingFor({ desk: DESK_ID, user: id }).then(ids);
    expect([await mine('UOFFICER'), await mine('UCONTACT'), await waiting('UOFFICER')]).toEqual([
      [it_.id],
      [],
      [it_.id],
    ]);
    await stepped(desk.cases, it_.id, send);
    expect([await waiting('UOFFICER'), await waiting('UCONTACT')]).toEqual([[], [it_.id]]);
    const use = done(await opened(desk.cases, exigent)).case;
    expect(await waiting(coordinator.id)).toEqual([use.id]);
    const until = desk.clock.now().getTime() + 3_600_000;
    expect(ids(await desk.cases.dueSoon({ desk: DESK_ID, user: 'UOFFICER', until }))).toEqual([use.id]);
  });

  it('find an earlier permission for the same record and decide the new use against its terms', async () => {
    const { case: it_ } = done(await opened(desk.cases, permission));
    for (const [event, by] of [
      [send, 'UOFFICER'],
      [granted, contact.id],
    ] as const)
      await stepped(desk.cases, it_.id, event, { by });
    const use = {
      act: 'chart',
      purpose: 'law-enforcement',
      recipients: [],
      by: 'UCOLLEAGUE',
      verbal: null,
      ownerContacted: false,
    };
    const reuse = (act: string, reference = request.reference) =>
      desk.cases.reuse({ desk: DESK_ID, ori: request.owner.ori, reference, use: { ...use, act } });
    expect(await reuse('chart')).toMatchObject([{ standing: 'granted', verified: [] }]);
    expect(await reuse('judicial')).toMatchObject([{ standing: 'beyond-terms' }]);
    expect(await reuse('chart', 'another')).toEqual([]);
  });

  it('come due by the clock, are handed to one replica, and come back when it dies', async () => {
    const { case: it_ } = done(await opened(desk.cases, exigent));
    const other = await desk.replica();
    expect(await claimDueCases(desk.store, 10)).toEqual([]);
    desk.clock.forward(5 * 60_000);
    const claims = await Promise.all([claimDueCases(desk.store, 10), claimDueCases(other.store, 10)]);
    expect(claims.flat()).toEqual([{ desk: DESK_ID, id: it_.id }]);
    desk.clock.forward(31_000);
    expect(await claimDueCases(other.store, 10)).toHaveLength(1);
  });

  it('are looked at anew when working hours or settings change', async () => {
    const { case: it_ } = done(await opened(desk.cases, permission));
    await stepped(desk.cases, it_.id, send);
    const dueAt = async () => {
      const row = await desk.store.db.selectFrom('cases').select('due_at').where('id', '=', it_.id).executeTakeFirst();
      return new Date(row?.due_at ?? 0).toISOString();
    };
    expect(await dueAt()).toBe('2026-03-04T15:00:00.000Z');
    const actor = { id: 'UADMIN', role: 'administrator' } as const;
    const value = { from: '13:00', to: '16:00', days: [4] };
    await changeSetting(desk.store, { desk: DESK_ID, actor, setting: WORKING_HOURS, value });
    expect(await refreshDues(desk.store, DESK_ID)).toBe(1);
    expect(await dueAt()).toBe('2026-03-05T18:00:00.000Z');
    expect(
      await changeSetting(desk.store, { desk: DESK_ID, actor, setting: WORKING_HOURS, value: { ...value, days: [] } }),
    ).toMatchObject({ kind: 'refused' });
    const ladder = [
      { minutes: 10, to: ['user'] },
      { minutes: 5, to: ['user'] },
    ];
    expect(
      await changeSetting(desk.store, {
        desk: DESK_ID,
        actor,
        setting: EXIGENT,
        value: { ...settings.exigent, ladder },
      }),
    ).toMatchObject({ kind: 'refused' });
    expect(
      await changeSetting(desk.store, { desk: DESK_ID, actor, setting: DISPOSAL, value: { witnessHours: 4 } }),
    ).toEqual({ kind: 'changed' });
  });

  it("use a person's own zone, and the desk's where it is not known or not one", async () => {
    await rememberUser(desk.store, DESK_ID, { user: 'UOFFICER', zone: 'Pacific/Honolulu', email: null });
    await rememberUser(desk.store, DESK_ID, { user: 'UCOLLEAGUE', zone: 'Mars/Olympus', email: null });
    const read = await readCaseSettings(desk.store.db, DESK_ID, ['UOFFICER', 'UCOLLEAGUE']);
    expect([read.zone, read.zones]).toEqual(['America/New_York', { UOFFICER: 'Pacific/Honolulu' }]);
  });

  it('start their deadlines from now when the clock was put back', async () => {
    desk.clock.forward(365 * 86_400_000);
    const { case: it_ } = done(await opened(desk.cases, exigent));
    desk.clock.forward(-365 * 86_400_000);
    expect(await claimDueCases(desk.store, 10)).toEqual([]);
    expect(await rebaseCases(desk.store, 10)).toBe(1);
    expect(await rebaseCases(desk.store, 10)).toBe(0);
    desk.clock.forward(5 * 60_000);
    expect(await claimDueCases(desk.store, 10)).toEqual([{ desk: DESK_ID, id: it_.id }]);
    expect((await ledger()).map(({ kind }) => kind)).toEqual(['exigent.recorded', 'case.rebased']);
  });

  it('put exigent uses first on the board, then what is overdue', async () => {
    const late = done(
      await opened(desk.cases, {
        kind: 'permission',
        said: { ...request, neededBy: desk.clock.now().getTime() + 1_000 },
      }),
    ).case;
    await stepped(desk.cases, late.id, send);
    const other = done(await opened(desk.cases, permission)).case;
    const use = done(await opened(desk.cases, exigent)).case;
    desk.clock.forward(2_000);
    const board = await desk.cases.board(DESK_ID);
    expect([
      board.exigent.map(({ id }) => id),
      board.overdue.map((each) => [each.case.id, each.because]),
      board.others.map(({ id }) => id),
    ]).toEqual([[use.id], [[late.id, 'needed by now, not answered']], [other.id]]);
  });

  it('go to the next one up where nobody holds the role, never to the person himself, and say when there is nobody', async () => {
    const { case: it_ } = done(await opened(desk.cases, exigent, coordinator.id));
    await desk.cases.step({
      desk: DESK_ID,
      id: it_.id,
      by: { kind: 'desk' },
      event: { to: 'exigent', event: { kind: 'undelivered' } },
      dedupeKey: null,
      version: null,
    });
    const told = (await outbox())
      .filter(({ template }) => template === 'exigent-undelivered')
      .map(({ address }) => address);
    expect(told.toSorted()).toEqual(['UCOORD', 'UCSA']);
    await desk.store.transaction((trx) => trx.deleteFrom('roles').execute());
    const lonely = done(await opened(desk.cases, exigent)).case;
    await desk.cases.step({
      desk: DESK_ID,
      id: lonely.id,
      by: { kind: 'desk' },
      event: { to: 'exigent', event: { kind: 'undelivered' } },
      dedupeKey: null,
      version: null,
    });
    expect((await ledger()).at(-1)?.data.nobodyFor).toEqual(['exigent-undelivered']);
  });

  it('forget clicks and messages when they can no longer matter, and nothing of open cases', async () => {
    const { case: over } = done(await opened(desk.cases, permission));
    await stepped(desk.cases, over.id, send);
    await stepped(desk.cases, over.id, { to: 'permission', event: { kind: 'withdraw' } });
    done(await opened(desk.cases, exigent));
    await desk.store.transaction((trx) =>
      trx.updateTable('outbox').set({ status: 'sent', settled_at: desk.clock.now().getTime() }).execute(),
    );
    const before = await outbox();
    desk.clock.forward(29 * 86_400_000);
    expect(await forgetSettled(desk.store)).toBe(0);
    desk.clock.forward(62 * 86_400_000);
    expect(await forgetSettled(desk.store)).toBe(4 + before.filter(({ case_id }) => case_id === over.id).length);
    expect((await outbox()).every(({ case_id }) => case_id !== over.id)).toBe(true);
    expect(await ledger()).toHaveLength(4);
  });

  it('say with an incident id that nothing was done when the database fails', async () => {
    await desk.store.close();
    await expect(opened(desk.cases, exigent)).rejects.toMatchObject({
      code: 'not-recorded',
      incident: expect.stringMatching(/^INC-/),
    });
  });

  it('keep the own agency and no name of a contact in the ledger', async () => {
    done(await opened(desk.cases, permission));
    done(await opened(desk.cases, exigent));
    expect(JSON.stringify(await ledger())).not.toMatch(/Records Unit|213-555|owner\.example/);
    expect((await desk.cases.openCases({ desk: DESK_ID })).map(({ agency }) => agency)).toEqual([OWN, OWN]);
  });
});
