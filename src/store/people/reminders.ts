// Sends the reminders whose time has come: looked at again before each goes, kept with it in one transaction.
import type { Transaction } from 'kysely';
import { SYSTEM } from '../../casework/roles.ts';
import type { Person } from '../../training/person.ts';
import { type Reminder, remindersDue } from '../../training/reminders/due.ts';
import type { Tables } from '../tables/index.ts';
import { remindAt, remindable } from './alarm.ts';
import { deskRules, type PeopleDesk } from './desk.ts';
import { personOf } from './read.ts';
import { sentOf, zonesOf } from './write.ts';

/** What goes to one person at one moment: one message for all that is due. */
export type ReminderMessage = {
  readonly desk: string;
  readonly person: Person;
  readonly reminders: readonly Reminder[];
  /** The same for ever for the same reminders: an outbox takes it once. */
  readonly key: string;
  /** UTC milliseconds. */
  readonly at: number;
};

/** Puts the message where it is delivered from, inside the transaction that marks it sent. */
export type PutReminder = (trx: Transaction<Tables>, message: ReminderMessage) => Promise<void>;

export type SendingReminders = { readonly place: PeopleDesk; readonly put: PutReminder; readonly atMost?: number };

/** Returns how many messages were put out. Run again until it returns 0; several replicas may run it at once. */
export async function sendDueReminders({ place, put, atMost = 100 }: SendingReminders): Promise<number> {
  const { store, desk } = place;
  const now = store.clock.now().getTime();
  const waiting = await store.db
    .selectFrom('people')
    .select('id')
    .where('desk', '=', desk)
    .where('remind_at', '<=', now)
    .orderBy('remind_at')
    .limit(atMost)
    .execute();
  let sent = 0;
  for (const { id } of waiting) if (await sendTo(place, put, id)) sent += 1;
  return sent;
}

/** When somebody is to be reminded next, UTC milliseconds; null when nobody is. */
export async function nextReminderTime({ store, desk }: PeopleDesk): Promise<number | null> {
  const query = store.db
    .selectFrom('people')
    .select(({ fn }) => fn.min('remind_at').as('next'))
    .where('desk', '=', desk);
  const row = await query.where('remind_at', 'is not', null).executeTakeFirst();
  return row?.next === null || row?.next === undefined ? null : Number(row.next);
}

function sendTo(place: PeopleDesk, put: PutReminder, id: string): Promise<boolean> {
  const { store, desk } = place;
  return store.transaction(async (trx) => {
    const person = await claimed(trx, place, id);
    if (!person) return false;
    const rules = await deskRules(place, trx);
    const zone = (await zonesOf(trx, desk, [person])).get(person.user ?? '') ?? null;
    const sent = (await sentOf(trx, desk, [person])).get(id) ?? new Set<string>();
    const reminders = remindersDue(remindable(person, zone, sent, rules), rules.reminders, rules.now);
    await markSent(trx, desk, id, reminders, rules.now.getTime());
    const after = new Set([...sent, ...reminders.map(({ key }) => key)]);
    await trx
      .updateTable('people')
      .set({ remind_at: remindAt(person, zone, after, rules) })
      .where('desk', '=', desk)
      .where('id', '=', id)
      .execute();
    if (reminders.length === 0) return false;
    const key = `training/${reminders.map((each) => each.key).join('+')}`;
    await put(trx, { desk, person, reminders, key, at: rules.now.getTime() });
    const data = { reminders: reminders.map(({ item, due, step }) => ({ item, due, step })) };
    await store.ledger.append(trx, { desk, actor: SYSTEM, kind: 'training.reminded', subject: id, data });
    return true;
  });
}

// Another replica that holds the person, or has just reminded him, leaves nothing here.
async function claimed(trx: Transaction<Tables>, { store, desk }: PeopleDesk, id: string): Promise<Person | undefined> {
  const query = trx
    .selectFrom('people')
    .select('state')
    .where('desk', '=', desk)
    .where('id', '=', id)
    .where('remind_at', '<=', store.clock.now().getTime());
  const row = await (store.kind === 'postgres' ? query.forUpdate().skipLocked() : query).executeTakeFirst();
  return row && personOf(row.state);
}

async function markSent(
  trx: Transaction<Tables>,
  desk: string,
  person: string,
  reminders: readonly Reminder[],
  at: number,
): Promise<void> {
  if (reminders.length === 0) return;
  await trx
    .insertInto('reminders_sent')
    .values(reminders.map(({ key }) => ({ desk, person, key, at })))
    .execute();
}
