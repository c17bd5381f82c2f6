// Keeps Home as it is after what a person has just done: Slack asks for it only when somebody comes to the tab anew.
import type { Deps } from '../deps.ts';
import { homeFor } from '../home.ts';
import type { Person } from '../person.ts';
import type { Screen } from '../screen.ts';

/** For whom this replica has drawn Home, and the ledger's last record then: as long as nothing is added, nothing is new. */
export type HomesDrawn = Map<string, number>;

const keyOf = ({ desk, user }: Person): string => `${desk} ${user}`;

export async function drawHome(person: Person, screen: Screen, deps: Deps): Promise<void> {
  deps.homesDrawn.set(keyOf(person), await lastRecord(person, deps));
  await screen.publishHome(person.user, await homeFor(person, deps));
}

/** After a click or a form. What fails here has no part in what the person did, and Home is drawn again when it is opened. */
export async function keepHome(person: Person, screen: Screen, deps: Deps): Promise<void> {
  const drawn = deps.homesDrawn.get(keyOf(person));
  if (drawn === undefined) return;
  try {
    if ((await lastRecord(person, deps)) !== drawn) await drawHome(person, screen, deps);
  } catch (error) {
    deps.log.warn('Home could not be brought up to date:', error);
  }
}

const lastRecord = async ({ desk }: Person, { store }: Deps): Promise<number> =>
  (await store.ledger.head(desk)).sequence;
