// An agency of the desk: what the access of everybody in it rests on (items 1, 2, 3 and 16).

/** Null is "not recorded". Days are written 2026-11-21. */
export type AgencyRecord = {
  readonly ori: string;
  readonly name: string | null;
  /** Item 1: the register's id of the person designated as coordinator (NAC). */
  readonly nac: string | null;
  /** Item 4: the day the CSA granted access. */
  readonly csaGranted: string | null;
  /** Item 3: the day on which the CSA delegated user management to the agency's coordinator. */
  readonly delegated: string | null;
  /** Item 16: the day the agreement was signed, and what it has. */
  readonly agreementSigned: string | null;
  readonly withCsaAuthority: boolean | null;
  readonly namesSystems: boolean | null;
  readonly namesPolicies: boolean | null;
  readonly left: string | null;
};

export type AgencyChanges = Partial<Omit<AgencyRecord, 'ori'>>;

export const newAgency = (ori: string): AgencyRecord => ({
  ori,
  name: null,
  nac: null,
  csaGranted: null,
  delegated: null,
  agreementSigned: null,
  withCsaAuthority: null,
  namesSystems: null,
  namesPolicies: null,
  left: null,
});

/** The agency that these changes, in their order, make. */
export const foldAgency = (ori: string, changes: Iterable<AgencyChanges>): AgencyRecord =>
  Object.assign(newAgency(ori), ...changes);

/** The facts that the `agreement` and `access` decisions share; what is not recorded stays unknown. */
export const agreementFacts = (agency: AgencyRecord) => ({
  agreementSigned: agency.agreementSigned === null ? null : true,
  withCsaAuthority: agency.withCsaAuthority,
  namesSystems: agency.namesSystems,
  namesPolicies: agency.namesPolicies,
});
