// Reports of mistakes in the directory, from anybody, and settling them, by a coordinator.
import { randomUUID } from 'node:crypto';
import type { Actor } from '../../casework/roles.ts';
import { claimWithin } from '../../store/deliveries.ts';
import type { Store } from '../../store/index.ts';
import { isMistake, type Mistake } from '../mistake.ts';
import { contactSubject } from './contact-rows.ts';

export type MistakeReport = {
  readonly id: string;
  readonly ori: string;
  readonly about: Mistake;
  readonly reportedAt: number;
  readonly reportedBy: string;
};

export type NewMistake = {
  readonly desk: string;
  readonly actor: Actor;
  readonly ori: string;
  readonly about: Mistake;
};

/** Gives back the id of the report; null where the same `delivery` of a form was taken before. */
export function reportMistake(
  store: Store,
  { desk, actor, ori, about }: NewMistake,
  delivery?: string,
): Promise<string | null> {
  const id = randomUUID();
  return store.transaction(async (trx) => {
    if (delivery !== undefined && !(await claimWithin(trx, desk, delivery, store.clock.now()))) return null;
    const reported = {
      reported_at: store.clock.now().getTime(),
      reported_by: actor.id,
      settled_at: null,
      settled_by: null,
    };
    await trx
      .insertInto('agency_mistakes')
      .values({ desk, id, ori, about, ...reported })
      .execute();
    await store.ledger.append(trx, {
      desk,
      actor,
      kind: 'agency-mistake.reported',
      subject: contactSubject(ori),
      data: { id, ori, about },
    });
    return id;
  });
}

/** A second settling of the same report, also at the same moment, changes nothing. */
export function settleMistake(
  store: Store,
  { desk, actor, id }: { desk: string; actor: Actor; id: string },
): Promise<'settled' | 'not-open'> {
  return store.transaction(async (trx) => {
    const open = await trx
      .updateTable('agency_mistakes')
      .set({ settled_at: store.clock.now().getTime(), settled_by: actor.id })
      .where('desk', '=', desk)
      .where('id', '=', id)
      .where('settled_at', 'is', null)
      .returning('ori')
      .executeTakeFirst();
    if (open === undefined) return 'not-open';
    await store.ledger.append(trx, {
      desk,
      actor,
      kind: 'agency-mistake.settled',
      subject: contactSubject(open.ori),
      data: { id, ori: open.ori },
    });
    return 'settled';
  });
}

/** Open reports, oldest first; of one agency, or all. */
export async function openMistakes(store: Store, desk: string, ori?: string): Promise<readonly MistakeReport[]> {
  const rows = await store.db
    .selectFrom('agency_mistakes')
    .selectAll()
    .where('desk', '=', desk)
    .where('settled_at', 'is', null)
    .$if(ori !== undefined, (select) => select.where('ori', '=', ori ?? ''))
    .orderBy('reported_at')
    .orderBy('id')
    .execute();
  return rows.flatMap((row) =>
    isMistake(row.about)
      ? [{ id: row.id, ori: row.ori, about: row.about, reportedAt: row.reported_at, reportedBy: row.reported_by }]
      : [],
  );
}
