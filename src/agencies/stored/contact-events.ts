// What happens to a contact marks it, within the transaction of what happened; each mark is a ledger record.
import type { Transaction } from 'kysely';
import type { Store, Tables } from '../../store/index.ts';
import type { Contact, ContactWay } from '../contacts/contact.ts';
import { type ContactChange, contactSubject, lockedContact, writeContact } from './contact-rows.ts';

export type ContactEvent =
  /** Somebody made sure that it is right. */
  | { readonly kind: 'confirmed' }
  /** A message got through by this way. */
  | { readonly kind: 'reached'; readonly by: ContactWay }
  | { readonly kind: 'answered'; readonly by: ContactWay }
  /** A notice was not answered in time. */
  | { readonly kind: 'unanswered' }
  /** The mail server of the agency would not have it. */
  | { readonly kind: 'bounced' };

export type MarkOutcome = { readonly kind: 'changed'; readonly contact: Contact } | { readonly kind: 'no-contact' };

export async function markContact(
  trx: Transaction<Tables>,
  { clock, ledger, kind }: Pick<Store, 'clock' | 'ledger' | 'kind'>,
  change: ContactChange,
  event: ContactEvent,
): Promise<MarkOutcome> {
  const { desk, ori, actor } = change;
  const before = await lockedContact(trx, kind, change);
  if (before === undefined) return { kind: 'no-contact' };
  const contact = after(before, event, clock.now().getTime(), actor.id);
  await writeContact(trx, desk, contact);
  const by = 'by' in event ? { by: event.by } : {};
  await ledger.append(trx, {
    desk,
    actor,
    kind: `agency-contact.${event.kind}`,
    subject: contactSubject(ori),
    data: { ori, ...by },
  });
  return { kind: 'changed', contact };
}

function after(contact: Contact, event: ContactEvent, at: number, by: string): Contact {
  switch (event.kind) {
    case 'confirmed':
      return { ...contact, confirmedAt: at, confirmedBy: by };
    case 'reached':
      return { ...contact, reachedAt: at, reachedBy: event.by };
    case 'answered':
      return {
        ...contact,
        reachedAt: at,
        reachedBy: event.by,
        answeredAt: at,
        unansweredSince: null,
        unansweredCount: 0,
        bouncedAt: event.by === 'email' ? null : contact.bouncedAt,
      };
    case 'unanswered':
      return {
        ...contact,
        unansweredSince: contact.unansweredSince ?? at,
        unansweredCount: contact.unansweredCount + 1,
      };
    case 'bounced':
      return { ...contact, bouncedAt: at };
  }
}
