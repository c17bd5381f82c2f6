// When a hit must be looked at next: the entering agency's silence, and the locate that is owed.
import { earliest } from '../due.ts';
import { type Instant, MINUTE } from '../instant.ts';
import { mayRemind, nextReminder, reminded } from '../reminders.ts';
import type { CaseSettings } from '../settings.ts';
import type { HitCase, HitDue } from './case.ts';

export function hitDue(it: HitCase, settings: CaseSettings, now: Instant): HitDue {
  switch (it.state) {
    case 'asking':
      return earliest(
        [{ action: 'confirm', at: confirmAt(it, settings, now) }],
        'every reminder to confirm has been sent',
      );
    case 'confirmed':
      return { kind: 'none', reason: 'confirmed; the act is for the person to take and to record' };
    case 'locate-owed':
      return earliest(
        [{ action: 'locate', at: locateAt(it, settings, now) }],
        'every reminder of the locate has been sent',
      );
    case 'denied':
    case 'closed':
      return { kind: 'none', reason: 'closed' };
  }
}

/** Somebody waits at the roadside: an urgent one is reminded at any hour, a routine one in working hours. */
function confirmAt(it: HitCase, settings: CaseSettings, now: Instant): number | null {
  const minutes = settings.hit.answerMinutes[it.hit.urgency];
  const plan = { kind: 'confirm', first: it.openedAt + minutes * MINUTE, every: { minutes }, person: it.openedBy };
  if (it.hit.urgency === 'routine') return nextReminder(it.reminders, plan, settings, now);
  if (!mayRemind(it.reminders, 'confirm', settings)) return null;
  const { lastAt, snoozedUntil } = reminded(it.reminders, 'confirm');
  return Math.max((lastAt ?? it.openedAt) + minutes * MINUTE, snoozedUntil ?? 0);
}

function locateAt(it: HitCase, settings: CaseSettings, now: Instant): number | null {
  const first = (it.actedAt ?? it.openedAt) + settings.hit.locateMinutes * MINUTE;
  return nextReminder(it.reminders, { kind: 'locate', first, every: { days: 1 }, person: it.openedBy }, settings, now);
}
