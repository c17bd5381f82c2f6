// Learns the time zone of whom a reminder is for before it goes: people of an imported roster never met the app.
import type { webApi } from '@slack/bolt';
import type { Log } from '../../log.ts';
import type { Store } from '../../store/index.ts';
import { knownUser, rememberUser } from '../../store/users.ts';

export type Learning = {
  readonly client: webApi.WebClient;
  readonly store: Store;
  readonly log: Log;
  readonly tokenOf: (desk: string) => Promise<string | null>;
};

const FRESH_MS = 7 * 86_400_000;

/** Without an answer the zone of the desk stands; the reminder does not wait for it. */
export async function learnZone({ client, store, log, tokenOf }: Learning, desk: string, user: string): Promise<void> {
  const known = await knownUser(store.db, desk, user);
  if (known && known.refreshedAt > store.clock.now().getTime() - FRESH_MS) return;
  const token = await tokenOf(desk);
  if (token === null) return;
  try {
    const { user: found } = await client.users.info({ token, user });
    await rememberUser(store, desk, { user, zone: found?.tz ?? null, email: found?.profile?.email ?? null });
  } catch (error) {
    log.warn('the time zone of a user could not be learnt:', error);
  }
}
