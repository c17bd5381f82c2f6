// What the guard knows: the kinds of CJI and PII, in the order they are named, each with its words for a refusal.

export const KIND_WORDS = {
  ssn: 'a Social Security number',
  'date-of-birth': 'a date of birth',
  'fbi-number': 'an FBI number',
  'state-id': 'a state identification number',
  'driver-licence': 'a driver licence number',
  vin: 'a vehicle identification number',
  plate: 'a licence plate',
  'home-address': 'a home address',
  telephone: 'a telephone number',
  'person-name': 'the name of a person in a case',
} as const;

export type GuardKind = keyof typeof KIND_WORDS;

/** A finder reads text that `plainText` has folded, and works in time proportional to its length. */
export type Finder = (text: string) => boolean;
