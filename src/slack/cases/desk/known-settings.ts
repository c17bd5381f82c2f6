// The settings that a desk can change in Slack, with the words their values are called by.
import { CONTACT_STALE_AFTER_DAYS } from '../../../agencies/index.ts';
import { RETENTION_YEARS } from '../../../audit/index.ts';
import type { Choice } from '../../../casework/vocabulary.ts';
import { DIGEST } from '../../../delivery/weekly.ts';
import type { Pack } from '../../../policy/model.ts';
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
import { DIGEST_NAMES, TRAINING_PROFILE, REMINDERS as TRAINING_REMINDERS } from '../../../store/people/index.ts';
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

const OF_THE_DESK: readonly KnownSetting[] = [
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

const choice = (value: unknown, label: string): Choice => ({ id: JSON.stringify(value), label });

const trainingProfile = ({ profile, profiles }: Pack): KnownSetting =>
  known(TRAINING_PROFILE as never, 'Training: how often', [
    {
      path: [],
      label: 'Intervals',
      as: 'choice',
      choices: [
        choice(null, `As the pack says (${profile})`),
        ...[...profiles.values()].map(({ id, title }) => choice(id, `${id}: ${title}`)),
      ],
      hint: 'Due days of everybody are reckoned anew. Security Policy 6.0 asks for training before access and every year.',
    },
  ]);

const trainingReminders = known(TRAINING_REMINDERS as never, 'Training: reminders', [
  { path: ['before'], label: 'Days before it is due', as: 'days', hint: 'Such as 60 30 7 1.' },
  number('Overdue: again every (days)', 'overdueEveryDays'),
  number('About one due day at most (messages)', 'atMost'),
  number('Put off for at most (days)', 'snoozeAtMostDays'),
  text('From (in the person’s own time zone)', 'workingHours', 'from'),
  text('To', 'workingHours', 'to'),
  { path: ['workingHours', 'days'], label: 'Days (1 is Monday, 7 is Sunday)', as: 'days' },
  text('Time zone of people whose own nobody knows', 'zone'),
]);

const digestNames = known(DIGEST_NAMES as never, 'Training: weekly digest', [
  {
    path: [],
    label: 'Names people who are late or soon due',
    as: 'choice',
    choices: [choice(true, 'Yes'), choice(false, 'No, counts alone')],
  },
]);

/** The profiles are those of the pack that runs. */
export const knownSettings = (pack: Pack): readonly KnownSetting[] => [
  ...OF_THE_DESK,
  trainingProfile(pack),
  trainingReminders,
  digestNames,
];
