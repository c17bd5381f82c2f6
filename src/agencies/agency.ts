// What the directory knows of an agency, as its sources publish it.

export type AgencySource = {
  /** Which kind of file said so: decides who wins when two disagree. */
  readonly layout: LayoutId;
  /** The year or date the source speaks for, when it says one. */
  readonly edition: string | null;
  readonly importedAt: number | null;
};

export type LayoutId = 'own-list' | 'fbi-cde' | 'starter' | 'leaic' | 'json-list' | 'nibrs' | 'plain';

/** What one row of one source says. Null means: the source is silent, and another may speak. */
export type AgencyFacts = {
  readonly name: string | null;
  readonly otherNames: readonly string[];
  readonly type: string | null;
  readonly county: string | null;
  readonly city: string | null;
  readonly level: string | null;
  readonly legacyOri: string | null;
  readonly coveredByLegacyOri: string | null;
};

export type Agency = AgencyFacts & {
  /** Nine capitals and digits, exactly as published. */
  readonly ori: string;
  readonly name: string;
  /** NCIC's code of the state or territory; null where the first two letters are none. */
  readonly state: string | null;
  readonly sources: readonly AgencySource[];
};
