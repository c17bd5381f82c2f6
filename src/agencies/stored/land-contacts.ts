// Takes over the contacts of a list that lands; what somebody confirmed here later than the list was, stays.
import type { Transaction } from 'kysely';
import { z } from 'zod';
import type { Actor } from '../../casework/roles.ts';
import type { Store, Tables } from '../../store/index.ts';
import type { Contact, ContactWays } from '../contacts/contact.ts';
import { NO_WAYS, sameWays } from '../contacts/contact.ts';
import { changeData, contactSubject, lockedContact, withWays, writeContact } from './contact-rows.ts';

const PAGE = 500;

const ContactSaid = z.object({
  ways: z.object({
    name: z.string().nullable(),
    telephone: z.string().nullable(),
    email: z.string().nullable(),
    slackChannel: z.string().nullable(),
    hours: z.string().nullable(),
  }),
  confirmedAt: z.number().nullable(),
});

type ContactSaid = z.infer<typeof ContactSaid>;

export type Landing = {
  readonly store: Store;
  readonly desk: string;
  readonly importId: string;
  readonly actor: Actor;
};

export async function landContacts(
  trx: Transaction<Tables>,
  landing: Landing,
): Promise<{ changed: number; kept: number }> {
  const counts = { changed: 0, kept: 0 };
  for await (const { ori, said } of contactsSaid(trx, landing.importId)) {
    const before = await lockedContact(trx, landing.store.kind, { desk: landing.desk, ori });
    if (before && sameWays(before, said.ways)) continue;
    if (before && stays(before, said)) counts.kept += 1;
    else {
      await takeOver(trx, landing, ori, before, said);
      counts.changed += 1;
    }
  }
  return counts;
}

async function* contactsSaid(
  trx: Transaction<Tables>,
  importId: string,
): AsyncGenerator<{ ori: string; said: ContactSaid }> {
  let after = '';
  for (;;) {
    const rows = await trx
      .selectFrom('agency_rows')
      .select(['ori', 'contact'])
      .where('import_id', '=', importId)
      .where('contact', 'is not', null)
      .where('ori', '>', after)
      .orderBy('ori')
      .limit(PAGE)
      .execute();
    for (const { ori, contact } of rows) yield { ori, said: ContactSaid.parse(JSON.parse(contact ?? 'null')) };
    if (rows.length < PAGE) return;
    after = rows.at(-1)?.ori ?? '';
  }
}

/** A list without dates is taken for older than what a person confirmed on this desk. */
function stays(before: Contact, said: ContactSaid): boolean {
  return (
    before.confirmedBy !== null &&
    before.confirmedBy !== LIST &&
    before.confirmedAt !== null &&
    before.confirmedAt >= (said.confirmedAt ?? 0)
  );
}

const LIST = 'list';

async function takeOver(
  trx: Transaction<Tables>,
  landing: Landing,
  ori: string,
  before: Contact | undefined,
  said: ContactSaid,
): Promise<void> {
  const { store, desk, actor, importId } = landing;
  const ways: ContactWays = said.ways;
  const entered = withWays(before, ori, ways, actor.id, store.clock.now().getTime());
  const confirmedBy = said.confirmedAt === null ? null : LIST;
  await writeContact(trx, desk, { ...entered, confirmedAt: said.confirmedAt, confirmedBy });
  const data = { ...changeData(ori, before ?? NO_WAYS, ways), importId };
  await store.ledger.append(trx, { desk, actor, kind: 'agency-contact.changed', subject: contactSubject(ori), data });
}
