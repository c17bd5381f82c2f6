// Looks for CJI and PII in free text before anything is stored, searched or shown.
import { findsHomeAddress } from './kinds/address.ts';
import { findsDateOfBirth } from './kinds/birth.ts';
import { findsPersonName } from './kinds/person.ts';
import { findsPlate } from './kinds/plate.ts';
import { findsDriverLicence, findsFbiNumber, findsStateId } from './kinds/record-numbers.ts';
import { findsSsn } from './kinds/ssn.ts';
import { findsTelephone } from './kinds/telephone.ts';
import { findsVin } from './kinds/vin.ts';
import type { Finder, GuardKind } from './kinds.ts';
import { plainText } from './plain-text.ts';

export type { GuardKind } from './kinds.ts';
export { refusal } from './refusal.ts';

export type Inspection = { readonly clean: true } | { readonly clean: false; readonly kinds: readonly GuardKind[] };

export type InspectOptions = {
  /** Kinds that a field is there to hold, such as the telephone number of an owner's contact. */
  readonly allow?: readonly GuardKind[];
};

const FINDERS: readonly (readonly [GuardKind, Finder])[] = [
  ['ssn', findsSsn],
  ['date-of-birth', findsDateOfBirth],
  ['fbi-number', findsFbiNumber],
  ['state-id', findsStateId],
  ['driver-licence', findsDriverLicence],
  ['vin', findsVin],
  ['plate', findsPlate],
  ['home-address', findsHomeAddress],
  ['telephone', findsTelephone],
  ['person-name', findsPersonName],
];

/** Never throws, whatever the text; the answer holds kinds alone, never a piece of the text. */
export function inspect(text: string, { allow = [] }: InspectOptions = {}): Inspection {
  const plain = plainText(text);
  const kinds = FINDERS.filter(([kind, finds]) => !allow.includes(kind) && finds(plain)).map(([kind]) => kind);
  return kinds.length === 0 ? { clean: true } : { clean: false, kinds };
}
