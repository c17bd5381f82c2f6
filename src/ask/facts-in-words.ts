// The facts that a question or a request in plain words states: only what is clearly said, so that a form can be pre-filled.
import { type ActSaid, actSaid } from './facts/act.ts';
import { type ExigencySaid, exigencySaid } from './facts/exigency.ts';
import { type Interval, intervalsIn } from './facts/intervals.ts';
import {
  type OwnerSaid,
  ownerSaid,
  type PurposeSaid,
  purposeSaid,
  type RecipientSaid,
  recipientSaid,
} from './facts/people.ts';
import { type PermissionSaid, permissionSaid } from './facts/permission.ts';
import { type VerifiedSaid, verifiedSaid } from './facts/verified.ts';
import { ninthIn, orisIn } from './ninth-words.ts';
import { plainText } from './plain-text.ts';

/** Null, or an empty list, is "not said". Ids are those of the facts `act`, `purpose`, `permission` and so on. */
export type FactsInWords = {
  readonly act: ActSaid | null;
  readonly purpose: PurposeSaid | null;
  readonly permission: PermissionSaid | null;
  readonly verified: VerifiedSaid | null;
  readonly exigency: ExigencySaid | null;
  readonly recipient: RecipientSaid | null;
  readonly owner: OwnerSaid | null;
  readonly oris: readonly string[];
  /** What was said of an ORI's ninth character: a digit or a capital letter. */
  readonly ninth: string | null;
  readonly intervals: readonly Interval[];
};

export function factsInWords(typed: string): FactsInWords {
  const { text } = plainText(typed);
  return {
    act: actSaid(text),
    purpose: purposeSaid(text),
    permission: permissionSaid(text),
    verified: verifiedSaid(text),
    exigency: exigencySaid(text),
    recipient: recipientSaid(text),
    owner: ownerSaid(text),
    oris: orisIn(text),
    ninth: ninthIn(text),
    intervals: intervalsIn(text),
  };
}
