import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { after, endOfDay } from '../../src/casework/instant.ts';
import { countReminder, nextReminder, type Reminders } from '../../src/casework/reminders.ts';
import { nextWeekly, withinWorkingHours } from '../../src/casework/working-hours.ts';
import { settings } from './people.ts';

const hours = settings.workingHours;
const iso = (instant: number) => new Date(instant).toISOString();

/** The desk's own, and one that changes by half an hour; the long run adds changes at midnight, in Ramadan, across the date line. */
const HARD = ['America/New_York', 'Australia/Lord_Howe'];

const MORE = [
  'America/St_Johns',
  'America/Havana',
  'Africa/Casablanca',
  'America/Chicago',
  'America/Phoenix',
  'America/Anchorage',
  'America/Santiago',
  'Pacific/Honolulu',
  'Pacific/Guam',
  'Pacific/Apia',
  'Europe/Lisbon',
  'Asia/Kathmandu',
  'Asia/Beirut',
];

const ZONES = process.env.NAC_DESK_TORTURE ? [...HARD, ...MORE] : HARD;

describe('working hours', () => {
  it.each([
    ['within them: at once', '2026-03-02T15:00:00Z', '2026-03-02T15:00:00.000Z'],
    ['before they begin: when they begin', '2026-03-02T10:00:00Z', '2026-03-02T13:00:00.000Z'],
    ['after they end: the next morning', '2026-03-02T23:00:00Z', '2026-03-03T13:00:00.000Z'],
    ['the last minute out is out', '2026-03-02T22:00:00Z', '2026-03-03T13:00:00.000Z'],
    [
      'Friday evening: on Monday, an hour earlier in UTC after the change',
      '2026-03-06T23:00:00Z',
      '2026-03-09T12:00:00.000Z',
    ],
    ['Sunday: on Monday', '2026-11-01T15:00:00Z', '2026-11-02T13:00:00.000Z'],
  ])('%s', (_name, at, expected) => {
    expect(iso(withinWorkingHours(Date.parse(at), 'America/New_York', hours))).toBe(expected);
  });

  it('keeps the time of day over days, and ends a day where it ends', () => {
    expect(iso(after(Date.parse('2026-03-07T15:00:00Z'), { days: 1 }, 'America/New_York'))).toBe(
      '2026-03-08T14:00:00.000Z',
    );
    expect(iso(endOfDay('2026-03-08', 'America/New_York'))).toBe('2026-03-09T04:00:00.000Z');
    expect(iso(endOfDay('2026-11-01', 'America/New_York'))).toBe('2026-11-02T05:00:00.000Z');
  });
});

describe('ten years of reminders', () => {
  const FROM = Date.parse('2026-01-01T12:00:00Z');
  const UNTIL = Date.parse('2036-01-01T12:00:00Z');

  it(`come once every working day, within working hours, in ${ZONES.length} time zones`, () => {
    let sent = 0;
    for (const zone of ZONES) {
      const there = { ...settings, zone };
      const days: string[] = [];
      // A fresh case each time: what is tested is the calendar, not the limit of five.
      for (let at = FROM; at < UNTIL; ) {
        const reminders: Reminders = countReminder({}, 'verify', at);
        const next = nextReminder(reminders, { kind: 'verify', first: at, every: { days: 1 }, person: 'U1' }, there, 0);
        if (next === null || next <= at) throw new Error(`${zone}: nothing after ${iso(at)}`);
        const local = DateTime.fromMillis(next, { zone });
        if (local.weekday > 5 || local.hour < 8 || local.hour >= 17)
          throw new Error(`${zone}: ${local.toISO()} is outside working hours`);
        days.push(local.toISODate() ?? '');
        at = next;
      }
      expect(new Set(days).size, `${zone}: twice on one day`).toBe(days.length);
      expect(missedWorkingDays(days, zone), zone).toEqual([]);
      sent += days.length;
    }
    console.log(`calendar: ${sent} reminders in ten years and ${ZONES.length} zones, none missed, none doubled`);
  });

  it('and the weekly digest comes once a week at its time', () => {
    for (const zone of ZONES) {
      const weeks: string[] = [];
      for (let at = nextWeekly(FROM, 1, '08:30', zone); at < UNTIL; at = nextWeekly(at, 1, '08:30', zone)) {
        const local = DateTime.fromMillis(at, { zone });
        expect([local.weekday, local.toFormat('HH:mm')]).toEqual([1, '08:30']);
        weeks.push(`${local.weekYear}-${local.weekNumber}`);
      }
      expect(new Set(weeks).size).toBe(weeks.length);
      expect(weeks.length).toBeGreaterThanOrEqual(521);
    }
  });
});

function missedWorkingDays(days: readonly string[], zone: string): string[] {
  const seen = new Set(days);
  const missed: string[] = [];
  const end = DateTime.fromISO(days.at(-1) ?? '', { zone });
  for (let day = DateTime.fromISO(days[0] ?? '', { zone }); day < end; day = day.plus({ days: 1 }))
    if (day.weekday <= 5 && !seen.has(day.toISODate() ?? '')) missed.push(day.toISODate() ?? '');
  return missed;
}
