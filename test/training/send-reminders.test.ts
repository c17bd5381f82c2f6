// Sending reminders with the clock moved: each once, to whom it still concerns, also with two workers and after a restart.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  changePerson,
  nextReminderTime,
  type PutReminder,
  type ReminderMessage,
  registerPerson,
  sendDueReminders,
} from '../../src/store/people/index.ts';
import { rememberUser } from '../../src/store/users.ts';
import type { PersonEvent } from '../../src/training/events.ts';
import { databases } from '../store/databases.ts';
import { COORDINATOR, DESK, openDesk, type TestDesk } from './a-desk.ts';
import { eventsOf, IN_ORDER, type Told } from './a-person.ts';

const DUE_10_MARCH: Told = { ...IN_ORDER, courses: { 'data-use': '2024-03-10', 'security-awareness': '2025-07-01' } };

describe.each(databases)('the worker of reminders on $name', (database) => {
  let desk: TestDesk;
  let out: ReminderMessage[];
  const put: PutReminder = async (_trx, message) => {
    out.push(message);
  };
  const send = () => sendDueReminders({ place: desk.place, put });

  beforeEach(async () => {
    desk = await openDesk(database, '2025-12-01T15:00:00Z');
    out = [];
  });
  afterEach(() => desk.close());

  async function add(told: Told, user: string | null = 'U1'): Promise<string> {
    const events = eventsOf(told).filter(({ kind }) => kind !== 'registered');
    const made = await registerPerson(desk.place, {
      actor: COORDINATOR,
      identity: { name: 'Pat', user, email: null, number: null },
      events,
    });
    if (made.kind !== 'changed') throw new Error(JSON.stringify(made));
    return made.person.id;
  }

  const change = (person: string, event: PersonEvent) =>
    changePerson(desk.place, { actor: COORDINATOR, person, events: [event] });

  /** Moves the clock from alarm to alarm until that day. */
  async function play(until: string): Promise<readonly string[]> {
    for (
      let next = await nextReminderTime(desk.place);
      next !== null && next <= Date.parse(until);
      next = await nextReminderTime(desk.place)
    ) {
      desk.clock.set(new Date(Math.max(next, desk.clock.now().getTime())).toISOString());
      await send();
    }
    desk.clock.set(until);
    return out.map(({ reminders }) => reminders.map(({ step }) => step).join('+'));
  }

  test('goes through the steps when the clock is moved, each in the ledger', async () => {
    await rememberUser(desk.store, DESK, { user: 'U1', zone: 'America/Los_Angeles', email: null });
    await add(DUE_10_MARCH);
    expect(await play('2026-03-20T00:00:00Z')).toEqual([
      'before-60',
      'before-30',
      'before-7',
      'before-1',
      'late-0',
      'late-1',
    ]);
    const records = await desk.store.ledger.read({ desk: DESK, kinds: ['training.reminded'] });
    expect(records).toHaveLength(6);
    expect(new Date(records[3]?.time ?? 0).toISOString()).toBe('2026-03-09T15:00:00.000Z');
  });

  test('sends nothing to someone who finished in the meantime', async () => {
    const id = await add(DUE_10_MARCH);
    await play('2026-03-04T00:00:00Z');
    await change(id, { kind: 'course-completed', completion: { course: 'data-use', completed: '2026-03-03' } });
    out = [];
    expect(await play('2026-06-01T00:00:00Z')).toEqual([]);
  });

  test('sends nothing to the deactivated, nor to those whom no message reaches', async () => {
    const id = await add(DUE_10_MARCH);
    await add(DUE_10_MARCH, null);
    await change(id, { kind: 'deactivated', on: '2025-12-01' });
    expect(await nextReminderTime(desk.place)).toBeNull();
    expect(await play('2026-06-01T00:00:00Z')).toEqual([]);
  });

  test('two workers at once send it once', async () => {
    await add(DUE_10_MARCH);
    await add(DUE_10_MARCH, 'U2');
    desk.clock.set('2026-03-09T15:00:00Z');
    const counts = await Promise.all([send(), send(), send()]);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(2);
    expect(new Set(out.map(({ key }) => key)).size).toBe(2);
  });

  test('a delivery that fails leaves it to be sent again', async () => {
    await add(DUE_10_MARCH);
    desk.clock.set('2026-03-09T15:00:00Z');
    const broken: PutReminder = () => Promise.reject(new Error('no outbox'));
    await expect(sendDueReminders({ place: desk.place, put: broken })).rejects.toThrow('no outbox');
    expect(await send()).toBe(1);
    expect(await send()).toBe(0);
  });

  test('waits as long as it was put off, and refuses to be put off too long', async () => {
    const id = await add(DUE_10_MARCH);
    desk.clock.set('2026-03-03T15:00:00Z');
    await send();
    expect(await change(id, { kind: 'snoozed', item: 'data-use', until: '2026-04-03' })).toMatchObject({
      kind: 'refused',
    });
    await change(id, { kind: 'snoozed', item: 'data-use', until: '2026-03-05' });
    out = [];
    expect(await play('2026-03-10T00:00:00Z')).toEqual(['again-2026-03-05', 'before-1']);
  });
});
