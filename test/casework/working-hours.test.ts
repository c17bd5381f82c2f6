// A reminder never comes outside working hours, whatever the clock on the wall does that night.
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { type WorkingHours, withinWorkingHours } from '../../src/casework/working-hours.ts';

const iso = (instant: number) => new Date(instant).toISOString();
const NIGHT: WorkingHours = { from: '02:00', to: '03:00', days: [7] };

describe('working hours on the night the clock changes', () => {
  it('that the clock skips come a week later', () => {
    // 8 March 2026, New York: after 01:59 comes 03:00.
    const from = Date.parse('2026-03-08T05:00:00Z');
    expect(iso(withinWorkingHours(from, 'America/New_York', NIGHT))).toBe('2026-03-15T06:00:00.000Z');
  });

  it('are known by the clock on the wall when it is put back', () => {
    // 1 November 2026, New York: 01:30 comes twice, an hour apart.
    const hours = { from: '01:30', to: '02:00', days: [7] };
    const second = Date.parse('2026-11-01T06:10:00Z');
    expect(iso(withinWorkingHours(second, 'America/New_York', hours))).toBe('2026-11-01T06:30:00.000Z');
  });
});

const ZONES = ['America/New_York', 'Australia/Lord_Howe', 'America/Havana', 'Africa/Casablanca', 'America/St_Johns'];
const MINUTE = 60_000;
const minutes = fc.integer({ min: 0, max: 24 * 60 - 1 });
const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

const anyHours = fc
  .record({ a: minutes, b: minutes, days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }) })
  .filter(({ a, b }) => a !== b)
  .map(({ a, b, days }): WorkingHours => ({ from: clock(Math.min(a, b)), to: clock(Math.max(a, b)), days }));

/** Near a change of the clock, where it goes wrong if anywhere. */
const anyInstant = fc
  .record({
    change: fc.constantFrom(
      '2026-03-08T07:00:00Z',
      '2026-11-01T06:00:00Z',
      '2026-04-04T15:00:00Z',
      '2026-10-03T15:30:00Z',
    ),
    by: fc.integer({ min: -2 * 24 * 60, max: 2 * 24 * 60 }),
  })
  .map(({ change, by }) => Date.parse(change) + by * MINUTE);

describe('in any zone, with any hours', () => {
  it('the moment that comes back is within them, never earlier than asked, and stays where it is when asked again', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), anyHours, anyInstant, (zone, hours, instant) => {
        const found = withinWorkingHours(instant, zone, hours);
        const local = DateTime.fromMillis(found, { zone });
        expect(hours.days).toContain(local.weekday);
        expect(local.toFormat('HH:mm') >= hours.from && local.toFormat('HH:mm') < hours.to).toBe(true);
        expect(found).toBeGreaterThanOrEqual(instant);
        expect(withinWorkingHours(found, zone, hours)).toBe(found);
      }),
      { numRuns: 400 },
    );
  });
});
