// A reminder in words, the same for Slack and e-mail: what is due, when, and that doing it ends the reminders.
import { dueInWords } from '../item-words.ts';
import type { Reminder } from './due.ts';

export type ReminderWords = { readonly subject: string; readonly text: string };

/** The most urgent first. Names nobody: it goes to the person himself. */
export function reminderWords(reminders: readonly Reminder[]): ReminderWords {
  const lines = reminders.toSorted((a, b) => a.daysLeft - b.daysLeft).map((each) => `• ${oneReminder(each)}`);
  const soonest = Math.min(...reminders.map(({ daysLeft }) => daysLeft));
  return {
    subject: subjectOf(soonest),
    text: `${lines.join('\n')}\n\nWhen you have done it, say so with /training record.`,
  };
}

function subjectOf(daysLeft: number): string {
  if (daysLeft < 0) return 'Your N-DEx training is overdue';
  if (daysLeft === 0) return 'Your N-DEx training is due today';
  return `Your N-DEx training is due ${daysLeft === 1 ? 'tomorrow' : `in ${daysLeft} days`}`;
}

function oneReminder(reminder: Reminder): string {
  const { agency, daysLeft, clauses } = reminder;
  const at = agency === '' ? '' : ` at ${agency}`;
  return `${dueInWords(reminder)}${at} (${inDays(daysLeft)}) [${clauses.join(', ')}]`;
}

function inDays(daysLeft: number): string {
  if (daysLeft === 0) return 'today';
  const days = `${Math.abs(daysLeft)} ${Math.abs(daysLeft) === 1 ? 'day' : 'days'}`;
  return daysLeft > 0 ? `${days} left` : `${days} ago`;
}
