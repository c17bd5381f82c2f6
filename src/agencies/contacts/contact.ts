// How an agency is reached, and how well that is known to work.

/** Who answers for the agency there and how; null means not known. */
export type ContactWays = {
  readonly name: string | null;
  readonly telephone: string | null;
  readonly email: string | null;
  readonly slackChannel: string | null;
  readonly hours: string | null;
};

/** All instants in UTC milliseconds. */
export type Contact = ContactWays & {
  readonly ori: string;
  readonly changedAt: number;
  readonly changedBy: string;
  /** When somebody last made sure that it is right. */
  readonly confirmedAt: number | null;
  readonly confirmedBy: string | null;
  /** When something last got through, and by which way. */
  readonly reachedAt: number | null;
  readonly reachedBy: ContactWay | null;
  readonly answeredAt: number | null;
  /** The first notice since the last answer that nobody answered in time, and how many of them. */
  readonly unansweredSince: number | null;
  readonly unansweredCount: number;
  /** When the e-mail address last sent something back as undeliverable. */
  readonly bouncedAt: number | null;
};

/** `C0123456789`, alone or as Slack writes a mention of it; null for a name, which leads nowhere without reading all channels. */
export const channelIdOf = (text: string): string | null =>
  /^<?#?([CG][A-Z0-9]{8,})(?:\|[^>]*)?>?$/.exec(text.trim())?.[1] ?? null;

export const CONTACT_WAYS = ['slack', 'email', 'telephone'] as const;
export type ContactWay = (typeof CONTACT_WAYS)[number];

export const NO_WAYS: ContactWays = { name: null, telephone: null, email: null, slackChannel: null, hours: null };

export function sameWays(a: ContactWays, b: ContactWays): boolean {
  return changedWays(a, b).length === 0;
}

/** The names of what differs. */
export function changedWays(a: ContactWays, b: ContactWays): readonly (keyof ContactWays)[] {
  return (['name', 'telephone', 'email', 'slackChannel', 'hours'] as const).filter((way) => a[way] !== b[way]);
}
