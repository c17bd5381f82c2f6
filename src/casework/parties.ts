// The agencies and people at work that a case names. No subject of a record is ever among them.

export type Agency = { readonly ori: string; readonly name: string | null };

/** The owner's contact at work, as the N-DEx result or the directory shows it. */
export type Contact = {
  readonly name: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  /** A user of this workspace, when the contact is one. */
  readonly user: string | null;
};

/** How the owner's words came to the person who records them. */
export type Heard = {
  /** The name of the person at the owner's. */
  readonly from: string;
  readonly how: 'telephone' | 'e-mail' | 'radio' | 'in-person';
  readonly at: number;
};

export const HEARD_BY: readonly Heard['how'][] = ['telephone', 'e-mail', 'radio', 'in-person'];

/** Who could get the information: a kind of recipient, and the agency where it is known. */
export type Recipient = { readonly kind: string; readonly ori: string | null };
