// Items 11 to 15: data use, security awareness, leveraged systems, everybody with access, and the records of it.
import { lastCompletion, type Person } from '../../training/person.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { type AuditItem, type Gap, line } from './item.ts';
import { inGrace, inOrder, lateGaps, type Owes, owes, withAccess } from './people.ts';

export const dataUse: AuditItem = {
  number: 11,
  title: 'Data use training, before access and every two years',
  clauses: ['audit:11'],
  look: (evidence) => ({
    evidence: [withAccess(evidence), inOrder(evidence, owes('data-use'), 'Trained within the interval')],
    gaps: lateGaps(evidence, owes('data-use')),
  }),
};

export const securityAwareness: AuditItem = {
  number: 12,
  title: 'Security awareness, within six months and then every two years',
  clauses: ['audit:12'],
  look: (evidence) => ({
    evidence: [
      withAccess(evidence),
      inOrder(evidence, owes('security-awareness'), 'Trained within the interval'),
      line('Still within the time after assignment', inGrace(evidence, owes('security-awareness'))),
    ],
    gaps: lateGaps(evidence, owes('security-awareness')),
  }),
};

const leveraged: Owes = ({ item }) => item.startsWith('leveraged:');

export const leveragedSystems: AuditItem = {
  number: 13,
  title: 'Training for leveraged systems',
  clauses: ['audit:13'],
  look: (evidence) => {
    const people = evidence.postings.filter(({ posting }) => posting.systems.length > 0).length;
    return {
      evidence: [
        line('People with a leveraged system', people),
        inOrder(evidence, leveraged, 'With training for one at least'),
      ],
      gaps: lateGaps(evidence, leveraged),
      ...(people === 0 ? { state: 'nothing-recorded' as const } : {}),
    };
  },
};

export const everybodyTrained: AuditItem = {
  number: 14,
  title: 'Everybody with physical or logical access trained',
  clauses: ['audit:14'],
  look: (evidence) => {
    const with_ = (access: string) => evidence.postings.filter(({ posting }) => posting.access === access).length;
    return {
      evidence: [
        line('Logical access', with_('logical')),
        line('Physical access', with_('physical')),
        line('Both', with_('both')),
        inOrder(evidence, owes('data-use'), 'Trained on data use'),
      ],
      gaps: [...lateGaps(evidence, owes('access')), ...untrained(evidence)],
    };
  },
};

const untrained = (evidence: Evidence): readonly Gap[] =>
  lateGaps(evidence, ({ item, state }) => item === 'data-use' && state === 'missing');

export const recordsOfTraining: AuditItem = {
  number: 15,
  title: 'Records of training and proficiency',
  clauses: ['audit:15'],
  look: (evidence) => {
    const completions = peopleOf(evidence).flatMap((person) => person.completions);
    const affirmed = completions.filter(({ proficiency }) => proficiency === true);
    const days = completions.map(({ completed }) => completed).sort();
    return {
      evidence: [
        line('Completions on record', completions.length, days.at(-1) ?? null),
        line('With proficiency affirmed', affirmed.length),
      ],
      gaps: [...withoutProficiency(evidence), ...waitingReports(evidence)],
    };
  },
};

const withoutProficiency = ({ postings, period }: Evidence): readonly Gap[] =>
  postings.flatMap(({ person, posting }) => {
    const last = lastCompletion(person, 'data-use', period.to);
    if (!last || last.proficiency === true) return [];
    const says = `proficiency is ${last.proficiency === false ? 'not affirmed' : 'not recorded'} for the data use training of ${last.completed} (${posting.agency})`;
    const { id: subject, name } = person;
    const { agency } = posting;
    return [{ subject, name, says, since: last.completed, agency, about: last.completed, mend: 'affirm-proficiency' }];
  });

/** Each once, however many agencies. */
const peopleOf = ({ postings }: Evidence): readonly Person[] => [...new Set(postings.map(({ person }) => person))];

const waitingReports = (evidence: Evidence): readonly Gap[] =>
  peopleOf(evidence).flatMap((person) =>
    person.reports
      .filter(({ state }) => state === 'waiting')
      .map(({ id, completed }) => ({
        subject: person.id,
        name: person.name,
        says: 'a self-report waits to be confirmed',
        since: completed,
        agency: null,
        about: id,
        mend: 'settle-report' as const,
      })),
  );
