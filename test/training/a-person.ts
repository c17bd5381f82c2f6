// A person of the register, made from a few words, for tests.
import type { PersonEvent } from '../../src/training/events.ts';
import { foldPerson } from '../../src/training/fold.ts';
import type { Access, CourseId, Person } from '../../src/training/person.ts';

export const AGENCY = 'CA0194200';
export const OTHER_AGENCY = 'CA0370000';

export type Told = {
  readonly added?: string;
  readonly assigned?: string;
  readonly access?: Access | null;
  readonly systems?: readonly string[];
  readonly recordCheck?: string | true;
  readonly courses?: Readonly<Partial<Record<CourseId, string>>>;
  readonly deactivated?: string;
};

export const eventsOf = (told: Told): readonly PersonEvent[] => [
  {
    kind: 'registered',
    on: told.added ?? '2024-01-01',
    identity: { name: 'Pat Example', user: 'U1', email: null, number: null },
  },
  {
    kind: 'posting-set',
    agency: AGENCY,
    changes: {
      ...(told.assigned === undefined ? {} : { assigned: told.assigned }),
      ...(told.access === null ? {} : { access: told.access ?? 'logical' }),
      ...(told.systems === undefined ? {} : { systems: told.systems }),
    },
  },
  ...(told.recordCheck === undefined
    ? []
    : [
        {
          kind: 'record-check-made',
          agency: AGENCY,
          on: told.recordCheck === true ? null : told.recordCheck,
        } satisfies PersonEvent,
      ]),
  ...Object.entries(told.courses ?? {}).map(
    ([course, completed]) =>
      ({
        kind: 'course-completed',
        completion: { course: course as CourseId, completed: completed ?? '' },
      }) satisfies PersonEvent,
  ),
  ...(told.deactivated === undefined ? [] : [{ kind: 'deactivated', on: told.deactivated } satisfies PersonEvent]),
];

export const aPerson = (told: Told): Person => foldPerson('P-TEST', eventsOf(told));

/** In order in every point on 2026-03-02. */
export const IN_ORDER: Told = {
  assigned: '2024-02-01',
  recordCheck: '2024-02-10',
  courses: { 'data-use': '2025-06-01', 'security-awareness': '2025-07-01' },
};
