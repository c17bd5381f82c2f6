// Slack's rate limits on the real clock: tiers by method and team, and one message a second in each channel.

import type { Clock } from '../../clock.ts';
import type { Tier } from './method.ts';

/** Calls a minute; a tier's whole minute may come at once. apps.connections.open may open its ten sockets at once. */
const perMinute = { tier1: 1, tier2: 20, tier3: 50, tier4: 100, post: 60, free: Number.POSITIVE_INFINITY } as const;
const burst = { ...perMinute, tier1: 10, post: 5 } as const;

/** Seconds to wait, or 0 when the call may go on. */
export type Rates = (tier: Tier, key: string) => number;

export function rates(wall: Clock): Rates {
  const buckets = new Map<string, { tokens: number; at: number }>();
  return (tier, key) => {
    if (tier === 'free') return 0;
    const now = wall.now().getTime();
    const bucket = buckets.get(key) ?? { tokens: burst[tier], at: now };
    const gained = ((now - bucket.at) / 60_000) * perMinute[tier];
    const tokens = Math.min(burst[tier], bucket.tokens + gained);
    const allowed = tokens >= 1;
    buckets.set(key, { tokens: allowed ? tokens - 1 : tokens, at: now });
    return allowed ? 0 : Math.max(1, Math.ceil(((1 - tokens) / perMinute[tier]) * 60));
  };
}
