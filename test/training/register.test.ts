// The register in the store: nothing is overwritten, the ledger names nobody, and what is refused changes nothing.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  agenciesWithoutCoordinator,
  bucketCounts,
  changeAgency,
  changePerson,
  digestOf,
  digestPosted,
  digestToUpdate,
  dueWithin,
  findPerson,
  historyOf,
  progressOf,
  progressOfAll,
  refreshDues,
  registerPerson,
  rosterPage,
  standingOfUser,
  statusOfUser,
  TRAINING_PROFILE,
  tickStep,
} from '../../src/store/people/index.ts';
import { changeSetting } from '../../src/store/settings.ts';
import type { PersonEvent } from '../../src/training/events.ts';
import { foldPerson } from '../../src/training/fold.ts';
import { nextReportId } from '../../src/training/person.ts';
import { databases } from '../store/databases.ts';
import { COORDINATOR, DESK, openDesk, type TestDesk } from './a-desk.ts';
import { AGENCY, eventsOf, IN_ORDER, type Told } from './a-person.ts';

describe.each(databases)('the register on $name', (database) => {
  let desk: TestDesk;
  beforeEach(async () => {
    desk = await openDesk(database);
  });
  afterEach(() => desk.close());

  async function add(told: Told, name = 'Pat Example', user: string | null = 'U1'): Promise<string> {
    const events = eventsOf(told).filter(({ kind }) => kind !== 'registered');
    const identity = { name, user, email: null, number: null };
    const made = await registerPerson(desk.place, { actor: COORDINATOR, identity, events });
    if (made.kind !== 'changed') throw new Error(JSON.stringify(made));
    return made.person.id;
  }

  const change = (person: string, ...events: readonly PersonEvent[]) =>
    changePerson(desk.place, { actor: COORDINATOR, person, events });

  test('keeps every step of a person, and the current row is what the steps make', async () => {
    const id = await add(IN_ORDER);
    await change(id, { kind: 'course-completed', completion: { course: 'data-use', completed: '2026-03-01' } });
    await change(id, { kind: 'course-struck', course: 'data-use', completed: '2026-03-01', because: 'wrong person' });
    await change(id, { kind: 'identity-changed', changes: { name: 'Pat Sample' } });
    const history = await historyOf(desk.store.db, DESK, id);
    const person = await findPerson(desk.store.db, DESK, id);
    expect(history.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(person).toEqual(
      foldPerson(
        id,
        history.map(({ event }) => event),
      ),
    );
    expect(person).toMatchObject({ name: 'Pat Sample', version: 8 });
  });

  test('does not let its history be changed or deleted', async () => {
    const id = await add(IN_ORDER);
    const update = desk.store.transaction((trx) =>
      trx.updateTable('person_events').set({ actor: 'x' }).where('person', '=', id).execute(),
    );
    await expect(update).rejects.toThrow(/append-only/);
    const remove = desk.store.transaction((trx) => trx.deleteFrom('person_events').execute());
    await expect(remove).rejects.toThrow(/append-only/);
  });

  test('names nobody in the ledger', async () => {
    const id = await add(IN_ORDER, 'Quentin Unmistakable', 'UQUENTIN');
    await change(id, { kind: 'identity-changed', changes: { email: 'quentin@example.org' } });
    const lines: string[] = [];
    for await (const line of desk.store.ledger.exportLines(DESK)) lines.push(line);
    expect(lines.length).toBeGreaterThan(6);
    expect(lines.join('\n')).not.toMatch(/Quentin|quentin|UQUENTIN/);
  });

  test('refuses days to come and unknown courses, and then nothing has changed', async () => {
    const id = await add(IN_ORDER);
    const later = await change(id, {
      kind: 'course-completed',
      completion: { course: 'data-use', completed: '2026-03-03' },
    });
    expect(later).toEqual({
      kind: 'refused',
      problems: [{ field: 'completed', message: 'completed: 2026-03-03 lies after today, 2026-03-02' }],
    });
    expect(await change('P-NOBODY', { kind: 'deactivated', on: '2026-03-01' })).toEqual({ kind: 'unknown-person' });
    expect((await findPerson(desk.store.db, DESK, id))?.version).toBe(5);
  });

  test('knows a person by the Slack user, so nobody is entered twice', async () => {
    const id = await add(IN_ORDER);
    const again = await registerPerson(desk.place, {
      actor: COORDINATOR,
      identity: { name: 'P. Example', user: 'U1', email: null, number: null },
      events: [],
    });
    expect(again).toEqual({ kind: 'already-known', person: id });
  });

  test('takes a self-report only when somebody else confirms it', async () => {
    const id = await add(IN_ORDER);
    const person = await findPerson(desk.store.db, DESK, id);
    const report = {
      id: nextReportId(person ?? { reports: [] }),
      course: 'data-use',
      completed: '2026-03-01',
      proof: 'certificate 88-41',
    } as const;
    await change(id, { kind: 'self-reported', report });
    const own = await changePerson(desk.place, {
      actor: { id: 'U1', role: 'member' },
      person: id,
      events: [{ kind: 'report-confirmed', report: 'R1' }],
    });
    expect(own).toMatchObject({
      kind: 'refused',
      problems: [{ message: 'nobody confirms or declines his own report' }],
    });
    const confirmed = await change(id, { kind: 'report-confirmed', report: 'R1', proficiency: true });
    expect(confirmed).toMatchObject({
      kind: 'changed',
      person: {
        completions: [{ completed: '2026-03-01', proficiency: true, certificate: 'certificate 88-41' }, {}, {}],
      },
    });
    expect(await change(id, { kind: 'report-confirmed', report: 'R1' })).toMatchObject({ kind: 'refused' });
  });

  test('keeps CJI out of the reference to a proof', async () => {
    const id = await add(IN_ORDER);
    const report = { id: 'R1', course: 'data-use', completed: '2026-03-01', proof: 'SSN 123-45-6789' } as const;
    expect(await change(id, { kind: 'self-reported', report })).toMatchObject({
      kind: 'refused',
      problems: [{ field: 'proof' }],
    });
  });

  test('lists who is due, the longest overdue first, and leaves out the deactivated', async () => {
    const late = await add(
      { ...IN_ORDER, courses: { 'data-use': '2024-01-10', 'security-awareness': '2025-07-01' } },
      'Late',
      'U2',
    );
    const soon = await add(
      { ...IN_ORDER, courses: { 'data-use': '2024-03-20', 'security-awareness': '2025-07-01' } },
      'Soon',
      'U3',
    );
    const gone = await add({ ...IN_ORDER, courses: { 'data-use': '2023-01-10' } }, 'Gone', 'U4');
    await add(IN_ORDER, 'Fine', 'U5');
    await change(gone, { kind: 'deactivated', on: '2026-03-01' });
    const query = { desk: DESK, today: '2026-03-02', within: 30 };
    const lines = await dueWithin(desk.store.db, query);
    expect(lines.map(({ person, nextDue, bucket }) => [person.id, nextDue, bucket])).toEqual([
      [late, '2026-01-10', 'overdue'],
      [soon, '2026-03-20', 'due-30'],
    ]);
    const [first] = lines;
    const after = { nextDue: first?.nextDue ?? '', person: first?.person.id ?? '', agency: AGENCY };
    expect((await dueWithin(desk.store.db, { ...query, after })).map(({ person }) => person.id)).toEqual([soon]);
    expect(await bucketCounts(desk.store.db, { desk: DESK, today: '2026-03-02' })).toEqual({
      'not-cleared': 0,
      overdue: 1,
      'due-30': 1,
      'due-60': 0,
      'in-order': 1,
    });
    const roster = await rosterPage(desk.store.db, { desk: DESK, agency: AGENCY, today: '2026-03-02' });
    expect(roster.map(({ person, active }) => [person.name, active])).toEqual([
      ['Fine', true],
      ['Gone', false],
      ['Late', true],
      ['Soon', true],
    ]);
  });

  test('computes due days anew when the desk switches to another profile', async () => {
    await add({ ...IN_ORDER, courses: { 'data-use': '2025-06-01', 'security-awareness': '2025-02-10' } });
    await refreshDues(desk.place);
    expect(await bucketCounts(desk.store.db, { desk: DESK, today: '2026-03-02' })).toMatchObject({ 'in-order': 1 });
    await changeSetting(desk.store, {
      desk: DESK,
      actor: COORDINATOR,
      setting: TRAINING_PROFILE,
      value: 'security-policy-6.0',
    });
    expect(await refreshDues(desk.place)).toEqual({ people: 1 });
    expect(await refreshDues(desk.place)).toEqual({ people: 0 });
    expect(await bucketCounts(desk.store.db, { desk: DESK, today: '2026-03-02' })).toMatchObject({ overdue: 1 });
  });

  test('tells the standing of a user, the weakest reason first', async () => {
    expect(await standingOfUser(desk.place, 'U1')).toMatchObject({ value: 'not-checked' });
    const id = await add(IN_ORDER);
    expect(await standingOfUser(desk.place, 'U1')).toMatchObject({ value: 'not-checked', agency: AGENCY });
    const changes = { nac: id, csaGranted: '2024-01-01', agreementSigned: '2024-01-01' };
    await changeAgency(desk.place, { actor: COORDINATOR, ori: AGENCY, changes });
    expect(await standingOfUser(desk.place, 'U1')).toEqual({
      value: 'in-order',
      agency: AGENCY,
      because: [],
      clauses: [],
    });
    await changeAgency(desk.place, { actor: COORDINATOR, ori: AGENCY, changes: { nac: null } });
    expect(await standingOfUser(desk.place, 'U1')).toMatchObject({ value: 'incomplete', clauses: ['audit:1'] });
    desk.clock.set('2027-06-15T15:00:00Z');
    expect(await standingOfUser(desk.place, 'U1')).toMatchObject({ value: 'not-trained' });
    expect((await statusOfUser(desk.place, 'U1'))?.statuses.map(({ cleared }) => cleared)).toEqual([false]);
    await change(id, { kind: 'deactivated', on: '2027-06-15' });
    expect(await standingOfUser(desk.place, 'U1')).toMatchObject({
      value: 'incomplete',
      because: ['Your access was deactivated.'],
    });
  });

  test('says which agencies have people and no coordinator', async () => {
    const id = await add(IN_ORDER);
    expect(await agenciesWithoutCoordinator(desk.store.db, DESK)).toEqual([AGENCY]);
    await changeAgency(desk.place, { actor: COORDINATOR, ori: AGENCY, changes: { nac: id } });
    expect(await agenciesWithoutCoordinator(desk.store.db, DESK)).toEqual([]);
  });

  test('keeps one digest a week up to date when people finish', async () => {
    const id = await add({ ...IN_ORDER, courses: { 'data-use': '2024-01-10', 'security-awareness': '2025-07-01' } });
    await digestPosted(desk.place, {
      digest: await digestOf(desk.place),
      channel: 'C1',
      message: '1.1',
      picture: 'F1',
    });
    expect(await digestToUpdate(desk.place, 'C1')).toBeNull();
    await change(id, { kind: 'course-completed', completion: { course: 'data-use', completed: '2026-03-02' } });
    expect(await digestToUpdate(desk.place, 'C1')).toMatchObject({
      message: '1.1',
      digest: { week: '2026-W10', people: [] },
    });
  });

  test('remembers how far somebody is on the way in', async () => {
    const mark = { who: 'U1', guide: 'becoming-a-user', step: 'leo-account' };
    expect(await tickStep(desk.place, { id: 'U1', role: 'member' }, mark)).toBe(true);
    expect(await tickStep(desk.place, { id: 'U1', role: 'member' }, mark)).toBe(false);
    expect(await tickStep(desk.place, { id: 'U1', role: 'member' }, { ...mark, step: 'no-such-step' })).toBe(false);
    const progress = await progressOf(desk.place, 'U1', '2026-03-02');
    expect(progress.map(({ guide }) => guide.id)).not.toContain('becoming-a-user-by-fax');
    expect(progress.find(({ guide }) => guide.id === 'becoming-a-user')).toMatchObject({
      done: ['leo-account'],
      next: { id: 'log-in' },
    });
    const before = await progressOf(desk.place, 'U1', '2011-06-19');
    expect(before.map(({ guide }) => guide.id)).toContain('becoming-a-user-by-fax');
    expect(await progressOfAll(desk.place, 'becoming-a-user')).toMatchObject([
      { who: 'U1', progress: { done: ['leo-account'] } },
    ]);
  });
});
