// “Remind me tomorrow” and “No more reminders” under a reminder. Escalations of a notice have neither.

import type { Case, CaseEvent } from '../../casework/case.ts';
import { OWED } from '../../casework/exigent/case.ts';
import { HIT_REMINDERS } from '../../casework/hit/case.ts';
import { after, type Instant } from '../../casework/instant.ts';
import { PERMISSION_REMINDERS } from '../../casework/permission/case.ts';
import { zoneOf } from '../../casework/settings.ts';
import { CASE } from '../../views/cases/ids.ts';
import { readRef } from '../../views/cases/ref.ts';
import { notice } from '../../views/notices.ts';
import type { Deps } from '../deps.ts';
import type { ClickHandler } from '../handlers.ts';
import { findFor } from './found.ts';
import { NOT_THERE, tell } from './show.ts';
import { take } from './take.ts';

type Verb = 'snooze' | 'done';

export const putOff = onReminder(CASE.snooze, 'snooze', 'You are reminded again tomorrow.');
export const enough = onReminder(CASE.done, 'done', 'No more reminders of this. The case itself stays open.');

function onReminder(id: string, verb: Verb, says: string): ClickHandler {
  return {
    id,
    handle: async (click, deps) => {
      const ref = readRef(click.value);
      const found = await findFor(click.person, ref.id, deps);
      if (!found) return tell(click, NOT_THERE);
      const until = await tomorrow(found.case, click.person.user, deps);
      const event = eventOf(found.case, verb, click.argument, until);
      if (!event) return tell(click, 'This reminder cannot be put off.');
      const taken = await take({ found, ref, event, delivery: `click ${click.trigger}` }, deps);
      if (taken.kind === 'not') return tell(click, taken.sentence);
      await click.respond(notice(says), 'beside');
    },
  };
}

async function tomorrow(it: Case, user: string, { casework, clock }: Deps): Promise<Instant> {
  const settings = await casework.cases.settings(it.desk, [user]);
  return after(clock.now().getTime(), { days: 1 }, zoneOf(settings, user));
}

const KINDS: Readonly<Record<Case['kind'], readonly string[]>> = {
  permission: PERMISSION_REMINDERS,
  exigent: OWED,
  hit: HIT_REMINDERS,
  release: ['review'],
  disposal: ['witness'],
};

/** Null for a kind that may not be put off, such as the escalation of a notice. */
function eventOf({ kind }: Case, verb: Verb, reminder: string, until: Instant): CaseEvent | null {
  if (!KINDS[kind].includes(reminder)) return null;
  const event = verb === 'snooze' ? { kind: verb, reminder, until } : { kind: verb, reminder };
  return { to: kind, event } as CaseEvent;
}
