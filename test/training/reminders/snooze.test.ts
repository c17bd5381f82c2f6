// How long a reminder may be put off.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { STANDARD_REMINDERS } from '../../../src/training/reminders/settings.ts';
import { latestSnooze, SNOOZES, snoozesFor, snoozeUntil } from '../../../src/training/reminders/snooze.ts';

const TODAY = '2026-03-02';
const current = (due: string) => ({ state: 'current' as const, due });
const lapsed = (due: string) => ({ state: 'lapsed' as const, due });

describe('putting a reminder off', () => {
  test.each([
    ['for a day', 'day', current('2026-03-31'), '2026-03-03'],
    ['for a week', 'week', current('2026-03-31'), '2026-03-09'],
    ['until the day it is due', 'due', current('2026-03-31'), '2026-03-31'],
    ['until a Saturday: the Friday before', 'due', current('2026-03-28'), '2026-03-27'],
    ['for a week when less is left: until the day it is due', 'week', current('2026-03-05'), '2026-03-05'],
    ['on the last day: overdue from tomorrow, within the two weeks', 'day', current(TODAY), '2026-03-03'],
    ['overdue for a day', 'day', lapsed('2026-02-25'), '2026-03-03'],
    ['overdue for a week, but not beyond two weeks in all', 'week', lapsed('2026-02-21'), '2026-03-07'],
    ['overdue for two weeks: not at all', 'day', lapsed('2026-02-16'), null],
    ['overdue until it is due: never', 'due', lapsed('2026-02-25'), null],
  ] as const)('%s', (_name, choice, due, until) => {
    expect(snoozeUntil(choice, due, TODAY, STANDARD_REMINDERS)).toBe(until);
  });

  it('offers what at least one of the dues allows', () => {
    expect(snoozesFor([lapsed('2026-01-01')], TODAY, STANDARD_REMINDERS)).toEqual([]);
    expect(snoozesFor([lapsed('2026-01-01'), current('2026-03-20')], TODAY, STANDARD_REMINDERS)).toEqual([...SNOOZES]);
  });

  it('again and again comes to an end two weeks after the day it was due', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...SNOOZES), { maxLength: 60 }), (choices) => {
        let today = '2026-03-01';
        for (const choice of choices) {
          const state = today <= '2026-03-10' ? 'current' : 'lapsed';
          today = snoozeUntil(choice, { state, due: '2026-03-10' }, today, STANDARD_REMINDERS) ?? today;
        }
        expect(today <= '2026-03-24').toBe(true);
        expect(latestSnooze(lapsed('2026-03-10'), '2026-03-24', STANDARD_REMINDERS)).toBe('2026-03-24');
      }),
    );
  });
});
