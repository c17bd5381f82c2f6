// Tables of the cases: the case itself as JSON beside what is searched for, the people concerned, the steps already taken.

export type CaseRow = {
  readonly desk: string;
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly version: number;
  readonly due_at: number | null;
  /** A replica that works on it holds it until then. */
  readonly lease_until: number;
  readonly closed: number;
  readonly opened_at: number;
  readonly changed_at: number;
  readonly agency: string;
  readonly owner_ori: string | null;
  readonly reference: string | null;
  readonly body: string;
};

export type CasePersonRow = {
  readonly desk: string;
  readonly case_id: string;
  readonly relation: 'opener' | 'waiting';
  /** A user id, or `role:ROLE:AGENCY`. */
  readonly person: string;
};

export type CaseStepRow = {
  readonly desk: string;
  readonly dedupe_key: string;
  readonly case_id: string;
  readonly version: number;
  readonly at: number;
};

export type CaseTables = {
  readonly cases: CaseRow;
  readonly case_people: CasePersonRow;
  readonly case_steps: CaseStepRow;
};
