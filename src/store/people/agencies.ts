// The agencies of the desk: what the access of their people rests on, changed step by step with a history.
import canonicalize from 'canonicalize';
import type { Kysely } from 'kysely';
import type { Actor } from '../../casework/roles.ts';
import { isDay } from '../../policy/day.ts';
import { type AgencyChanges, type AgencyRecord, newAgency } from '../../training/agency.ts';
import type { EventProblem } from '../../training/check-event.ts';
import type { Tables } from '../tables/index.ts';
import { agenciesWithPeople } from './counts.ts';
import { deskRules, type PeopleDesk } from './desk.ts';

type Reading = Pick<Kysely<Tables>, 'selectFrom'>;

export type AgencyChange =
  | { readonly kind: 'changed'; readonly agency: AgencyRecord }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'refused'; readonly problems: readonly EventProblem[] };

/** `ori` is one that checkOri has read. Whether the actor may do this is decided by the caller. */
export function changeAgency(
  place: PeopleDesk,
  { actor, ori, changes }: { readonly actor: Actor; readonly ori: string; readonly changes: AgencyChanges },
): Promise<AgencyChange> {
  const { store, desk } = place;
  return store.transaction(async (trx) => {
    const { today, now } = await deskRules(place, trx);
    const problems = problemsOf(changes, today);
    if (problems.length > 0) return { kind: 'refused', problems };
    const query = trx.selectFrom('desk_agencies').selectAll().where('desk', '=', desk).where('ori', '=', ori);
    const row = await (store.kind === 'postgres' ? query.forUpdate() : query).executeTakeFirst();
    const before = row ? agencyOf(row.state) : newAgency(ori);
    const after = { ...before, ...changes };
    if (row && canonicalize(before) === canonicalize(after)) return { kind: 'unchanged' };
    const state = { version: Number(row?.version ?? 0) + 1, state: canonicalize(after) ?? '' };
    await trx
      .insertInto('desk_agencies')
      .values({ desk, ori, ...state })
      .onConflict((conflict) => conflict.columns(['desk', 'ori']).doUpdateSet(state))
      .execute();
    const event = { number: state.version, at: now.getTime(), actor: actor.id, changes: canonicalize(changes) ?? '' };
    await trx
      .insertInto('desk_agency_events')
      .values({ desk, ori, ...event })
      .execute();
    await store.ledger.append(trx, { desk, actor, kind: 'desk-agency.changed', subject: ori, data: { ...changes } });
    return { kind: 'changed', agency: after };
  });
}

function problemsOf(changes: AgencyChanges, today: string): readonly EventProblem[] {
  const days = (['csaGranted', 'delegated', 'agreementSigned', 'left'] as const).flatMap((field) => {
    const day = changes[field];
    if (day === null || day === undefined) return [];
    if (!isDay(day)) return [{ field, message: `${field} is not a day like 2026-03-31` }];
    return day > today ? [{ field, message: `${field}: ${day} lies after today, ${today}` }] : [];
  });
  const long = (changes.name?.length ?? 0) > 120 ? [{ field: 'name', message: 'at most 120 characters' }] : [];
  return [...days, ...long];
}

const agencyOf = (state: string): AgencyRecord => JSON.parse(state) as AgencyRecord;

export async function findAgency(db: Reading, desk: string, ori: string): Promise<AgencyRecord | undefined> {
  const row = await db
    .selectFrom('desk_agencies')
    .select('state')
    .where('desk', '=', desk)
    .where('ori', '=', ori)
    .executeTakeFirst();
  return row && agencyOf(row.state);
}

export async function deskAgencies(db: Reading, desk: string): Promise<ReadonlyMap<string, AgencyRecord>> {
  const rows = await db
    .selectFrom('desk_agencies')
    .select(['ori', 'state'])
    .where('desk', '=', desk)
    .orderBy('ori')
    .execute();
  return new Map(rows.map(({ ori, state }) => [ori, agencyOf(state)]));
}

/** Item 1: agencies that have people with access, or a record of their own, and no coordinator in the register. */
export async function agenciesWithoutCoordinator(db: Reading, desk: string): Promise<readonly string[]> {
  const records = await deskAgencies(db, desk);
  const peopled = (await agenciesWithPeople(db, desk)).filter(({ active }) => active > 0).map(({ agency }) => agency);
  const staying = [...records.values()].filter(({ left }) => left === null).map(({ ori }) => ori);
  return [...new Set([...peopled, ...staying])].filter((ori) => !records.get(ori)?.nac).sort();
}
