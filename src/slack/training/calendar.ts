// "Add to calendar": the person's own due days as a calendar file in their direct messages.
import { deskRules, personOfUser } from '../../store/people/index.ts';
import { calendarOf } from '../../training/calendar.ts';
import { duesOf } from '../../training/dues.ts';
import { notice } from '../../views/notices.ts';
import { TRAINING } from '../../views/training/ids.ts';
import { notInRegister } from '../../views/training/status.ts';
import type { ClickHandler } from '../handlers.ts';
import { registerOf } from './place.ts';
import { tellPrivately } from './tell.ts';

export const calendar: ClickHandler = {
  id: TRAINING.calendar,
  handle: async (click, deps) => {
    const { desk, user } = click.person;
    const person = await personOfUser(deps.store.db, desk, user);
    if (!person) return tellPrivately(click, notInRegister);
    const { rules, today, now } = await deskRules(registerOf(click.person, deps));
    const dues = duesOf(person, rules, today);
    if (!dues.some(({ due }) => due !== null))
      return tellPrivately(click, notice('Nothing is due, so there is nothing to put into a calendar.'));
    const bytes = Buffer.from(calendarOf(person.id, dues, now));
    await click.screen.sendFile(
      user,
      { name: 'ndex-training.ics', title: 'N-DEx training', bytes },
      'Your due days. Open the file to take them into your calendar; each reminds you a week before.',
    );
  },
};
