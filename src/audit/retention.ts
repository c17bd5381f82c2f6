// How long the ledger is kept in the database: three years by default (the audit cycle), never less than one.
import { DateTime } from 'luxon';
import { z } from 'zod';
import type { SettingDefinition } from '../store/settings.ts';

export const RETENTION_YEARS: SettingDefinition<number> = {
  key: 'audit.retention-years',
  schema: z.int().min(1, 'records are kept for one year at least').max(100),
  standard: 3,
};

/** The first instant that must still be kept (UTC milliseconds). */
export const keptFrom = (now: Date, years: number): number =>
  DateTime.fromJSDate(now, { zone: 'utc' }).minus({ years }).startOf('day').toMillis();
