// What can happen to a person in the register. Events are only ever added; the current row is their fold.
import type { Access, Completion, CourseId, Person, Posting, Report } from './person.ts';

export type Identity = Pick<Person, 'name' | 'user' | 'email' | 'number'>;

export type PostingChanges = Partial<Omit<Posting, 'agency' | 'recordCheck'>>;

export type PersonEvent =
  | { readonly kind: 'registered'; readonly on: string; readonly identity: Identity }
  | { readonly kind: 'identity-changed'; readonly changes: Partial<Identity> }
  /** The first one for an agency makes the posting. */
  | { readonly kind: 'posting-set'; readonly agency: string; readonly changes: PostingChanges }
  | { readonly kind: 'record-check-made'; readonly agency: string; readonly on: string | null }
  | { readonly kind: 'course-completed'; readonly completion: Completion }
  /** Takes back what was recorded by mistake; the history keeps both. */
  | { readonly kind: 'course-struck'; readonly course: CourseId; readonly completed: string; readonly because: string }
  | { readonly kind: 'self-reported'; readonly report: Omit<Report, 'state'> }
  | { readonly kind: 'report-confirmed'; readonly report: string; readonly proficiency?: boolean }
  | { readonly kind: 'report-declined'; readonly report: string; readonly because: string }
  | { readonly kind: 'snoozed'; readonly item: string; readonly until: string }
  | { readonly kind: 'deactivated'; readonly on: string }
  | { readonly kind: 'reactivated'; readonly on: string };

export type { Access, Completion, CourseId, Report };

/** An event as the history holds it. */
export type PastEvent = {
  /** Counts from one within the person. */
  readonly number: number;
  /** UTC milliseconds. */
  readonly at: number;
  /** Who recorded it: a Slack user id, or the command line. */
  readonly by: string;
  readonly event: PersonEvent;
};
