// What a desk can set about its cases, and what stands when it sets nothing. Intervals here are ours, not the manual's.
import type { Interval } from './instant.ts';
import type { Role } from './roles.ts';
import type { WorkingHours } from './working-hours.ts';

export type Urgency = 'routine' | 'priority' | 'urgent';

/** Who is reminded of an exigent notice that nobody has acknowledged. */
export type Rung = {
  readonly minutes: number;
  readonly to: readonly ('user' | Extract<Role, 'coordinator' | 'csa-officer'>)[];
};

export type CaseSettings = {
  /** IANA zone of the desk, for everyone whose own is not known. */
  readonly zone: string;
  /** Zones of the people concerned, by user id. */
  readonly zones: Readonly<Record<string, string>>;
  readonly workingHours: WorkingHours;
  /** Reminders of one kind in one case; five at the very most. */
  readonly remindersAtMost: number;
  readonly permission: {
    readonly draftDays: number;
    readonly remindOwner: Readonly<Record<Urgency, Interval>>;
    readonly unansweredDays: number;
    readonly remindVerification: Interval;
    readonly expiryWarningDays: number;
  };
  readonly exigent: {
    readonly ladder: readonly Rung[];
    /** After the ladder, until every kind of reminder has been sent as often as allowed. */
    readonly repeatMinutes: number;
    readonly deliveryMinutes: number;
    readonly verificationHours: number;
    readonly furtherUseHours: number;
    readonly reviewHours: number;
  };
  readonly hit: {
    readonly answerMinutes: Readonly<Record<'urgent' | 'routine', number>>;
    readonly locateMinutes: number;
  };
  readonly release: { readonly reviewHours: number };
  readonly disposal: { readonly witnessHours: number };
};

export const STANDARD_SETTINGS: CaseSettings = {
  zone: 'America/New_York',
  zones: {},
  workingHours: { from: '08:00', to: '17:00', days: [1, 2, 3, 4, 5] },
  remindersAtMost: 5,
  permission: {
    draftDays: 7,
    remindOwner: { routine: { days: 2 }, priority: { days: 1 }, urgent: { minutes: 120 } },
    unansweredDays: 30,
    remindVerification: { days: 1 },
    expiryWarningDays: 3,
  },
  exigent: {
    ladder: [
      { minutes: 5, to: ['user'] },
      { minutes: 10, to: ['user', 'coordinator'] },
      { minutes: 15, to: ['user', 'coordinator', 'csa-officer'] },
    ],
    repeatMinutes: 15,
    deliveryMinutes: 5,
    verificationHours: 24,
    furtherUseHours: 48,
    reviewHours: 72,
  },
  hit: { answerMinutes: { urgent: 10, routine: 60 }, locateMinutes: 60 },
  release: { reviewHours: 72 },
  disposal: { witnessHours: 24 },
};

export const zoneOf = (settings: CaseSettings, user: string): string => settings.zones[user] ?? settings.zone;
