// The setting that says after how many days a contact must be confirmed again.
import { z } from 'zod';
import type { SettingDefinition } from '../../store/settings.ts';

export const CONTACT_STALE_AFTER_DAYS: SettingDefinition<number> = {
  key: 'agencies.contact-stale-after-days',
  schema: z.int().min(1).max(3650),
  standard: 180,
};
