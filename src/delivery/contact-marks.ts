// What becomes of notices says how far an owner's contact can be relied on: reached, answered, unanswered, bounced.
import { type Contact, type ContactEvent, type ContactWay, markContact, readContact } from '../agencies/index.ts';
import type { Case } from '../casework/case.ts';
import type { ExigentCase } from '../casework/exigent/case.ts';
import type { Contact as NamedContact } from '../casework/parties.ts';
import type { PermissionCase } from '../casework/permission/case.ts';
import { type Actor, SYSTEM } from '../casework/roles.ts';
import type { CaseDeps, TakenStep } from '../store/cases/deps.ts';
import { findCase } from '../store/cases/read.ts';
import type { Store } from '../store/index.ts';
import type { OutboxRow } from '../store/tables/delivery.ts';

type Trx = Parameters<Parameters<Store['transaction']>[0]>[0];

/** For the steps of cases: the owner answered, or did not in time. In the transaction of the step. */
export const contactsFollow =
  (store: Store): NonNullable<CaseDeps['taken']> =>
  async (trx, taken) => {
    const it = taken.next;
    if (!hasOwner(it)) return;
    const by = answeredBy(taken, it);
    const actor = { id: taken.doer.id, role: taken.as };
    if (by) return mark(trx, store, it, { way: by, actor, event: { kind: 'answered', by } });
    if (!wentUnanswered(taken)) return;
    const [way] = waysReached(it);
    if (way) await mark(trx, store, it, { way, actor, event: { kind: 'unanswered' } });
  };

type WithOwner = PermissionCase | ExigentCase;

const hasOwner = (it: Case): it is WithOwner => it.kind === 'permission' || it.kind === 'exigent';

const ANSWERS = ['permission.answered', 'permission.answer-changed', 'exigent.acknowledged', 'exigent.attested'];

/** By the contact itself; or by telephone, when somebody writes down what the contact said there. */
function answeredBy({ kind, doer, as }: TakenStep, it: WithOwner): ContactWay | null {
  if (!ANSWERS.includes(kind)) return null;
  if (as === 'owner-contact') return doer.via === 'reply-link' ? 'email' : 'slack';
  const heard = it.kind === 'permission' ? it.answer?.heard : it.acknowledgement?.heard;
  return heard?.how === 'telephone' ? 'telephone' : null;
}

/** Once an asking: when an exigent notice is first escalated, or a request is first said to have no answer. */
function wentUnanswered({ before, next, kind }: TakenStep): boolean {
  if (before?.kind === 'exigent') return kind === 'exigent.escalated' && before.lastRungAt === null;
  if (before?.kind !== 'permission' || next.kind !== 'permission') return false;
  const reminded = (it: PermissionCase) => it.reminders['no-answer']?.sent ?? 0;
  return reminded(before) === 0 && (reminded(next) > 0 || next.expiredBecause === 'unanswered');
}

/** What was never brought to anybody cannot be answered. */
const waysReached = ({ delivery }: WithOwner): ContactWay[] =>
  (['email', 'slack'] as const).filter((way) => delivery[way]?.state === 'sent');

/** For messages: one has gone out, or the mail server of the agency would not have it. After that is settled; a fault here loses a mark and no message. */
export async function markDelivery(
  store: Store,
  row: OutboxRow,
  event: Extract<ContactEvent, { kind: 'reached' | 'bounced' }>,
): Promise<void> {
  if (row.role !== 'contact' || (event.kind === 'reached' && !FIRST.includes(row.template))) return;
  const way = row.channel === 'email' ? 'email' : 'slack';
  await store.transaction(async (trx) => {
    const it = await findCase(trx, row.desk, row.case_id);
    if (it && hasOwner(it)) await mark(trx, store, it, { way, actor: SYSTEM, event });
  });
}

/** Reminders tell nothing new about whether somebody can be reached. */
const FIRST: readonly string[] = ['permission-request', 'permission-reopened', 'exigent-notice'];

type Marking = { readonly way: ContactWay; readonly actor: Actor; readonly event: ContactEvent };

/** Only where the notice went the directory's way: another address says nothing about this one. */
async function mark(trx: Trx, store: Store, it: WithOwner, { way, actor, event }: Marking): Promise<void> {
  const { owner, contact } = it.kind === 'permission' ? it.request : it.use;
  const key = { desk: it.desk, ori: owner.ori };
  const known = await readContact(trx, key);
  if (known && isSameWay(way, contact, known)) await markContact(trx, store, { ...key, actor }, event);
}

function isSameWay(way: ContactWay, named: NamedContact, known: Contact): boolean {
  switch (way) {
    // Who answers for an agency in Slack is granted by the desk and stands in no list.
    case 'slack':
      return true;
    case 'email':
      return named.email !== null && named.email.toLowerCase() === known.email?.toLowerCase();
    case 'telephone':
      return named.phone !== null && digits(named.phone) === digits(known.telephone ?? '');
  }
}

const digits = (text: string): string => text.replace(/\D/g, '');
