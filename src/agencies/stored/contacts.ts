// What happens to the contact of an agency: entered, confirmed, reached, answered, left unanswered, bounced.
import type { LedgerRecord, Store } from '../../store/index.ts';
import { checkWays, type WayProblem } from '../contacts/check-ways.ts';
import { type Contact, type ContactWays, NO_WAYS, sameWays } from '../contacts/contact.ts';
import { standingOf } from '../contacts/standing.ts';
import { type MarkOutcome, markContact } from './contact-events.ts';
import {
  type ContactChange,
  type ContactKey,
  changeData,
  contactOf,
  contactSubject,
  lockedContact,
  withWays,
  writeContact,
} from './contact-rows.ts';
import { desksSeenBy } from './desks.ts';

export type ContactOutcome =
  | MarkOutcome
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'refused'; readonly problems: readonly WayProblem[] };

export type TypedWays = Readonly<Partial<Record<keyof ContactWays, string | null>>>;

/** What a coordinator enters counts as confirmed. Whether the actor may do this is decided by the caller. */
export async function changeContact(store: Store, change: ContactChange, typed: TypedWays): Promise<ContactOutcome> {
  const checked = checkWays(typed);
  if (checked.kind === 'refused') return checked;
  return store.transaction(async (trx) => {
    const before = await lockedContact(trx, store.kind, change);
    if (before && sameWays(before, checked.ways)) return { kind: 'unchanged' };
    const at = store.clock.now().getTime();
    const entered = withWays(before, change.ori, checked.ways, change.actor.id, at);
    const contact = { ...entered, confirmedAt: at, confirmedBy: change.actor.id };
    await writeContact(trx, change.desk, contact);
    await store.ledger.append(trx, {
      desk: change.desk,
      actor: change.actor,
      kind: 'agency-contact.changed',
      subject: contactSubject(change.ori),
      data: changeData(change.ori, before ?? NO_WAYS, checked.ways),
    });
    return { kind: 'changed', contact };
  });
}

/** Somebody made sure that it is right. */
export const confirmContact = (store: Store, change: ContactChange): Promise<MarkOutcome> =>
  store.transaction((trx) => markContact(trx, store, change, { kind: 'confirmed' }));

/** All that was recorded about the contact, oldest first. */
export const contactHistory = (store: Store, { desk, ori }: ContactKey): Promise<readonly LedgerRecord[]> =>
  store.ledger.read({ desk, subject: contactSubject(ori) });

/** Contacts that somebody should look after: stale, never confirmed, bounced or silent; the worst first. */
export async function contactsToConfirm(
  store: Store,
  desk: string,
  staleAfterDays: number,
): Promise<readonly Contact[]> {
  const rows = await store.db
    .selectFrom('agency_contacts')
    .selectAll()
    .where('desk', 'in', desksSeenBy(desk))
    .orderBy('ori')
    .execute();
  const own = new Set(rows.filter((row) => row.desk === desk).map((row) => row.ori));
  const now = store.clock.now();
  return rows
    .filter((row) => row.desk === desk || !own.has(row.ori))
    .map(contactOf)
    .map((contact) => ({ contact, standing: standingOf(contact, now, staleAfterDays) }))
    .filter(({ standing }) => standing.kind !== 'confirmed' || standing.marks.length > 0)
    .sort(
      (a, b) =>
        b.standing.marks.length - a.standing.marks.length || (b.standing.days ?? 1e6) - (a.standing.days ?? 1e6),
    )
    .map(({ contact }) => contact);
}
