// Training reminders through the outbox of the desk: put there when decided, written anew at the moment they go out.
import type { Transaction } from 'kysely';
import { duesOf } from '../../training/dues.ts';
import type { Reminder } from '../../training/reminders/due.ts';
import { reminderWords } from '../../training/reminders/words.ts';
import { queue } from '../outbox/queue.ts';
import type { OutboxRow } from '../tables/delivery.ts';
import type { Tables } from '../tables/index.ts';
import { deskRules, type PeopleDesk } from './desk.ts';
import { findPerson } from './read.ts';
import type { PutReminder, ReminderMessage } from './reminders.ts';

export const TRAINING_REMINDER = 'training-reminder';

/** For `sendDueReminders`: to the Slack user, else to the address at work. */
export const putInOutbox: PutReminder = async (trx: Transaction<Tables>, message: ReminderMessage) => {
  const { desk, person, reminders, key, at } = message;
  const to =
    person.user === null
      ? { channel: 'email' as const, address: person.email ?? '' }
      : { channel: 'slack' as const, address: person.user };
  await queue(trx, {
    desk,
    caseId: '',
    dedupeKey: key,
    ...to,
    template: TRAINING_REMINDER,
    role: 'person',
    round: 1,
    data: { person: person.id, reminders: reminders.map((each) => ({ ...each })) },
    urgent: false,
    at,
    watchAt: null,
  });
};

/** The maker for `DeliveryDeps.makers`: null when the person has done it in the meantime. */
export const trainingReminderMaker =
  (placeOf: (desk: string) => PeopleDesk) => async (row: Pick<OutboxRow, 'desk' | 'data'>) => {
    const place = placeOf(row.desk);
    const said = JSON.parse(row.data) as { readonly person: string; readonly reminders: readonly Reminder[] };
    const person = await findPerson(place.store.db, row.desk, said.person);
    if (!person) return null;
    const { rules, today } = await deskRules(place);
    const dues = duesOf(person, rules, today);
    const still = said.reminders.filter(({ item, due }) => dues.some((each) => each.item === item && each.due === due));
    return still.length === 0 ? null : { ...reminderWords(still), data: { items: still.map(({ item }) => item) } };
  };
