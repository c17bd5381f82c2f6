// "Remind me later" under a reminder: bounded by the day it is due, recorded, and shown in place of the reminder.
import { changePerson, deskRules, personOfUser } from '../../store/people/index.ts';
import { type Due, duesOf } from '../../training/dues.ts';
import { itemTitle } from '../../training/item-words.ts';
import { SNOOZES, snoozeUntil } from '../../training/reminders/snooze.ts';
import { notice } from '../../views/notices.ts';
import { TRAINING } from '../../views/training/ids.ts';
import { itemsIn, type PutOff, putOffMessage } from '../../views/training/reminder.ts';
import { notInRegister } from '../../views/training/status.ts';
import type { Click, ClickHandler } from '../handlers.ts';
import { registerOf } from './place.ts';

const NO_LONGER =
  'This cannot be put off any longer. Finish it and press “I did it”, or tell your coordinator what keeps you.';
const NOTHING = 'Nothing of this is due any more. You need not do anything.';

export const snooze: ClickHandler = {
  id: TRAINING.snooze,
  handle: async (click, deps) => {
    const { desk, user } = click.person;
    const person = await personOfUser(deps.store.db, desk, user);
    const choice = SNOOZES.find((each) => each === click.value);
    if (!person || !choice) return click.respond(notInRegister, 'beside');
    const place = registerOf(click.person, deps);
    const { rules, reminders, today } = await deskRules(place);
    const dues = datedDues(duesOf(person, rules, today), click);
    if (dues.length === 0) return click.respond(notice(NOTHING), 'beside');
    const planned = dues.flatMap((due) => planOf(due, snoozeUntil(choice, due, today, reminders)));
    if (planned.length === 0) return click.respond(notice(NO_LONGER), 'beside');
    const events = planned.flatMap(({ item, until }) =>
      // A second click changes nothing.
      person.snoozes[item] === until ? [] : [{ kind: 'snoozed', item, until } as const],
    );
    const actor = { id: user, role: 'member' } as const;
    const changed = await changePerson(place, { actor, person: person.id, events });
    if (changed.kind !== 'changed') return click.respond(notice(NO_LONGER), 'beside');
    const staying = dues.filter(({ item }) => !planned.some((each) => each.item === item));
    const titles = staying.map(({ item }) => itemTitle(item));
    await click.respond(putOffMessage(planned, titles), 'replace');
  },
};

type Dated = Due & { readonly due: string };

/** Of each item the one that is due first: an item owed at two agencies is put off by the stricter. */
function datedDues(dues: readonly Due[], { argument }: Click): readonly Dated[] {
  return itemsIn(argument).flatMap((item) => {
    const dated = dues.flatMap((each) => (each.item === item && each.due !== null ? [{ ...each, due: each.due }] : []));
    return dated.sort((a, b) => (a.due < b.due ? -1 : 1)).slice(0, 1);
  });
}

const planOf = ({ item }: Dated, until: string | null): readonly PutOff[] =>
  until === null ? [] : [{ title: itemTitle(item), item, until }];
