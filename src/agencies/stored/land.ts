// Makes a staged file visible, as a whole: its rows replace what the same kind of source said about the same agencies.
import { sql, type Transaction } from 'kysely';
import type { Actor } from '../../casework/roles.ts';
import type { Store, Tables } from '../../store/index.ts';
import type { ImportPlan } from '../import/open-import.ts';
import type { Staging } from './compare.ts';
import type { ImportCounts } from './import-report.ts';
import { landContacts } from './land-contacts.ts';

export type Landed = { readonly contacts: { readonly changed: number; readonly kept: number } };

export function land(
  store: Store,
  staging: Staging,
  plan: ImportPlan,
  counts: ImportCounts,
  actor: Actor,
): Promise<Landed> {
  return store.transaction(async (trx) => {
    await dropReplaced(trx, staging);
    const { importId, desk } = staging;
    const landedAt = store.clock.now().getTime();
    await trx
      .updateTable('agency_imports')
      .set({ state: 'landed', turn: await nextTurn(trx), landed_at: landedAt, counts: JSON.stringify(counts) })
      .where('id', '=', importId)
      .execute();
    const contacts = await landContacts(trx, { store, desk, importId, actor });
    await store.ledger.append(trx, {
      desk,
      actor,
      kind: 'agencies.imported',
      subject: importId,
      data: {
        file: plan.file,
        sha256: plan.sha256,
        layout: plan.layout,
        counts: { ...counts },
        contacts: { ...contacts },
      },
    });
    return { contacts };
  });
}

async function dropReplaced(trx: Transaction<Tables>, { importId, desk, layout }: Staging): Promise<void> {
  await sql`delete from agency_rows
    where import_id in (select id from agency_imports where state = 'landed' and desk = ${desk} and layout = ${layout})
    and ori in (select ori from agency_rows where import_id = ${importId})`.execute(trx);
}

async function nextTurn(trx: Transaction<Tables>): Promise<number> {
  const row = await trx
    .selectFrom('agency_imports')
    .select((build) => build.fn.max('turn').as('turn'))
    .executeTakeFirst();
  return Number(row?.turn ?? 0) + 1;
}
