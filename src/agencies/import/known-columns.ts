// The names that the known files give to their columns, in lower case without blanks and signs.

export const FIELDS = [
  'ori',
  'name',
  'otherName',
  'unit',
  'type',
  'county',
  'city',
  'level',
  'legacyOri',
  'coveredByLegacyOri',
  'edition',
  'contactName',
  'telephone',
  'email',
  'slackChannel',
  'hours',
  'confirmed',
] as const;

export type Field = (typeof FIELDS)[number];

/** Best name first: where a file has several, the first that is there is the one that is meant. */
export const KNOWN: Readonly<Record<Field, readonly string[]>> = {
  ori: [
    'ori9',
    'ori',
    'agencyori',
    'ncicori',
    'orinumber',
    'oricode',
    'orino',
    'originatingagencyidentifier',
    'reportingagencyori',
  ],
  name: [
    'editedname',
    'agencyname',
    'name',
    'agency',
    'agencyfullname',
    'agencydisplayname',
    'department',
    'pubagencyname',
    'ucragencyname',
    'icpsrname',
    'ncicagencyname',
  ],
  otherName: [
    'icpsrname',
    'ncicagencyname',
    'pubagencyname',
    'ucragencyname',
    'othername',
    'othernames',
    'aliases',
    'alias',
    'shortname',
    'crosswalkagencyname',
  ],
  unit: ['pubagencyunit'],
  type: ['agencytypename', 'agencytype', 'agcytype', 'type', 'typeofagency'],
  county: ['countyname', 'county', 'counties', 'parish'],
  city: ['addresscity', 'city', 'cityname', 'town', 'place', 'placename'],
  level: ['levelofgovernment', 'governmentlevel', 'govlevel', 'level', 'jurisdictionlevel'],
  legacyOri: ['legacyori'],
  coveredByLegacyOri: ['coveredbylegacyori'],
  edition: ['datayear', 'year', 'asof'],
  contactName: ['contact', 'contactname', 'contactperson', 'pointofcontact', 'poc', 'ndexcontact', 'attention'],
  telephone: ['telephone', 'phone', 'tel', 'phonenumber', 'telephonenumber', 'contactphone', 'contacttelephone'],
  email: ['email', 'emailaddress', 'mail', 'contactemail'],
  slackChannel: ['slackchannel', 'slack', 'channel'],
  hours: ['hours', 'officehours', 'hoursofoperation', 'businesshours', 'availability'],
  confirmed: ['confirmed', 'lastconfirmed', 'confirmedon', 'dateconfirmed'],
};

export function plainHeader(header: string): string {
  return header.toLowerCase().replace(/[^a-z0-9]/g, '');
}

export const KNOWN_HEADERS: ReadonlySet<string> = new Set(Object.values(KNOWN).flat());
