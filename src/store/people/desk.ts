// The register of one desk: the store, the pack whose intervals count, and the desk's own settings.
import { z } from 'zod';
import type { Pack } from '../../policy/model.ts';
import { todayIn } from '../../training/reminders/hours.ts';
import { ReminderSettings, STANDARD_REMINDERS } from '../../training/reminders/settings.ts';
import { rulesKey, type TrainingRules, trainingRules } from '../../training/rules.ts';
import type { Store } from '../index.ts';
import { readSetting, type SettingDefinition } from '../settings.ts';

export type PeopleDesk = {
  readonly store: Store;
  readonly desk: string;
  readonly pack: Pick<Pack, 'profiles' | 'profile'>;
};

/** Null: the profile that the pack names. */
export const TRAINING_PROFILE: SettingDefinition<string | null> = {
  key: 'training.profile',
  schema: z.string().nullable(),
  standard: null,
};

const Span = z.strictObject({
  years: z.int().min(0).max(20).default(0),
  months: z.int().min(0).max(240).default(0),
  days: z.int().min(0).max(3650).default(0),
});

/** How often the training of a leveraged system is repeated, by its name in capitals. */
export const LEVERAGED_SYSTEMS: SettingDefinition<TrainingRules['leveraged']> = {
  key: 'training.leveraged',
  schema: z.record(z.string().regex(/^[A-Z0-9][A-Z0-9 ._/-]{0,39}$/, 'the name of a system in capitals'), Span),
  standard: {},
};

export const REMINDERS: SettingDefinition<ReminderSettings> = {
  key: 'training.reminders',
  schema: ReminderSettings,
  standard: STANDARD_REMINDERS,
};

/** Whether the weekly digest names people: a channel may have readers who should see counts alone. */
export const DIGEST_NAMES: SettingDefinition<boolean> = {
  key: 'training.digest-names',
  schema: z.boolean(),
  standard: true,
};

export type DeskRules = {
  readonly rules: TrainingRules;
  readonly reminders: ReminderSettings;
  /** The calendar day of the desk's own zone. */
  readonly today: string;
  readonly now: Date;
};

type Reading = Pick<Store['db'], 'selectFrom'>;

/** Throws RangeError when the desk has switched on a profile that the pack does not have. */
export async function deskRules({ store, desk, pack }: PeopleDesk, db: Reading = store.db): Promise<DeskRules> {
  const profile = await readSetting(db, desk, TRAINING_PROFILE);
  const leveraged = await readSetting(db, desk, LEVERAGED_SYSTEMS);
  const reminders = await readSetting(db, desk, REMINDERS);
  const now = store.clock.now();
  return { rules: trainingRules(pack, profile, leveraged), reminders, today: todayIn(reminders.zone, now), now };
}

/** Changes when stored due dates or alarms are no longer what the rules would give. */
export const deskRulesKey = ({ rules, reminders }: DeskRules): string =>
  `${rulesKey(rules)} ${JSON.stringify(reminders)}`;
