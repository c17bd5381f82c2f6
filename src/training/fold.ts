// The current row of a person as the fold of its events: what the register shows is what the history says.
import type { PersonEvent, PostingChanges } from './events.ts';
import type { Completion, Person, Posting, Report } from './person.ts';

const nobody = (id: string): Person => ({
  id,
  name: '',
  user: null,
  email: null,
  number: null,
  added: '',
  postings: [],
  completions: [],
  reports: [],
  deactivated: null,
  snoozes: {},
  version: 0,
});

/** The person that these events, in their order, make. */
export const foldPerson = (id: string, events: Iterable<PersonEvent>): Person => {
  let person = nobody(id);
  for (const event of events) person = applyEvent(person, event);
  return person;
};

export function applyEvent(person: Person, event: PersonEvent): Person {
  return { ...changed(person, event), version: person.version + 1 };
}

function changed(person: Person, event: PersonEvent): Person {
  switch (event.kind) {
    case 'registered':
      return { ...person, ...event.identity, added: event.on };
    case 'identity-changed':
      return { ...person, ...event.changes };
    case 'posting-set':
      return withPosting(person, event.agency, event.changes);
    case 'record-check-made':
      return withPosting(person, event.agency, { recordCheck: { on: event.on } });
    case 'course-completed':
      return { ...person, completions: completedAlso(person.completions, event.completion) };
    case 'course-struck':
      return { ...person, completions: person.completions.filter((each) => !isSame(each, event)) };
    case 'self-reported':
      return { ...person, reports: [...person.reports, { ...event.report, state: 'waiting' }] };
    case 'report-confirmed':
      return confirmed(person, event.report, event.proficiency);
    case 'report-declined':
      return { ...person, reports: settled(person.reports, event.report, 'declined') };
    case 'snoozed':
      return { ...person, snoozes: { ...person.snoozes, [event.item]: event.until } };
    case 'deactivated':
      return { ...person, deactivated: event.on };
    case 'reactivated':
      return { ...person, deactivated: null };
  }
}

function withPosting(person: Person, agency: string, changes: PostingChanges & Partial<Posting>): Person {
  const before = person.postings.find((posting) => posting.agency === agency) ?? newPosting(agency);
  const others = person.postings.filter((posting) => posting.agency !== agency);
  const postings = [...others, { ...before, ...changes }].sort((a, b) => (a.agency < b.agency ? -1 : 1));
  return { ...person, postings };
}

const newPosting = (agency: string): Posting => ({
  agency,
  role: null,
  assigned: null,
  access: null,
  systems: [],
  recordCheck: null,
  agreement: null,
  ended: null,
});

const isSame = (a: Pick<Completion, 'course' | 'completed'>, b: Pick<Completion, 'course' | 'completed'>): boolean =>
  a.course === b.course && a.completed === b.completed;

// The same course on the same day is the same completion, told in more detail.
function completedAlso(completions: readonly Completion[], added: Completion): readonly Completion[] {
  const same = completions.find((each) => isSame(each, added));
  const others = completions.filter((each) => !isSame(each, added));
  return [...others, { ...same, ...added }].sort(byCourseNewestFirst);
}

function byCourseNewestFirst(a: Completion, b: Completion): number {
  if (a.course !== b.course) return a.course < b.course ? -1 : 1;
  return a.completed > b.completed ? -1 : 1;
}

function confirmed(person: Person, id: string, proficiency: boolean | undefined): Person {
  const report = person.reports.find((each) => each.id === id);
  if (!report) return person;
  const completion = {
    course: report.course,
    completed: report.completed,
    certificate: report.proof,
    how: 'self-reported, confirmed by the coordinator',
    ...(proficiency === undefined ? {} : { proficiency }),
  };
  return {
    ...person,
    reports: settled(person.reports, id, 'confirmed'),
    completions: completedAlso(person.completions, completion),
  };
}

const settled = (reports: readonly Report[], id: string, state: Report['state']): readonly Report[] =>
  reports.map((report) => (report.id === id ? { ...report, state } : report));
