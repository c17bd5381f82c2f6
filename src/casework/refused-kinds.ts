// What the ledger calls an act that was not the person's to take; the weekly review counts them all.

/** A step of a case, or a look at one. */
export const CASE_REFUSED = 'case.refused';
/** Roles, settings, the register, the audit. */
export const DESK_REFUSED = 'desk.refused';

export const REFUSED_KINDS: readonly string[] = [CASE_REFUSED, DESK_REFUSED];
