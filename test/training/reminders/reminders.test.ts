// Reminders: the right steps on the right days, in working hours of the person's zone, nothing twice, nothing at night.
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, test } from 'vitest';
import type { Due } from '../../../src/training/dues.ts';
import { nextReminderAt, type Remindable, type Reminder, remindersDue } from '../../../src/training/reminders/due.ts';
import { ReminderSettings, STANDARD_REMINDERS } from '../../../src/training/reminders/settings.ts';

const ZONES = ['America/New_York', 'America/Los_Angeles', 'Pacific/Guam', 'Australia/Lord_Howe', 'America/Phoenix'];
const HOUR = 3_600_000;

const due = (day: string, more: Partial<Due> = {}): Due => ({
  item: 'data-use',
  agency: 'CA0194200',
  state: 'current',
  due: day,
  lastDone: '2024-03-02',
  clauses: ['audit:11'],
  ...more,
});

const someone = (dues: readonly Due[], more: Partial<Remindable> = {}): Remindable => ({
  person: 'P-1',
  zone: 'America/New_York',
  dues,
  snoozes: {},
  sent: new Set(),
  ...more,
});

type Sent = { readonly at: Date; readonly reminder: Reminder };

/** Lets time pass from alarm to alarm, as the worker does. */
function playAlarms(person: Remindable, settings: ReminderSettings, from: Date, until: Date): readonly Sent[] {
  const out: Sent[] = [];
  const sent = new Set(person.sent);
  for (let now = from; ; ) {
    const next = nextReminderAt({ ...person, sent }, settings, now);
    if (next === null || next > until) return out;
    const reminders = remindersDue({ ...person, sent }, settings, next);
    if (reminders.length === 0) throw new Error(`an alarm at ${next.toISOString()} with nothing to say`);
    for (const reminder of reminders) {
      sent.add(reminder.key);
      out.push({ at: next, reminder });
    }
    now = next;
  }
}

/** Lets time pass hour by hour, looking every time. */
function playHours(person: Remindable, settings: ReminderSettings, from: Date, until: Date): readonly Sent[] {
  const out: Sent[] = [];
  const sent = new Set(person.sent);
  for (let now = from; now <= until; now = new Date(now.getTime() + HOUR))
    for (const reminder of remindersDue({ ...person, sent }, settings, now)) {
      sent.add(reminder.key);
      out.push({ at: now, reminder });
    }
  return out;
}

const steps = (sent: readonly Sent[]) => sent.map(({ at, reminder }) => [reminder.step, at.toISOString()]);

