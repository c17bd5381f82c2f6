// After the clock was put back: what a case says happened later than now counts as happened now, or its deadlines would wait for the clock to catch up.
import type { Case } from './case.ts';
import type { Instant } from './instant.ts';
import { rebaseReminders } from './reminders.ts';

export function rebase(it: Case, now: Instant): Case {
  const not = (later: Instant): Instant => Math.min(later, now);
  const notNull = (later: Instant | null): Instant | null => (later === null ? null : not(later));
  const reminders = rebaseReminders(it.reminders, now);
  const base = { openedAt: not(it.openedAt), changedAt: not(it.changedAt), reminders };
  switch (it.kind) {
    case 'permission':
      return {
        ...it,
        ...base,
        sentAt: notNull(it.sentAt),
        answer: it.answer && { ...it.answer, at: not(it.answer.at) },
      };
    case 'exigent':
      return { ...it, ...base, noticeAt: not(it.noticeAt), lastRungAt: notNull(it.lastRungAt) };
    case 'hit':
      return { ...it, ...base, actedAt: notNull(it.actedAt) };
    case 'release':
    case 'disposal':
      return { ...it, ...base };
  }
}
