// The settings of a desk that cases read: their schemas, their standard values, and all of them together for one step.
import { z } from 'zod';
import { isZone } from '../../casework/instant.ts';
import { type CaseSettings, STANDARD_SETTINGS } from '../../casework/settings.ts';
import type { Store } from '../index.ts';
import { type SettingDefinition, settingOf } from '../settings.ts';

const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'give a time as HH:MM');
const Interval = z.union([
  z.strictObject({ minutes: z.int().min(5).max(100_000) }),
  z.strictObject({ days: z.int().min(1).max(365) }),
]);
const Rung = z.strictObject({
  minutes: z.int().min(1).max(1_440),
  to: z.array(z.enum(['user', 'coordinator', 'csa-officer'])).min(1),
});

const standard = STANDARD_SETTINGS;

export const ZONE: SettingDefinition<string> = {
  key: 'time-zone',
  schema: z.string().refine(isZone, 'this is not an IANA time zone, such as America/Chicago'),
  standard: standard.zone,
};

export const WORKING_HOURS: SettingDefinition<CaseSettings['workingHours']> = {
  key: 'working-hours',
  schema: z
    .strictObject({ from: Time, to: Time, days: z.array(z.int().min(1).max(7)).min(1) })
    .refine(({ from, to }) => from < to, 'working hours end after they begin'),
  standard: standard.workingHours,
};

export const REMINDERS_AT_MOST: SettingDefinition<number> = {
  key: 'reminders-at-most',
  schema: z.int().min(1).max(5),
  standard: standard.remindersAtMost,
};

export const PERMISSION: SettingDefinition<CaseSettings['permission']> = {
  key: 'permission',
  schema: z.strictObject({
    draftDays: z.int().min(1).max(90),
    remindOwner: z.strictObject({ routine: Interval, priority: Interval, urgent: Interval }),
    unansweredDays: z.int().min(1).max(365),
    remindVerification: Interval,
    expiryWarningDays: z.int().min(1).max(60),
  }),
  standard: standard.permission,
};

export const EXIGENT: SettingDefinition<CaseSettings['exigent']> = {
  key: 'exigent',
  schema: z.strictObject({
    ladder: z.array(Rung).min(1).max(12).refine(isClimbing, 'each rung comes later than the one before'),
    repeatMinutes: z.int().min(5).max(1_440),
    deliveryMinutes: z.int().min(1).max(60),
    verificationHours: z.int().min(1).max(2_000),
    furtherUseHours: z.int().min(1).max(2_000),
    reviewHours: z.int().min(1).max(2_000),
  }),
  standard: standard.exigent,
};

export const HIT: SettingDefinition<CaseSettings['hit']> = {
  key: 'hit',
  schema: z.strictObject({
    answerMinutes: z.strictObject({ urgent: z.int().min(5).max(1_440), routine: z.int().min(5).max(1_440) }),
    locateMinutes: z.int().min(5).max(10_000),
  }),
  standard: standard.hit,
};

export const RELEASE: SettingDefinition<CaseSettings['release']> = {
  key: 'release',
  schema: z.strictObject({ reviewHours: z.int().min(1).max(2_000) }),
  standard: standard.release,
};

export const DISPOSAL: SettingDefinition<CaseSettings['disposal']> = {
  key: 'disposal',
  schema: z.strictObject({ witnessHours: z.int().min(1).max(2_000) }),
  standard: standard.disposal,
};

/** `people` are the users whose own time zone matters here. */
export async function readCaseSettings(
  db: Pick<Store['db'], 'selectFrom'>,
  desk: string,
  people: readonly string[],
): Promise<CaseSettings> {
  const rows = await db.selectFrom('settings').select(['key', 'value']).where('desk', '=', desk).execute();
  const stored = new Map(rows.map(({ key, value }) => [key, value]));
  return {
    zone: settingOf(stored, ZONE),
    zones: await zonesOf(db, desk, people),
    workingHours: settingOf(stored, WORKING_HOURS),
    remindersAtMost: settingOf(stored, REMINDERS_AT_MOST),
    permission: settingOf(stored, PERMISSION),
    exigent: settingOf(stored, EXIGENT),
    hit: settingOf(stored, HIT),
    release: settingOf(stored, RELEASE),
    disposal: settingOf(stored, DISPOSAL),
  };
}

function isClimbing(rungs: readonly { readonly minutes: number }[]): boolean {
  return rungs.every((rung, index) => rung.minutes > (rungs[index - 1]?.minutes ?? 0));
}

async function zonesOf(
  db: Pick<Store['db'], 'selectFrom'>,
  desk: string,
  people: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  if (people.length === 0) return {};
  const query = db.selectFrom('users').select(['user_id', 'zone']).where('desk', '=', desk);
  const rows = await query.where('user_id', 'in', people).execute();
  // A zone that this Node does not know would make every date invalid.
  return Object.fromEntries(
    rows.flatMap(({ user_id, zone }) => (zone !== null && isZone(zone) ? [[user_id, zone]] : [])),
  );
}
