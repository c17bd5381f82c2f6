// One person of the register for the coordinator: where, since when, what is due, what is recorded, and what can be recorded.
import type { Pack } from '../../policy/model.ts';
import { dueInWords } from '../../training/item-words.ts';
import { type Completion, courseTitle, type Person, type Posting } from '../../training/person.ts';
import type { PersonStatus } from '../../training/status.ts';
import { actions, type Block, button, context, header, type Modal, plain } from '../blocks.ts';
import { sectionsOf, titled } from '../sections.ts';
import { escaped, foreign, inert } from '../words.ts';
import { TRAINING } from './ids.ts';
import { STEP_BUTTONS, type StepName } from './person-forms.ts';
import { reportBlocks } from './waiting.ts';

export type PersonShown = {
  readonly person: Person;
  readonly statuses: readonly PersonStatus[];
  readonly mayChange: boolean;
  /** What has just been done. */
  readonly note?: string;
};

export function personModal({ person, statuses, mayChange, note }: PersonShown, pack: Pack): Modal {
  return {
    type: 'modal',
    callback_id: 'person',
    title: plain('Person'),
    close: plain('Close'),
    blocks: [
      ...(note === undefined ? [] : sectionsOf([`*${escaped(note)}*`])),
      header(inert(person.name)),
      ...sectionsOf([
        knownBy(person),
        ...(person.deactivated === null ? [] : [`Deactivated on ${person.deactivated}.`]),
      ]),
      ...person.postings.flatMap((posting) => postingBlocks(posting, statuses)),
      ...titled('Courses', person.completions.map(completionLine)),
      ...person.reports
        .filter(({ state }) => state === 'waiting')
        .flatMap((report) => reportBlocks(person, report, mayChange)),
      ...(mayChange ? stepButtons(person) : []),
      context(escaped(pack.header.banner)),
    ],
  };
}

const knownBy = ({ id, user, email, number, added }: Person): string =>
  [
    user === null ? 'No Slack user' : `<@${foreign(user)}>`,
    ...(email === null ? [] : [foreign(email)]),
    ...(number === null ? [] : [`personnel number ${foreign(number)}`]),
    `in the register since ${added} as ${escaped(id)}`,
  ].join(' · ');

function postingBlocks(posting: Posting, statuses: readonly PersonStatus[]): Block[] {
  const { agency, role, assigned, access, recordCheck, agreement, ended } = posting;
  const status = statuses.find((each) => each.agency === agency);
  const facts = [
    role === null ? 'no role recorded' : foreign(role),
    assigned === null ? 'date of assignment not recorded' : `assigned ${assigned}`,
    access === null ? 'kind of access not recorded' : `access: ${access}`,
    recordCheck === null ? 'record check not recorded' : `record check ${recordCheck.on ?? 'done, without a date'}`,
    agreement === null ? 'agreement not recorded' : `agreement signed ${agreement}`,
    ...(ended === null ? [] : [`ended ${ended}`]),
  ];
  return sectionsOf([
    `*${escaped(agency)}*: ${status ? (status.cleared ? 'cleared' : 'not cleared') : 'without access'}`,
    facts.join(', '),
    ...(status?.dues ?? []).map((due) => `• ${escaped(dueInWords(due))} (${due.clauses.join(', ')})`),
  ]);
}

const completionLine = ({ course, completed, expires, proficiency, certificate }: Completion): string =>
  `• ${escaped(courseTitle(course))}: ${[
    completed,
    ...(expires ? [`expires ${expires}`] : []),
    ...(proficiency === undefined ? [] : [proficiency ? 'proficiency affirmed' : 'proficiency not affirmed']),
    ...(certificate ? [`certificate ${foreign(certificate)}`] : []),
  ].join(', ')}`;

function stepButtons(person: Person): Block[] {
  const steps: readonly StepName[] =
    person.deactivated === null
      ? [
          'course',
          ...(person.completions.length > 0 ? (['strike'] as const) : []),
          'check',
          'agreement',
          'place',
          'identity',
          'deactivate',
        ]
      : ['identity', 'reactivate'];
  return actions(
    steps.map((step) =>
      button({
        id: `${TRAINING.personStep}:${step}`,
        text: STEP_BUTTONS[step],
        value: person.id,
        ...(step === 'deactivate' ? { style: 'danger' as const } : {}),
      }),
    ),
  );
}
