// What each recognised column is called for people.
import type { Field } from './known-columns.ts';

export const FIELD_WORDS: Readonly<Record<Field, string>> = {
  ori: 'ORI',
  name: 'name',
  otherName: 'other name',
  unit: 'unit',
  type: 'type',
  county: 'county',
  city: 'city',
  level: 'level of government',
  legacyOri: 'ORI in older files',
  coveredByLegacyOri: 'covered by',
  edition: 'year',
  contactName: 'contact',
  telephone: 'telephone',
  email: 'e-mail',
  slackChannel: 'Slack channel',
  hours: 'hours',
  confirmed: 'last confirmed',
};
