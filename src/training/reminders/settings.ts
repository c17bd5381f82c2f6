// When people are reminded: steps before a due date, how often afterwards, at which hours, at most how many times.
import { IANAZone } from 'luxon';
import { z } from 'zod';

const Hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'an hour is written 08:00');
const Zone = z.string().refine((zone) => IANAZone.isValidZone(zone), 'a time zone is written America/New_York');

export const ReminderSettings = z
  .strictObject({
    /** Days before the due date, furthest first. */
    before: z.array(z.int().min(0).max(365)).max(10),
    overdueEveryDays: z.int().min(1).max(90),
    /** Messages about one due date, all steps together. */
    atMost: z.int().min(0).max(100),
    /** In the person's own zone; 1 is Monday. */
    workingHours: z.strictObject({ from: Hour, to: Hour, days: z.array(z.int().min(1).max(7)).min(1) }),
    /** For people whose own zone nobody knows. */
    zone: Zone,
    snoozeAtMostDays: z.int().min(1).max(90),
  })
  .refine(({ workingHours: { from, to } }) => from < to, {
    message: 'the day begins before it ends',
    path: ['workingHours'],
  });
export type ReminderSettings = z.infer<typeof ReminderSettings>;

export const STANDARD_REMINDERS: ReminderSettings = {
  before: [60, 30, 7, 1],
  overdueEveryDays: 7,
  atMost: 12,
  workingHours: { from: '08:00', to: '17:00', days: [1, 2, 3, 4, 5] },
  zone: 'America/New_York',
  snoozeAtMostDays: 14,
};
