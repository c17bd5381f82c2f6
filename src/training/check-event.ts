// What is wrong with an event before it enters the register: dates that have not come, unknown courses, own confirmations.
import type { GuardKind } from '../guard/index.ts';
import { isDay } from '../policy/day.ts';
import type { Identity, PersonEvent } from './events.ts';
import { keptOut } from './free-text.ts';
import { ACCESSES, isCourse, type Person } from './person.ts';

export type EventProblem = {
  readonly field: string;
  readonly message: string;
  /** What the guard found, where that is the problem. */
  readonly kinds?: readonly GuardKind[];
};

export type Checking = {
  /** The person before the event; undefined for a new one. */
  readonly person: Person | undefined;
  readonly today: string;
  /** The Slack user who does it: nobody confirms his own report. */
  readonly by: string;
};

/** Empty when the event may be recorded. */
export function checkEvent(event: PersonEvent, checking: Checking): readonly EventProblem[] {
  switch (event.kind) {
    case 'registered':
      return identity(event.identity);
    case 'identity-changed':
      return identity(event.changes);
    case 'posting-set':
      return [
        ...past('assigned', event.changes.assigned, checking.today),
        ...past('agreement', event.changes.agreement, checking.today),
        ...day('ended', event.changes.ended),
        ...known('access', event.changes.access, ACCESSES),
        ...freeOrNone('role', event.changes.role),
      ];
    case 'record-check-made':
      return past('record check', event.on, checking.today);
    case 'course-completed':
      return completionProblems(event, checking.today);
    case 'course-struck':
      return struckProblems(event, checking.person);
    case 'self-reported':
      return [
        ...course(event.report),
        ...past('completed', event.report.completed, checking.today),
        ...proof(event),
        ...saidBefore(event, checking),
      ];
    case 'report-confirmed':
    case 'report-declined':
      return reportProblems(event, checking);
    case 'snoozed':
      return day('until', event.until);
    case 'deactivated':
    case 'reactivated':
      return past('on', event.on, checking.today);
  }
}

function identity({ name, email, number }: Partial<Identity>): readonly EventProblem[] {
  return [
    ...(name === undefined ? [] : [...named(name), ...colleague('name', name)]),
    ...colleague('email', email),
    ...colleague('number', number),
  ];
}

const named = (name: string): readonly EventProblem[] =>
  name.trim() === '' || name.length > 120
    ? [{ field: 'name', message: 'give the name, in at most 120 characters' }]
    : [];

function completionProblems(event: PersonEvent & { kind: 'course-completed' }, today: string): readonly EventProblem[] {
  const { completion } = event;
  return [
    ...course(completion),
    ...past('completed', completion.completed, today),
    ...day('expires', completion.expires),
    ...freeOrNone('certificate', completion.certificate),
    ...freeOrNone('score', completion.score),
    ...freeOrNone('how', completion.how),
    ...colleague('trainer', completion.trainer),
  ];
}

const course = ({ course: id }: { readonly course: string }): readonly EventProblem[] =>
  isCourse(id) ? [] : [{ field: 'course', message: `"${id.slice(0, 60)}" is not a course of the register` }];

function struckProblems(event: PersonEvent & { kind: 'course-struck' }, person: Person | undefined) {
  const found = person?.completions.some((c) => c.course === event.course && c.completed === event.completed);
  const missing = found ? [] : [{ field: 'course', message: 'no such completion is recorded' }];
  return [...missing, ...free('because', event.because)];
}

const proof = (event: PersonEvent & { kind: 'self-reported' }): readonly EventProblem[] =>
  event.report.proof.trim() === ''
    ? [{ field: 'proof', message: 'say where the proof is, such as the number of the certificate' }]
    : free('proof', event.report.proof);

/** A second click, or a second form, must not give the coordinator the same thing twice. */
function saidBefore(
  { report }: PersonEvent & { kind: 'self-reported' },
  { person }: Checking,
): readonly EventProblem[] {
  const same = (each: { readonly course: string; readonly completed: string }) =>
    each.course === report.course && each.completed === report.completed;
  if (person?.completions.some(same)) return [{ field: 'completed', message: 'this is in the register already' }];
  return person?.reports.some((each) => each.state === 'waiting' && same(each))
    ? [{ field: 'completed', message: 'you have reported this; it waits for your coordinator' }]
    : [];
}

function reportProblems(
  event: PersonEvent & { kind: 'report-confirmed' | 'report-declined' },
  { person, by }: Checking,
): readonly EventProblem[] {
  const report = person?.reports.find(({ id }) => id === event.report);
  if (!report) return [{ field: 'report', message: 'there is no such report' }];
  if (report.state !== 'waiting') return [{ field: 'report', message: `this report is already ${report.state}` }];
  if (person?.user === by) return [{ field: 'report', message: 'nobody confirms or declines his own report' }];
  return event.kind === 'report-declined' ? free('because', event.because) : [];
}

function free(field: string, text: string, holds?: 'colleague'): readonly EventProblem[] {
  if (text.length > 200) return [{ field, message: 'at most 200 characters' }];
  const found = keptOut(text, holds);
  return found ? [{ field, message: found.says, kinds: found.kinds }] : [];
}

const colleague = (field: string, text: string | null | undefined): readonly EventProblem[] =>
  text === null || text === undefined ? [] : free(field, text, 'colleague');

const freeOrNone = (field: string, text: string | null | undefined): readonly EventProblem[] =>
  text === null || text === undefined ? [] : free(field, text);

const day = (field: string, said: string | null | undefined): readonly EventProblem[] =>
  said === null || said === undefined || isDay(said)
    ? []
    : [{ field, message: `${field} is not a day like 2026-03-31` }];

function past(field: string, said: string | null | undefined, today: string): readonly EventProblem[] {
  if (said === null || said === undefined) return [];
  if (!isDay(said)) return day(field, said);
  return said > today ? [{ field, message: `${field}: ${said} lies after today, ${today}` }] : [];
}

const known = (field: string, said: string | null | undefined, values: readonly string[]): readonly EventProblem[] =>
  said === null || said === undefined || values.includes(said)
    ? []
    : [{ field, message: `${field} is one of ${values.join(', ')}` }];
