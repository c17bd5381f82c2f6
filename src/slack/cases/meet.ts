// Learns the time zone and address at work of whoever opens a case, so that reminders come in their own working hours.
import { refreshDues } from '../../store/cases/due.ts';
import { knownUser, rememberUser } from '../../store/users.ts';
import type { Deps } from '../deps.ts';
import type { Person } from '../person.ts';
import type { Screen } from '../screen.ts';

const HOURS_12 = 12 * 3_600_000;

/** Goes on by itself: a case must not wait for it, and without it the zone of the desk stands. */
export function meet(person: Person, screen: Screen, deps: Deps): void {
  learn(person, screen, deps).catch((error: unknown) => deps.log.warn('a user could not be looked up:', error));
}

async function learn({ desk, user }: Person, screen: Screen, { store, clock }: Deps): Promise<void> {
  const known = await knownUser(store.db, desk, user);
  if (known && known.refreshedAt > clock.now().getTime() - HOURS_12) return;
  const { zone, email } = await screen.lookUp(user);
  await rememberUser(store, desk, { user, zone, email });
  if (zone !== null && zone !== known?.zone) await refreshDues(store, desk);
}
