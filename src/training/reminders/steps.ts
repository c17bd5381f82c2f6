// The days on which one due is reminded of: before it, weekly after it, and again after a snooze; always on a workday.
import type { Due } from '../dues.ts';
import { daysBetween, shiftDay, workdayOnOrAfter, workdayOnOrBefore } from './hours.ts';
import type { ReminderSettings } from './settings.ts';

export type Step = { readonly id: string; readonly day: string };

/** `again`: the day until which the person put the reminder off, if he did. */
export type Reminded = {
  readonly due: Due & { readonly due: string };
  readonly again: string | null;
  readonly settings: ReminderSettings;
};

/** The step that stands on `today`: the last one whose day has come. Null before the first and during a snooze. */
export function stepOn(reminded: Reminded, today: string): Step | null {
  const { again } = reminded;
  if (again !== null && today < again) return null;
  const reached = [...before(reminded), ...late(reminded, today), ...afterSnooze(reminded)].filter(
    ({ day }) => day <= today,
  );
  return reached.reduce<Step | null>((last, step) => (last === null || step.day >= last.day ? step : last), null);
}

/** Days after `today` on which another step may begin, soonest first; reckoned only as far as they are asked for. */
export function* nextStepDays(reminded: Reminded, today: string): Generator<string> {
  const early = before(reminded);
  if (reminded.again === null) yield* daysAfterIn(early, today);
  const all = [...early, ...late(reminded, today, 3), ...afterSnooze(reminded)];
  yield* daysAfterIn(all, today);
}

const daysAfterIn = (steps: readonly Step[], today: string): readonly string[] =>
  [...new Set(steps.map(({ day }) => day).filter((day) => day > today))].sort();

// Moved to a workday before: "one day before" must not come too late. What is missing now has no time before it.
function before({ due, settings }: Reminded): readonly Step[] {
  if (due.state === 'missing') return [];
  return settings.before
    .toSorted((a, b) => b - a)
    .map((days) => ({ id: `before-${days}`, day: workdayOnOrBefore(settings, shiftDay(due.due, -days)) }));
}

/** The late steps around `today`, and as many after it as `ahead` says. */
function late({ due, settings }: Reminded, today: string, ahead = 0): readonly Step[] {
  const first = due.state === 'missing' ? due.due : shiftDay(due.due, 1);
  const count = Math.floor(daysBetween(first, today) / settings.overdueEveryDays);
  // The last may have been moved past today to a workday; then the one before it stands.
  const from = Math.max(0, count - 1);
  const numbers = Array.from({ length: Math.max(0, count) + ahead - from + 1 }, (_, index) => from + index);
  return numbers.map((number) => ({
    id: `late-${number}`,
    day: workdayOnOrAfter(settings, shiftDay(first, number * settings.overdueEveryDays)),
  }));
}

const afterSnooze = ({ again, settings }: Reminded): readonly Step[] =>
  again === null ? [] : [{ id: `again-${again}`, day: workdayOnOrAfter(settings, again) }];
