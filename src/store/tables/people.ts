// Tables of the register of people: current rows, the history that makes them, what went out, and how far people are.

export type PersonRow = {
  readonly desk: string;
  readonly id: string;
  /** Slack user id, where the person has one. */
  readonly user_id: string | null;
  readonly version: number;
  /** JSON of Person: the fold of the person's events. */
  readonly state: string;
  /** When to ask for reminders again, UTC milliseconds; null while none can come. */
  readonly remind_at: number | null;
  /** 1 while a report of a course waits for the coordinator. */
  readonly waiting: number;
};

/** What a person is found by: `user:U1`, `email:a@b.org`, `number:ORI/4711`, `name:ORI/jane doe`. */
export type PersonKeyRow = { readonly desk: string; readonly key: string; readonly person: string };

/** Append-only. */
export type PersonEventRow = {
  readonly desk: string;
  readonly person: string;
  readonly number: number;
  readonly at: number;
  readonly actor: string;
  readonly kind: string;
  /** JSON of PersonEvent. Names and addresses are here and in `people` alone, never in the ledger. */
  readonly event: string;
};

export type PostingRow = {
  readonly desk: string;
  readonly person: string;
  readonly agency: string;
  /** The name in lower case, for lists in order. */
  readonly sort_name: string;
  /** 0 when the person is deactivated, the posting ended, or it is without access. */
  readonly active: number;
  /** The earliest day on which something is due; null when nothing is. */
  readonly next_due: string | null;
  /** 1 when something needed before access is missing. */
  readonly missing: number;
};

export type ReminderSentRow = {
  readonly desk: string;
  readonly person: string;
  readonly key: string;
  readonly at: number;
};

export type DeskAgencyRow = {
  readonly desk: string;
  readonly ori: string;
  readonly version: number;
  /** JSON of AgencyRecord. */
  readonly state: string;
};

/** Append-only. */
export type DeskAgencyEventRow = {
  readonly desk: string;
  readonly ori: string;
  readonly number: number;
  readonly at: number;
  readonly actor: string;
  /** JSON of AgencyChanges. */
  readonly changes: string;
};

export type GuideStepRow = {
  readonly desk: string;
  /** A Slack user id, or the ORI of an agency. */
  readonly who: string;
  readonly guide: string;
  readonly step: string;
  readonly done_at: number;
  readonly done_by: string;
};

export type DigestPostRow = {
  readonly desk: string;
  readonly week: string;
  readonly channel: string;
  readonly message: string;
  readonly posted_at: number;
  /** What the message shows, so that it is updated only when that changed. */
  readonly shows: string;
};

/** The rules that the stored due dates were computed by. */
export type DueRulesRow = { readonly desk: string; readonly rules: string };

export type PeopleTables = {
  readonly people: PersonRow;
  readonly person_keys: PersonKeyRow;
  readonly person_events: PersonEventRow;
  readonly postings: PostingRow;
  readonly reminders_sent: ReminderSentRow;
  readonly desk_agencies: DeskAgencyRow;
  readonly desk_agency_events: DeskAgencyEventRow;
  readonly guide_steps: GuideStepRow;
  readonly digest_posts: DigestPostRow;
  readonly due_rules: DueRulesRow;
};
