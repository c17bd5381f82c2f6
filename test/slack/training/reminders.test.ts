// A reminder of training in Slack, over real HTTP: its three buttons, and what a person finds when time passes.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changePerson, personOfUser } from '../../../src/store/people/index.ts';
import { movableClock } from '../../../src/workspace/index.ts';
import { fillIn, type Play, press, startPlay } from '../cases/play.ts';
import { aloud } from '../words.ts';
import { fileIn, heard, placeOf, quiet, register } from './register.ts';

const DAY = 24 * 60;
let play: Play;

beforeAll(async () => {
  play = await startPlay();
});
afterAll(() => play.stop());

const reminders = (who: Play['officer']) => heard(who, 'Your N-DEx training');
const later = (message: { readonly blocks?: readonly unknown[] | undefined }) => {
  const [found] = JSON.stringify(message.blocks).match(/training-snooze:[^"]*/) ?? [];
  return found ?? '';
};
const personOf = (user: string) => personOfUser(play.desk.store.db, 'T0RIVERTON', user);

describe('a reminder', () => {
  it('comes with buttons to say it is done, to put it off and to note it', async () => {
    await register(play, { name: 'Robin Officer', user: 'U0OFFICER1', courses: { 'data-use': '2024-03-31' } });
    play.minutes(1);
    const reminder = await play.officer.untilDm((dm) => aloud(dm).includes('Your N-DEx training'));
    expect(aloud(reminder)).toContain('N-DEx data use training is current until 2026-03-31');
    expect(aloud(reminder)).toContain('[I did it]');
    expect(aloud(reminder)).toContain('[Add to calendar]');
    expect(JSON.stringify(reminder.blocks)).toContain('Until the day it is due');
  });

  it('brings a calendar file with the due days', async () => {
    const [reminder] = reminders(play.officer);
    if (!reminder) throw new Error('no reminder');
    await press(play.officer, reminder, 'Add to calendar');
    const message = await play.officer.untilDm(({ fileIds }) => (fileIds?.length ?? 0) > 0);
    const file = (await fileIn(play, message)).toString();
    expect(file).toContain('BEGIN:VCALENDAR\r\n');
    expect(file).toContain('DTSTART;VALUE=DATE:20260331');
    expect(file).not.toContain('Robin');
  });

  it('is put off for a week: recorded, its buttons gone, nothing before, and again after it', async () => {
    const [reminder] = reminders(play.officer);
    if (!reminder) throw new Error('no reminder');
    const action = later(reminder);
    expect(await play.officer.clickAction(reminder.ts, action, { value: 'week' })).toEqual({ ok: true });
    const replaced = await play.officer.untilDm((dm) => aloud(dm).includes('you are reminded again on 2026-03-09'));
    expect(replaced.ts).toBe(reminder.ts);
    expect((await personOf('U0OFFICER1'))?.snoozes).toEqual({ 'data-use': '2026-03-09' });
    expect(await play.ledger('person.snoozed')).toMatchObject([{ data: { item: 'data-use', until: '2026-03-09' } }]);
    play.minutes(6 * DAY);
    await quiet(play);
    expect(reminders(play.officer)).toHaveLength(0);
    play.minutes(DAY);
    await play.officer.untilDm((dm) => aloud(dm).includes('Your N-DEx training'));
  });

  it('says it is done with the course filled in; the coordinator confirms, and the person is told', async () => {
    const [reminder] = reminders(play.officer);
    if (!reminder) throw new Error('no reminder');
    await press(play.officer, reminder, 'I did it');
    const form = await play.officer.untilView();
    expect(JSON.stringify(form.payload)).toContain(
      '"initial_option":{"text":{"type":"plain_text","text":"N-DEx data use"',
    );
    await fillIn(play.officer, form, { completed: '2026-03-06', proof: 'Certificate 1187' });
    await play.officer.untilView((view) => aloud(view as never).includes('is reported'));
    await play.officer.closeView({ all: true });
    const report = await play.coordinator.untilDm((dm) => aloud(dm).includes('Robin Officer reports'));
    await press(play.coordinator, report, 'Confirm the training');
    await play.officer.untilDm((dm) => aloud(dm).includes('confirmed your N-DEx data use training of 2026-03-06'));
    play.minutes(60 * DAY);
    await quiet(play);
    expect(reminders(play.officer)).toHaveLength(1);
  });

  it('is reported once, however often the form is opened', async () => {
    await play.officer.command('/training', 'record');
    const form = await play.officer.untilView();
    const told = await fillIn(play.officer, form, {
      course: 'data-use',
      completed: '2026-03-06',
      proof: 'Certificate 1187',
    });
    expect(JSON.stringify(told)).toContain('in the register already');
    await play.officer.closeView({ all: true });
  });
});

describe('somebody who is overdue', () => {
  it('cannot put it off for ever, and is told so', async () => {
    const today = play.workspace.clock.now().toISOString().slice(0, 10);
    const due = new Date(play.workspace.clock.now().getTime() - 15 * DAY * 60_000).toISOString().slice(0, 10);
    const done = `${Number(due.slice(0, 4)) - 2}${due.slice(4)}`;
    const person = await register(play, { name: 'Sam Analyst', user: 'U0ANALYST1', courses: { 'data-use': done } });
    play.minutes(1);
    const reminder = await play.analyst.untilDm((dm) => aloud(dm).includes('is overdue'));
    expect(later(reminder)).toBe('');
    const until = new Date(Date.parse(today) + 2 * DAY * 60_000).toISOString().slice(0, 10);
    const tried = await changePerson(placeOf(play), {
      actor: { id: 'U0ANALYST1', role: 'member' },
      person: person.id,
      events: [{ kind: 'snoozed', item: 'data-use', until }],
    });
    expect(tried).toMatchObject({ kind: 'refused', problems: [{ message: 'this cannot be put off any longer' }] });
  });
});

describe('a reminder to somebody of another time zone than the desk', () => {
  it('waits for his own morning, which Slack is asked for', async () => {
    const clock = movableClock();
    // Nine in the morning at the desk in New York, six where he is.
    clock.set(new Date('2026-03-02T14:00:00.000Z'));
    const early = await startPlay({ clock });
    await register(early, { name: 'Dana Reyes', user: 'U0OFFICER1', courses: { 'data-use': '2024-03-20' } });
    await quiet(early);
    expect(reminders(early.officer)).toHaveLength(0);
    early.minutes(110);
    await quiet(early);
    expect(reminders(early.officer)).toHaveLength(0);
    early.minutes(10);
    await quiet(early);
    expect(reminders(early.officer)).toHaveLength(1);
    await early.stop();
  });
});