describe('a person whose training is due on Tuesday 10 March 2026', () => {
  const person = someone([due('2026-03-10')]);

  test('is reminded 60, 30, 7 and 1 days before at eight in the morning, and weekly afterwards', () => {
    const sent = playAlarms(
      person,
      STANDARD_REMINDERS,
      new Date('2025-12-01T12:00:00Z'),
      new Date('2026-03-27T12:00:00Z'),
    );
    expect(steps(sent)).toEqual([
      ['before-60', '2026-01-09T13:00:00.000Z'],
      ['before-30', '2026-02-06T13:00:00.000Z'],
      ['before-7', '2026-03-03T13:00:00.000Z'],
      ['before-1', '2026-03-09T12:00:00.000Z'],
      ['late-0', '2026-03-11T12:00:00.000Z'],
      ['late-1', '2026-03-18T12:00:00.000Z'],
      ['late-2', '2026-03-25T12:00:00.000Z'],
    ]);
    expect(sent.map(({ reminder }) => reminder.daysLeft)).toEqual([60, 32, 7, 1, -1, -8, -15]);
  });

  test('who comes into the register late gets one reminder, not all that are past', () => {
    const sent = playAlarms(
      person,
      STANDARD_REMINDERS,
      new Date('2026-03-04T15:00:00Z'),
      new Date('2026-03-05T15:00:00Z'),
    );
    expect(steps(sent)).toEqual([['before-7', '2026-03-04T15:00:00.000Z']]);
  });

  test('gets nothing at three in the morning', () => {
    expect(remindersDue(person, STANDARD_REMINDERS, new Date('2026-03-09T07:00:00Z'))).toEqual([]);
  });

  test('gets nothing again after a restart', () => {
    const now = new Date('2026-03-09T14:00:00Z');
    const sent = new Set(remindersDue(person, STANDARD_REMINDERS, now).map(({ key }) => key));
    expect(sent.size).toBe(1);
    expect(remindersDue({ ...person, sent }, STANDARD_REMINDERS, now)).toEqual([]);
  });

  test('who finished in the meantime hears nothing until the new date comes near', () => {
    const finished = someone([due('2028-03-09')]);
    const next = nextReminderAt(finished, STANDARD_REMINDERS, new Date('2026-03-09T14:00:00Z'));
    expect(next?.toISOString()).toBe('2028-01-07T13:00:00.000Z');
  });

  test('who put it off until Friday hears nothing before, and once then', () => {
    const snoozed = {
      ...person,
      snoozes: { 'data-use': '2026-03-06' },
      sent: new Set(['P-1/data-use//by-2026-03-10/before-7']),
    };
    const sent = playAlarms(
      snoozed,
      STANDARD_REMINDERS,
      new Date('2026-03-03T15:00:00Z'),
      new Date('2026-03-11T15:00:00Z'),
    );
    expect(steps(sent)).toEqual([
      ['again-2026-03-06', '2026-03-06T13:00:00.000Z'],
      ['before-1', '2026-03-09T12:00:00.000Z'],
      ['late-0', '2026-03-11T12:00:00.000Z'],
    ]);
  });

  test('is reminded at most as often as the desk has set', () => {
    const settings = { ...STANDARD_REMINDERS, atMost: 3 };
    const sent = playAlarms(person, settings, new Date('2025-12-01T12:00:00Z'), new Date('2027-03-27T12:00:00Z'));
    expect(sent.length).toBe(3);
  });

  test('is told once of a course that counts at two agencies, and of the record check at each', () => {
    const two = someone([
      due('2026-03-10'),
      due('2026-03-10', { agency: 'CA0370000' }),
      due('2026-03-10', { item: 'record-check', state: 'grace' }),
      due('2026-03-10', { item: 'record-check', state: 'grace', agency: 'CA0370000' }),
    ]);
    const reminders = remindersDue(two, STANDARD_REMINDERS, new Date('2026-03-09T14:00:00Z'));
    expect(reminders.map(({ item, agency }) => [item, agency])).toEqual([
      ['data-use', ''],
      ['record-check', 'CA0194200'],
      ['record-check', 'CA0370000'],
    ]);
  });

  test('whose zone nobody knows, or is none, is reminded by the desk’s', () => {
    const now = new Date('2026-03-09T14:00:00Z');
    for (const zone of [null, 'Mars/Olympus'])
      expect(remindersDue({ ...person, zone }, STANDARD_REMINDERS, now)).toHaveLength(1);
  });
});

describe('what was never done', () => {
  test('is reminded of from the first day, weekly, without steps before it', () => {
    const person = someone([due('2026-03-02', { state: 'missing', lastDone: null })]);
    const sent = playAlarms(
      person,
      STANDARD_REMINDERS,
      new Date('2026-03-02T15:00:00Z'),
      new Date('2026-03-17T15:00:00Z'),
    );
    expect(steps(sent)).toEqual([
      ['late-0', '2026-03-02T15:00:00.000Z'],
      ['late-1', '2026-03-09T12:00:00.000Z'],
      ['late-2', '2026-03-16T12:00:00.000Z'],
    ]);
  });
});

