// The standing of a person of the desk: what use-record and access are told when the person is known.
import type { AgencyRecord } from '../../training/agency.ts';
import { activePostings, type Person } from '../../training/person.ts';
import { type Standing, standingOf } from '../../training/standing.ts';
import { type DecidingPack, type PersonStatus, statusOf, type TrainingPolicy } from '../../training/status.ts';
import type { Store } from '../index.ts';
import { deskAgencies } from './agencies.ts';
import { type DeskRules, deskRules } from './desk.ts';
import { personOfUser } from './read.ts';

/** The current revision of the running policies (`policies.current`) is one. */
export type DecidingDesk = { readonly store: Store; readonly desk: string; readonly revision: DecidingPack };

/** `agency`: under which ORI the person acts; without it the weakest of the person's agencies counts. */
export async function standingOfUser(place: DecidingDesk, user: string, agency?: string): Promise<Standing> {
  const { store, desk } = place;
  const { policy, today } = await policyOf(place);
  const person = await personOfUser(store.db, desk, user);
  const agencies: ReadonlyMap<string, AgencyRecord> = person ? await deskAgencies(store.db, desk) : new Map();
  return standingOf({ person, agency, agencies, policy, asOf: today });
}

/** For `/training me`: the person and the status at each agency; undefined when the register does not know the user. */
export async function statusOfUser(
  place: DecidingDesk,
  user: string,
): Promise<{ readonly person: Person; readonly statuses: readonly PersonStatus[] } | undefined> {
  const person = await personOfUser(place.store.db, place.desk, user);
  return person && { person, statuses: await statusesOf(place, person) };
}

export async function statusesOf(place: DecidingDesk, person: Person): Promise<readonly PersonStatus[]> {
  const { policy, today } = await policyOf(place);
  return activePostings(person, today).map((posting) => statusOf(person, posting, policy, today));
}

async function policyOf({ store, desk, revision }: DecidingDesk): Promise<{ policy: TrainingPolicy } & DeskRules> {
  const rules = await deskRules({ store, desk, pack: revision.pack });
  return { policy: { rules: rules.rules, revision }, ...rules };
}
