// Remembers which messages in Slack show a case, finds those that show an older version of it, and who was sent one.
import type { Case } from '../casework/case.ts';
import { caseOf } from './cases/rows.ts';
import type { Store } from './index.ts';
import type { CardRow } from './tables/cards.ts';

export type Card = Omit<CardRow, 'open'>;

export async function rememberCard(store: Store, card: Card): Promise<void> {
  await store.transaction((trx) =>
    trx
      .insertInto('cards')
      .values({ ...card, open: 1 })
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  );
}

export type StaleCard = { readonly card: Card; readonly case: Case };

/** Cards whose case has moved on since they were drawn. */
export async function staleCards(store: Store, limit: number): Promise<readonly StaleCard[]> {
  const rows = await store.db
    .selectFrom('cards')
    .innerJoin('cases', (join) => join.onRef('cases.desk', '=', 'cards.desk').onRef('cases.id', '=', 'cards.case_id'))
    .selectAll('cards')
    .select('cases.body')
    .where('cards.open', '=', 1)
    .whereRef('cards.version', '<', 'cases.version')
    .limit(limit)
    .execute();
  return rows.map(({ body, open: _open, ...card }) => ({ card, case: caseOf({ body }) }));
}

/** `open`: whether it may change again. */
export async function cardShown(
  store: Store,
  { desk, channel, ts }: Card,
  { version, open, drawn }: { readonly version: number; readonly open: boolean; readonly drawn: string },
): Promise<void> {
  await store.transaction((trx) =>
    trx
      .updateTable('cards')
      .set({ version, drawn, open: open ? 1 : 0 })
      .where('desk', '=', desk)
      .where('channel', '=', channel)
      .where('ts', '=', ts)
      .execute(),
  );
}

/** The desk whose case somebody in another workspace was sent a notice of; what leads them to it is that notice alone. */
export async function deskOfNotice(
  db: Pick<Store['db'], 'selectFrom'>,
  { caseId, address }: { readonly caseId: string; readonly address: string },
): Promise<string | undefined> {
  const row = await db
    .selectFrom('outbox')
    .select('desk')
    .where('case_id', '=', caseId)
    .where('address', '=', address)
    .where('channel', '=', 'slack')
    .executeTakeFirst();
  return row?.desk;
}

/** Open cases of other desks that wait for somebody in this workspace. */
export async function waitingAbroad(
  db: Pick<Store['db'], 'selectFrom'>,
  address: string,
  limit: number,
): Promise<readonly Case[]> {
  const rows = await db
    .selectFrom('cards')
    .innerJoin('case_people', (join) =>
      join.onRef('case_people.desk', '=', 'cards.desk').onRef('case_people.case_id', '=', 'cards.case_id'),
    )
    .innerJoin('cases', (join) => join.onRef('cases.desk', '=', 'cards.desk').onRef('cases.id', '=', 'cards.case_id'))
    .select(['cases.body', 'cases.changed_at'])
    .distinct()
    .where('cards.address', '=', address)
    .where('case_people.relation', '=', 'waiting')
    .where('case_people.person', '=', address)
    .where('cases.closed', '=', 0)
    .orderBy('cases.changed_at', 'desc')
    .limit(limit)
    .execute();
  return rows.map(caseOf);
}
