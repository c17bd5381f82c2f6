// A reminder of training in Slack: what is due, and the three things to do about it: say it is done, put it off, note it.
import { type CourseId, isCourse } from '../../training/person.ts';
import type { Snooze } from '../../training/reminders/snooze.ts';
import { actions, type Button, button, context, type Message, option, plain, type StaticSelect } from '../blocks.ts';
import { sectionsOf } from '../sections.ts';
import { escaped } from '../words.ts';
import { TRAINING } from './ids.ts';

export type ReminderShown = {
  readonly subject: string;
  readonly text: string;
  readonly items: readonly string[];
  readonly snoozes: readonly Snooze[];
};

export function reminderMessage({ subject, text, items, snoozes }: ReminderShown): Message {
  return {
    text: escaped(`${subject}. ${text}`),
    blocks: [
      ...sectionsOf([`*${escaped(subject)}*`, ...escaped(text).split('\n')]),
      ...actions([...doneButton(items), ...snoozeMenu(items, snoozes), calendarButton]),
    ],
  };
}

export type PutOff = { readonly title: string; readonly item: string; readonly until: string };

/** Takes the place of the reminder: what was put off until when; the other two buttons stay. */
export function putOffMessage(putOff: readonly PutOff[], staying: readonly string[]): Message {
  const lines = putOff.map(({ title, until }) => `${title}: you are reminded again on ${until}.`);
  const rest = staying.map((title) => `${title}: this cannot be put off any longer.`);
  const words = [...lines, ...rest];
  return {
    text: escaped(`Put off. ${words.join(' ')}`),
    blocks: [
      ...sectionsOf(['*Put off*', ...words.map((line) => `• ${escaped(line)}`)]),
      ...actions([...doneButton(putOff.map(({ item }) => item)), calendarButton]),
      context('The day on which it is due stays the same.'),
    ],
  };
}

const SNOOZE_WORDS: Readonly<Record<Snooze, string>> = {
  day: 'For a day',
  week: 'For a week',
  due: 'Until the day it is due',
};

/** Only courses are reported by the person; the coordinator records the rest. */
function doneButton(items: readonly string[]): readonly Button[] {
  const course = items.find((item): item is CourseId => isCourse(item));
  return course === undefined
    ? []
    : [button({ id: TRAINING.openReport, text: 'I did it', value: course, style: 'primary' })];
}

function snoozeMenu(items: readonly string[], snoozes: readonly Snooze[]): readonly StaticSelect[] {
  if (snoozes.length === 0) return [];
  return [
    {
      type: 'static_select',
      action_id: `${TRAINING.snooze}:${argumentOf(items)}`,
      placeholder: plain('Remind me later'),
      options: snoozes.map((choice) => option(choice, SNOOZE_WORDS[choice])),
    },
  ];
}

export const calendarButton: Button = button({ id: TRAINING.calendar, text: 'Add to calendar' });

const PARTED_BY = '+';

/** As many items as fit an action's id of 255 characters. */
function argumentOf(items: readonly string[]): string {
  let argument = '';
  for (const item of new Set(items)) {
    const longer = argument === '' ? item : `${argument}${PARTED_BY}${item}`;
    if (longer.length > 200) break;
    argument = longer;
  }
  return argument;
}

export const itemsIn = (argument: string): readonly string[] => argument.split(PARTED_BY).filter((item) => item !== '');
