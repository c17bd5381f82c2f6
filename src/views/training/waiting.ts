// Reports of finished courses that wait for the coordinator: each with its two buttons.
import type { Pack } from '../../policy/model.ts';
import { courseTitle, type Person, type Report } from '../../training/person.ts';
import { actions, type Block, button, context, type Modal, plain } from '../blocks.ts';
import { sectionsOf } from '../sections.ts';
import { escaped, foreign } from '../words.ts';
import { TRAINING } from './ids.ts';

/** Two blocks each; a modal has a hundred. */
const MOST = 40;

export function waitingModal(people: readonly Person[], pack: Pack, note?: string): Modal {
  const waiting = people.flatMap((person) =>
    person.reports.filter(({ state }) => state === 'waiting').map((report) => ({ person, report })),
  );
  const more = waiting.length - MOST;
  return {
    type: 'modal',
    callback_id: 'waiting',
    title: plain('Waiting for you'),
    close: plain('Close'),
    blocks: [
      ...(note === undefined ? [] : sectionsOf([`*${escaped(note)}*`])),
      ...(waiting.length === 0 ? sectionsOf(['No report waits for you.']) : []),
      ...waiting.slice(0, MOST).flatMap(({ person, report }) => reportBlocks(person, report, true)),
      ...(more > 0 ? sectionsOf([`and ${more} more, shown when these are settled`]) : []),
      context(escaped(pack.header.banner)),
    ],
  };
}

/** What a confirming or declining button carries: ids alone; who may is asked when it is pressed. */
export const reportValue = (person: Pick<Person, 'id'>, report: Pick<Report, 'id'>): string =>
  JSON.stringify([person.id, report.id]);

export const reportWords = (
  { name }: Pick<Person, 'name'>,
  { course, completed, proof }: Pick<Report, 'course' | 'completed' | 'proof'>,
): string =>
  `${foreign(name)} reports ${escaped(courseTitle(course))} training, completed on ${completed}. Proof: ${foreign(proof)}.`;

/** Item 15: the trainer affirmed proficiency, and the coordinator says so with the confirmation. */
export const PROFICIENT = 'proficient';

export function reportBlocks(
  person: Pick<Person, 'id' | 'name'>,
  report: Omit<Report, 'state'>,
  maySettle: boolean,
): Block[] {
  const value = reportValue(person, report);
  return [
    ...sectionsOf([reportWords(person, report)]),
    ...(maySettle
      ? actions([
          button({ id: TRAINING.confirm, text: 'Confirm the training', value, style: 'primary' }),
          button({ id: `${TRAINING.confirm}:${PROFICIENT}`, text: 'Confirm, proficiency affirmed', value }),
          button({ id: TRAINING.decline, text: 'Decline with a reason', value }),
        ])
      : []),
  ];
}
