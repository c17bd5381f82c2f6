// What a person owes at an agency, item by item, with the day it is due and how it stands on a day.
import { addInterval } from '../policy/day.ts';
import { activePostings, type CourseId, lastCompletion, type Person, type Posting } from './person.ts';
import { intervalOf, isBeforeAccess, type Span, type TrainingRules } from './rules.ts';

export type DueItem = CourseId | 'record-check' | 'assignment' | 'access';

/**
 * `missing`: needed before access and never done, or nobody can tell when it is due: not cleared.
 * `overdue`: never done, and its time is over. `lapsed`: done once, to be done again, and late. `grace`: never done, its
 * time still runs. `current`: done, to be done again on `due`. `done`: nothing more is due.
 */
export type DueState = 'missing' | 'overdue' | 'lapsed' | 'grace' | 'current' | 'done';

export type Due = {
  readonly item: DueItem;
  readonly agency: string;
  readonly state: DueState;
  /** The last good day; for `missing` the day since which it is missing; null when nothing more is due. */
  readonly due: string | null;
  readonly lastDone: string | null;
  readonly clauses: readonly string[];
};

export const LATE: readonly DueState[] = ['missing', 'overdue', 'lapsed'];

/** All dues of a person over all active postings; a course counts once for each posting. */
export const duesOf = (person: Person, rules: TrainingRules, asOf: string): readonly Due[] =>
  activePostings(person, asOf).flatMap((posting) => duesAt(person, posting, rules, asOf));

/** Access that was never recorded is taken for access: a gap in the register must not hide a due. */
export function duesAt(person: Person, posting: Posting, rules: TrainingRules, asOf: string): readonly Due[] {
  if (posting.access === 'none') return [];
  const owing: Owing = { person, posting, rules, asOf };
  return [
    ...unrecorded(owing),
    dataUse(owing),
    securityAwareness(owing),
    recordCheck(owing),
    ...posting.systems.map((system) => leveraged(owing, system)),
  ];
}

type Owing = {
  readonly person: Person;
  readonly posting: Posting;
  readonly rules: TrainingRules;
  readonly asOf: string;
};

const start = ({ person, posting }: Owing): string => posting.assigned ?? person.added;

function unrecorded(owing: Owing): readonly Due[] {
  const { posting, person } = owing;
  const missing = (item: DueItem, clauses: readonly string[]): Due => ({
    item,
    agency: posting.agency,
    state: 'missing',
    due: person.added,
    lastDone: null,
    clauses,
  });
  return [
    ...(posting.assigned === null ? [missing('assignment', ['audit:12', 'audit:3.record-check'])] : []),
    ...(posting.access === null ? [missing('access', ['audit:14'])] : []),
  ];
}

function dataUse(owing: Owing): Due {
  const last = lastCompletion(owing.person, 'data-use', owing.asOf);
  const due = dueOf(owing, 'data-use', ['audit:11', 'audit:14']);
  if (!last) return { ...due, state: 'missing', due: start(owing), lastDone: null };
  return repeated(owing, due, last.completed, addInterval(last.completed, intervalOf(owing.rules, 'data-use-refresh')));
}

function securityAwareness(owing: Owing): Due {
  const last = lastCompletion(owing.person, 'security-awareness', owing.asOf);
  const due = dueOf(owing, 'security-awareness', ['audit:12']);
  if (!last) return once(owing, due, intervalOf(owing.rules, 'security-awareness-grace'));
  const refresh = intervalOf(owing.rules, 'security-awareness-refresh');
  return repeated(owing, due, last.completed, addInterval(last.completed, refresh));
}

function recordCheck(owing: Owing): Due {
  const due = dueOf(owing, 'record-check', ['audit:3.record-check']);
  const made = owing.posting.recordCheck;
  if (made && (made.on === null || made.on <= owing.asOf))
    return { ...due, state: 'done', due: null, lastDone: made.on };
  return once(owing, due, intervalOf(owing.rules, 'record-check-grace'));
}

function leveraged(owing: Owing, system: string): Due {
  const course: CourseId = `leveraged:${system}`;
  const due = dueOf(owing, course, ['audit:13']);
  const last = lastCompletion(owing.person, course, owing.asOf);
  // N-DEx itself stays open (item 13 is about the other system), so this is late and not "not cleared".
  if (!last) return { ...due, state: 'overdue', due: start(owing), lastDone: null };
  const span = owing.rules.leveraged[system];
  const next = last.expires ?? (span ? addInterval(last.completed, span) : null);
  return next === null
    ? { ...due, state: 'done', due: null, lastDone: last.completed }
    : repeated(owing, due, last.completed, next);
}

const dueOf = ({ posting }: Owing, item: DueItem, clauses: readonly string[]) => ({
  item,
  agency: posting.agency,
  clauses,
});

type Begun = ReturnType<typeof dueOf>;

const repeated = ({ asOf }: Owing, due: Begun, lastDone: string, next: string): Due => ({
  ...due,
  state: asOf <= next ? 'current' : 'lapsed',
  due: next,
  lastDone,
});

/** Never done: within `grace` of the assignment it may still follow. */
function once(owing: Owing, due: Begun, grace: Span): Due {
  const { assigned } = owing.posting;
  if (assigned === null || isBeforeAccess(grace))
    return { ...due, state: 'missing', due: start(owing), lastDone: null };
  const last = addInterval(assigned, grace);
  return { ...due, state: owing.asOf <= last ? 'grace' : 'overdue', due: last, lastDone: null };
}
