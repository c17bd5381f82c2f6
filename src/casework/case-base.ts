// What every case has, whatever it follows through.
import type { Instant } from './instant.ts';
import type { Reminders } from './reminders.ts';

export type CaseBase = {
  readonly id: string;
  readonly desk: string;
  /** Counts the steps; a step names the version it was decided on, so that only one of two can win. */
  readonly version: number;
  readonly openedBy: string;
  readonly openedAt: Instant;
  /** The ORI of the opener's own agency; empty when not known. */
  readonly agency: string;
  readonly changedBy: string;
  readonly changedAt: Instant;
  readonly reminders: Reminders;
};
