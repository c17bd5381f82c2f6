// What goes out once a week: on the day and at the time that the desk has set, one message to each reader.
import type { Transaction } from 'kysely';
import { z } from 'zod';
import type { JsonObject } from '../casework/json.ts';
import { nextWeekly } from '../casework/working-hours.ts';
import { ZONE } from '../store/cases/settings.ts';
import type { Tables } from '../store/index.ts';
import { queue } from '../store/outbox/queue.ts';
import { usersWithRoleIn } from '../store/roles.ts';
import type { Schedule } from '../store/schedules.ts';
import { readSetting, type SettingDefinition } from '../store/settings.ts';

export type DigestSetting = {
  /** 1 is Monday. */
  readonly weekday: number;
  readonly time: string;
  /** A channel id; null for a direct message to each coordinator. */
  readonly channel: string | null;
};

export const DIGEST: SettingDefinition<DigestSetting> = {
  key: 'weekly-digest',
  schema: z.strictObject({
    weekday: z.int().min(1).max(7),
    time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'give a time as HH:MM'),
    channel: z.string().min(1).nullable(),
  }),
  standard: { weekday: 1, time: '08:30', channel: null },
};

type Trx = Transaction<Tables>;

export type Weekly = {
  readonly template: string;
  readonly readers: (trx: Trx, desk: string) => Promise<readonly string[]>;
  /** What the message carries; its one value is the cause, for which nobody gets a second one. */
  readonly cause: (at: number, zone: string) => { readonly day: string } | { readonly week: string };
};

export const weekly = ({ template, readers, cause }: Weekly): Schedule => ({
  name: template,
  next: async (db, desk, after) => {
    const { weekday, time } = await readSetting(db, desk, DIGEST);
    return nextWeekly(after, weekday, time, await readSetting(db, desk, ZONE));
  },
  run: async (trx, desk, at) => {
    const data = cause(at, await readSetting(trx, desk, ZONE));
    const key = `${template}/${Object.values(data)[0]}`;
    for (const address of await readers(trx, desk)) await queueDigest(trx, { desk, template, key, address, data, at });
  },
});

export type QueuedDigest = {
  readonly desk: string;
  readonly template: string;
  /** The address is added to it. */
  readonly key: string;
  readonly address: string;
  readonly data: JsonObject;
  readonly at: number;
};

/** Of no case, and never urgent. */
export const queueDigest = (trx: Trx, { desk, template, key, address, data, at }: QueuedDigest) =>
  queue(trx, {
    desk,
    caseId: '',
    dedupeKey: `${key}/${address}`,
    channel: 'slack',
    address,
    template,
    role: 'person',
    round: 1,
    data,
    urgent: false,
    at,
    watchAt: null,
  });

export const coordinators = (trx: Trx, desk: string): Promise<readonly string[]> =>
  usersWithRoleIn(trx, desk, 'coordinator');

/** The channel that the desk has set, else each coordinator. */
export async function digestReaders(trx: Trx, desk: string): Promise<readonly string[]> {
  const { channel } = await readSetting(trx, desk, DIGEST);
  return channel === null ? coordinators(trx, desk) : [channel];
}
