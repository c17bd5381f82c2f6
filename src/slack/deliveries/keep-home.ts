// Keeps Home as it is after what a person has just done: Slack asks for it only when somebody comes to the tab anew.
import type { Deps } from '../deps.ts';
import { homeFor } from '../home.ts';
import type { Person } from '../person.ts';
import type { Screen } from '../screen.ts';

/** For whom this replica has drawn Home, and the ledger's last record then: as long as nothing is added, nothing is new. */
export type HomesDrawn = Map<string, number>;

const keyOf = ({ desk, user }: Person): string => `${desk} ${user}`;

export async function drawHome(person: Person, screen: Screen, deps: Deps): Promise<void> {
  const key = keyOf(person);
  const at = await lastRecord(person, deps);
  deps.homesDrawn.set(key, at);
  try {
    await screen.publishHome(person.user, await homeFor(person, deps));
  } catch (error) {
    deps.homesDrawn.set(key, NOT_DRAWN);
    throw error;
  }
  // Two clicks at once: what was gathered first may arrive last, and would stand there.
  if ((deps.homesDrawn.get(key) ?? at) > at) await drawHome(person, screen, deps);
}

/** No record has this number: the next click draws. */
const NOT_DRAWN = -1;

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
