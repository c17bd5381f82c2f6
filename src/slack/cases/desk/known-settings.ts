// The settings that a desk can change in Slack, with the words their values are called by.
import { CONTACT_STALE_AFTER_DAYS } from '../../../agencies/index.ts';
import { RETENTION_YEARS } from '../../../audit/index.ts';
import { DIGEST } from '../../../delivery/digest.ts';
import {
  DISPOSAL,
  EXIGENT,
  HIT,
  PERMISSION,
  RELEASE,
  REMINDERS_AT_MOST,
  WORKING_HOURS,
  ZONE,
} from '../../../store/cases/settings.ts';
import type { SettingDefinition } from '../../../store/settings.ts';
import type { SettingField, SettingShown } from '../../../views/cases/settings.ts';

export type KnownSetting = SettingShown & { readonly definition: SettingDefinition<unknown> };

const known = (definition: SettingDefinition<never>, title: string, fields: readonly SettingField[]): KnownSetting => ({
  key: definition.key,
  title,
  fields,
  definition: definition as SettingDefinition<unknown>,
});

const number = (label: string, ...path: string[]): SettingField => ({ label, path, as: 'number' });
const text = (label: string, ...path: string[]): SettingField => ({ label, path, as: 'text' });

const INTERVAL = 'Such as 2 days, 4 hours or 90 minutes.';
const interval = (label: string, ...path: string[]): SettingField => ({ label, path, as: 'interval', hint: INTERVAL });

const LADDER = 'Minutes and who is told: user, coordinator, csa-officer. Rungs are parted by commas.';

export const KNOWN_SETTINGS: readonly KnownSetting[] = [
  known(EXIGENT as never, 'Exigent notices', [
    { path: ['ladder'], label: 'Reminders until somebody acknowledges', hint: LADDER, as: 'ladder' },
    number('Afterwards again every (minutes)', 'repeatMinutes'),
    number('Not delivered within (minutes) tells people', 'deliveryMinutes'),
    number('Verification owed after (hours)', 'verificationHours'),
    number('Further use settled within (hours)', 'furtherUseHours'),
    number('Coordinator’s review within (hours)', 'reviewHours'),
  ]),
  known(PERMISSION as never, 'Permission requests', [
    interval('Remind the owner of routine ones every', 'remindOwner', 'routine'),
    interval('of priority ones every', 'remindOwner', 'priority'),
    interval('of urgent ones every', 'remindOwner', 'urgent'),
    number('An unanswered one closes after (days)', 'unansweredDays'),
    number('A draft closes after (days)', 'draftDays'),
    interval('Remind of verification every', 'remindVerification'),
    number('Warn before the last day (days)', 'expiryWarningDays'),
  ]),
  known(HIT as never, 'Hits', [
    number('Urgent: reminded after (minutes)', 'answerMinutes', 'urgent'),
    number('Routine: reminded after (minutes)', 'answerMinutes', 'routine'),
    number('A locate is owed after (minutes)', 'locateMinutes'),
  ]),
  known(RELEASE as never, 'Releases', [number('Reviewed within (hours)', 'reviewHours')]),
  known(DISPOSAL as never, 'Disposals', [number('Witness reminded after (hours)', 'witnessHours')]),
  known(WORKING_HOURS as never, 'Working hours', [
    text('From', 'from'),
    text('To', 'to'),
    { path: ['days'], label: 'Days (1 is Monday, 7 is Sunday)', as: 'days' },
  ]),
  known(ZONE as never, 'Time zone of the desk', [text('Zone, such as America/Chicago')]),
  known(REMINDERS_AT_MOST as never, 'Reminders', [number('Of one kind in one case at most (1 to 5)')]),
  known(CONTACT_STALE_AFTER_DAYS as never, 'Contacts at other agencies', [
    number('To be confirmed again after (days)'),
  ]),
  known(RETENTION_YEARS as never, 'Keeping of records', [number('Years in the database (at least 1)')]),
  known(DIGEST as never, 'Weekly digest', [
    number('Day (1 is Monday)', 'weekday'),
    text('Time', 'time'),
    { path: ['channel'], label: 'Channel id; empty: to each coordinator', as: 'or-nothing' },
  ]),
];
