// Training reminders through the outbox of the desk: put there when decided, written anew at the moment they go out.
import type { Transaction } from 'kysely';
import { duesOf } from '../../training/dues.ts';
import type { Reminder } from '../../training/reminders/due.ts';
import { nextWorkingMoment, zoneOr } from '../../training/reminders/hours.ts';
import { snoozesFor } from '../../training/reminders/snooze.ts';
import { reminderWords } from '../../training/reminders/words.ts';
import { queue } from '../outbox/queue.ts';
import type { OutboxRow } from '../tables/delivery.ts';
import type { Tables } from '../tables/index.ts';
import { knownUser } from '../users.ts';
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

type Said = { readonly person: string; readonly reminders: readonly Reminder[] };
type Row = Pick<OutboxRow, 'desk' | 'data'>;

/** The maker for `DeliveryDeps.makers`: null when the person has done it, or put it off, in the meantime. */
export const trainingReminderMaker = (placeOf: (desk: string) => PeopleDesk) => async (row: Row) => {
  const place = placeOf(row.desk);
  const said = JSON.parse(row.data) as Said;
  const person = await findPerson(place.store.db, row.desk, said.person);
  if (!person) return null;
  const { rules, today, reminders } = await deskRules(place);
  const dues = duesOf(person, rules, today);
  const still = said.reminders.filter(
    ({ item, due }) =>
      dues.some((each) => each.item === item && each.due === due) && (person.snoozes[item] ?? today) <= today,
  );
  if (still.length === 0) return null;
  const data = { items: still.map(({ item }) => item), snoozes: snoozesFor(still, today, reminders) };
  return { ...reminderWords(still), data };
};

/** When it may go out: an outage must not carry it from the evening into the night. UTC milliseconds. */
export const reminderMayGo =
  (placeOf: (desk: string) => PeopleDesk) => async (row: Row & { address: string }, now: number) => {
    const place = placeOf(row.desk);
    const { reminders } = await deskRules(place);
    const zone = (await knownUser(place.store.db, row.desk, row.address))?.zone ?? null;
    return nextWorkingMoment(reminders, zoneOr(zone, reminders), new Date(now)).getTime();
  };
