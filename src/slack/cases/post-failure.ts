// What an error of posting means: never, not now, or nobody knows whether it got through.
import { webApi } from '@slack/bolt';
import type { Sent } from '../../delivery/ports.ts';

/** Refusals that stay: the person is gone, or was never there. */
const NEVER = new Set([
  'channel_not_found',
  'user_not_found',
  'users_not_found',
  'user_disabled',
  'account_inactive',
  'cannot_dm_bot',
  'is_archived',
  'not_in_channel',
  'messages_tab_disabled',
]);

/** An answer of Slack's own, or no way to Slack at all; a timeout leaves open whether it got through. */
export function isRefused(error: unknown): boolean {
  if (error instanceof webApi.WebAPIPlatformError || error instanceof webApi.WebAPIRateLimitedError) return true;
  // A gateway that gave up waiting does not know either.
  if (error instanceof webApi.WebAPIHTTPError) return error.statusCode !== 504;
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause)
    if ('code' in cause && NO_WAY.has(String(cause.code))) return true;
  return false;
}

const NO_WAY = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);

export function failureOf(error: unknown): Sent {
  if (error instanceof webApi.WebAPIRateLimitedError) return { kind: 'wait', milliseconds: error.retryAfter * 1_000 };
  if (error instanceof webApi.WebAPIPlatformError) {
    const code = String(error.data.error).slice(0, 60);
    return { kind: NEVER.has(code) ? 'impossible' : 'outage', code: `slack-${code}` };
  }
  return { kind: 'outage', code: 'slack-unreachable' };
}
