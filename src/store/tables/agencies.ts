// Tables of the agency directory: what each imported file says, the lines that did not land, and how agencies are reached.

export type AgencyImportRow = {
  readonly id: string;
  readonly desk: string;
  readonly layout: string;
  readonly file: string;
  readonly sha256: string;
  /** `pending` rows are seen by nobody; `landed` ones by all. */
  readonly state: 'pending' | 'landed';
  /** The order of landing on a desk; 0 while pending. */
  readonly turn: number;
  readonly started_at: number;
  readonly landed_at: number | null;
  readonly actor_id: string;
  /** JSON: how many rows landed, were merged, changed, stayed, repeated, were refused. */
  readonly counts: string;
};

export type AgencySaidRow = {
  readonly import_id: string;
  readonly ori: string;
  readonly line: number;
  readonly edition: string;
  /** JSON of AgencyFacts. */
  readonly facts: string;
  /** JSON of how the agency is reached, from lists that say so. */
  readonly contact: string | null;
};

export type AgencyImportLineRow = {
  readonly import_id: string;
  readonly line: number;
  readonly code: string;
  readonly says: string;
};

export type AgencyContactRow = {
  readonly desk: string;
  readonly ori: string;
  readonly name: string | null;
  readonly telephone: string | null;
  readonly email: string | null;
  readonly slack_channel: string | null;
  readonly hours: string | null;
  readonly changed_at: number;
  readonly changed_by: string;
  readonly confirmed_at: number | null;
  readonly confirmed_by: string | null;
  readonly reached_at: number | null;
  readonly reached_by: string | null;
  readonly answered_at: number | null;
  readonly unanswered_since: number | null;
  readonly unanswered_count: number;
  readonly bounced_at: number | null;
};

export type AgencyMistakeRow = {
  readonly desk: string;
  readonly id: string;
  readonly ori: string;
  readonly about: string;
  readonly reported_at: number;
  readonly reported_by: string;
  readonly settled_at: number | null;
  readonly settled_by: string | null;
};

export type AgencyTables = {
  readonly agency_imports: AgencyImportRow;
  readonly agency_rows: AgencySaidRow;
  readonly agency_import_lines: AgencyImportLineRow;
  readonly agency_contacts: AgencyContactRow;
  readonly agency_mistakes: AgencyMistakeRow;
};
