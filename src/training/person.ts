// A person in the register: who, at which agencies, trained when; what the current row and the history both mean.

/** `data-use`, `security-awareness`, or `leveraged:NCIC` for another CJIS system reached through N-DEx. */
export type CourseId = 'data-use' | 'security-awareness' | `leveraged:${string}`;

export const isCourse = (text: string): text is CourseId =>
  text === 'data-use' || text === 'security-awareness' || /^leveraged:[A-Za-z0-9][A-Za-z0-9 ._/-]{0,39}$/.test(text);

export const courseTitle = (course: CourseId): string => {
  if (course === 'data-use') return 'N-DEx data use';
  if (course === 'security-awareness') return 'Security awareness';
  return course.slice('leveraged:'.length);
};

export type Access = 'logical' | 'physical' | 'both' | 'none';
export const ACCESSES: readonly Access[] = ['logical', 'physical', 'both', 'none'];

export type Completion = {
  readonly course: CourseId;
  /** Days are written 2026-11-21 everywhere in the register. */
  readonly completed: string;
  /** Where the certificate itself names its last day. */
  readonly expires?: string;
  /** Item 15: proficiency was affirmed, was not, or nobody wrote it down. */
  readonly proficiency?: boolean;
  readonly score?: string;
  readonly trainer?: string;
  readonly how?: string;
  readonly certificate?: string;
};

/** A person's place at one agency. Null is "not recorded", which never reads as in order. */
export type Posting = {
  readonly agency: string;
  readonly role: string | null;
  readonly assigned: string | null;
  readonly access: Access | null;
  /** Other CJIS systems reached through N-DEx, by name. */
  readonly systems: readonly string[];
  /** Done, on that day where it is known. */
  readonly recordCheck: { readonly on: string | null } | null;
  /** The person's signed agreement. */
  readonly agreement: string | null;
  readonly ended: string | null;
};

export type Report = {
  readonly id: string;
  readonly course: CourseId;
  readonly completed: string;
  /** Where the proof is to be found: a certificate number, never its content. */
  readonly proof: string;
  readonly state: 'waiting' | 'confirmed' | 'declined';
};

export type Person = {
  readonly id: string;
  readonly name: string;
  /** Slack user id. */
  readonly user: string | null;
  readonly email: string | null;
  /** Personnel number. */
  readonly number: string | null;
  /** The day the person came into the register. */
  readonly added: string;
  readonly postings: readonly Posting[];
  /** Newest first within a course. */
  readonly completions: readonly Completion[];
  readonly reports: readonly Report[];
  readonly deactivated: string | null;
  /** Item of a due (dues.ts) -> the day until which nobody is reminded of it. */
  readonly snoozes: Readonly<Record<string, string>>;
  /** How many events the history has. */
  readonly version: number;
};

/** Postings that count on that day: the person active, the posting not ended. */
export const activePostings = (person: Person, asOf: string): readonly Posting[] =>
  person.deactivated !== null && person.deactivated <= asOf
    ? []
    : person.postings.filter(({ ended }) => ended === null || ended > asOf);

export const postingAt = (person: Person, agency: string): Posting | undefined =>
  person.postings.find((posting) => posting.agency === agency);

/** The last completion of a course up to a day, or null. */
export const lastCompletion = (person: Person, course: CourseId, asOf: string): Completion | null =>
  person.completions.find((each) => each.course === course && each.completed <= asOf) ?? null;

/** The id of the next self-report: R1, R2 … within the person. */
export const nextReportId = ({ reports }: Pick<Person, 'reports'>): string => `R${reports.length + 1}`;