describe('whatever the settings', () => {
  const settings = fc
    .record({
      before: fc.uniqueArray(fc.integer({ min: 0, max: 90 }), { maxLength: 5 }),
      overdueEveryDays: fc.integer({ min: 1, max: 20 }),
      atMost: fc.integer({ min: 1, max: 12 }),
      from: fc.integer({ min: 0, max: 22 }),
      length: fc.integer({ min: 1, max: 9 }),
      days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }),
      zone: fc.constantFrom(...ZONES),
    })
    .map(({ from, length, days, ...rest }) =>
      ReminderSettings.parse({
        ...STANDARD_REMINDERS,
        ...rest,
        workingHours: { from: clock(from), to: clock(Math.min(23, from + length)), days },
      }),
    );
  const state = fc.constantFrom<Due['state']>('current', 'grace', 'missing');
  const day = fc.integer({ min: -30, max: 70 }).map((days) => shifted('2026-03-01', days));
  const person = fc
    .record({ day, state, snooze: fc.option(day, { nil: undefined }) })
    .map(({ day: on, state: as, snooze }) =>
      someone([due(on, { state: as })], { zone: null, snoozes: snooze ? { 'data-use': snooze } : {} }),
    );
  const START = new Date('2026-01-15T00:00:00Z');

  test('looking every hour and waking at the alarm send the same reminders, within the hour', () => {
    fc.assert(
      fc.property(person, settings, (who, set) => {
        const until = new Date(START.getTime() + 45 * 24 * HOUR);
        const byAlarm = playAlarms(who, set, START, until);
        const byHour = playHours(who, set, START, until);
        expect(byHour.map(({ reminder }) => reminder.key)).toEqual(byAlarm.map(({ reminder }) => reminder.key));
        byAlarm.forEach(({ at }, index) => {
          const late = (byHour[index]?.at.getTime() ?? 0) - at.getTime();
          expect(late >= 0 && late < HOUR).toBe(true);
        });
      }),
      { numRuns: 15 },
    );
  });

  test('no reminder comes outside working hours, none twice, never more than set', () => {
    fc.assert(
      fc.property(person, settings, (who, set) => {
        const sent = playAlarms(who, set, START, new Date('2027-06-01T00:00:00Z'));
        const keys = sent.map(({ reminder }) => reminder.key);
        expect(new Set(keys).size).toBe(keys.length);
        expect(keys.length).toBeLessThanOrEqual(set.atMost);
        for (const { at } of sent) expect(inHours(at, set)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

test('ten years in five zones: every step of every due date comes once, on its day, in working hours', () => {
  for (const zone of ZONES) {
    const settings = {
      ...STANDARD_REMINDERS,
      zone,
      workingHours: { from: '02:30', to: '03:30', days: [1, 2, 3, 4, 5, 6, 7] },
    };
    for (let year = 2026; year < 2036; year++)
      for (const day of [`${year}-03-09`, `${year}-04-07`, `${year}-10-05`, `${year}-11-02`]) {
        const until = new Date(Date.parse(day) + 3 * 24 * HOUR);
        const sent = playAlarms(
          someone([due(day)], { zone }),
          settings,
          new Date(`${year - 1}-12-30T00:00:00Z`),
          until,
        );
        expect(sent.map(({ reminder }) => reminder.step)).toEqual([
          'before-60',
          'before-30',
          'before-7',
          'before-1',
          'late-0',
        ]);
        for (const { at } of sent)
          expect(['02:30', '03:00', '03:30']).toContain(DateTime.fromJSDate(at, { zone }).toFormat('HH:mm'));
      }
  }
});

const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;
const shifted = (day: string, days: number): string => DateTime.fromISO(day).plus({ days }).toFormat('yyyy-MM-dd');

function inHours(at: Date, { zone, workingHours }: ReminderSettings): boolean {
  const local = DateTime.fromJSDate(at, { zone });
  const skipped =
    local.set({ hour: Number(workingHours.from.slice(0, 2)), minute: 0 }).toFormat('HH:mm') !== workingHours.from;
  const time = local.toFormat('HH:mm');
  return (
    workingHours.days.includes(local.weekday) && (skipped || (time >= workingHours.from && time < workingHours.to))
  );
}
