// What a person is told about his own training: cleared or not, what is due when, and with which clause.
import type { Pack } from '../../policy/model.ts';
import { LATE } from '../../training/dues.ts';
import { dueInWords } from '../../training/item-words.ts';
import type { Person, Report } from '../../training/person.ts';
import { courseTitle } from '../../training/person.ts';
import type { PersonStatus } from '../../training/status.ts';
import { actions, type Block, button, context, header, type Message } from '../blocks.ts';
import { sectionsOf } from '../sections.ts';
import { escaped, foreign } from '../words.ts';
import { TRAINING } from './ids.ts';
import { calendarButton } from './reminder.ts';
import { reportBlocks, reportWords } from './waiting.ts';

export type OwnTraining = { readonly person: Person; readonly statuses: readonly PersonStatus[]; readonly pack: Pack };

export function ownTrainingMessage({ person, statuses, pack }: OwnTraining): Message {
  const cleared = statuses.length > 0 && statuses.every((status) => status.cleared);
  const title = cleared ? 'You are cleared for N-DEx' : 'You are not cleared for N-DEx';
  const blocks: Block[] = [
    header(title),
    ...statuses.flatMap((status) => sectionsOf([`*${escaped(status.agency)}*`, ...dueLines(status)])),
    ...waitingBlocks(person.reports),
    ...actions([
      button({ id: TRAINING.openReport, text: 'I finished a course', style: 'primary' }),
      ...(statuses.some(({ dues }) => dues.some(({ due }) => due !== null)) ? [calendarButton] : []),
    ]),
    context(escaped(pack.header.banner)),
  ];
  return { text: `${title}. ${statuses.flatMap(dueLines).map(plainLine).join(' ')}`, blocks };
}

function dueLines({ dues, decided }: PersonStatus): readonly string[] {
  const late = dues.filter((due) => LATE.includes(due.state));
  const rest = dues.filter((due) => !LATE.includes(due.state));
  const lines = [...late, ...rest].map((due) => `• ${escaped(dueInWords(due))} (${due.clauses.join(', ')})`);
  return lines.length > 0 ? lines : [`• ${escaped(decided.because[0]?.because ?? 'Nothing is due.')}`];
}

const plainLine = (line: string): string => `${line.replace(/^• /, '')}.`;

function waitingBlocks(reports: readonly Report[]): readonly Block[] {
  const waiting = reports.filter((report) => report.state === 'waiting');
  return waiting.map((report) =>
    context(
      `You reported ${escaped(courseTitle(report.course))} of ${report.completed}; the coordinator has yet to confirm it.`,
    ),
  );
}

export type Outcome = Pick<Report, 'course' | 'completed'> & { readonly because: string | null };

/** To the person, once the coordinator has decided; `because` null: confirmed. */
export function outcomeMessage({ course, completed, because }: Outcome): Message {
  const what = `${escaped(courseTitle(course))} training of ${completed}`;
  const says =
    because === null
      ? `Your coordinator confirmed your ${what}. It counts from now on.`
      : `Your coordinator declined your ${what}: ${foreign(because)} It does not count. Report it again when that is mended.`;
  return {
    text: says,
    blocks: [
      ...sectionsOf([says]),
      ...actions(because === null ? [] : [button({ id: TRAINING.openReport, text: 'Report it again', value: course })]),
    ],
  };
}

export const notInRegister: Message = {
  text: 'The register of this desk does not know you. A person without a date is not cleared. Ask your N-DEx coordinator (NAC) to add you.',
  blocks: sectionsOf([
    '*The register of this desk does not know you.*',
    'A person who is not recorded is not cleared for N-DEx. Ask your N-DEx agency coordinator (NAC) to add you; that is done in `/training roster`.',
  ]),
};

export function reportedMessage(person: Pick<Person, 'id' | 'name'>, report: Omit<Report, 'state'>): Message {
  return { text: reportWords(person, report), blocks: reportBlocks(person, report, true) };
}
