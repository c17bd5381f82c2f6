// Opens the form of a request: empty, from a decision's facts, from a draft, or to ask for more than an earlier one allowed.
import type { PermissionCase } from '../../../casework/permission/case.ts';
import type { Modal } from '../../../views/blocks.ts';
import { EMPTY_PERMISSION, type PermissionFilled, permissionForm } from '../../../views/cases/permission-form.ts';
import { exactRef } from '../../../views/cases/ref.ts';
import type { Deps } from '../../deps.ts';

/** What a new request carries through its form: where it came from. Neither gives a right to anything. */
export type Origin = { readonly decision: string | null; readonly supersedes: string | null };

export const originOf = (metadata: string): Origin => {
  const [, decision = '', supersedes = ''] = metadata.split('|');
  return { decision: decision || null, supersedes: supersedes || null };
};

const carrying = ({ decision, supersedes }: Origin): string => `new|${decision ?? ''}|${supersedes ?? ''}`;

const ASK = 'The owner is asked for this use, and for its terms. Nothing is sent before you have seen it.';

export function newRequestForm(filled: Partial<PermissionFilled>, origin: Origin, { casework }: Deps): Modal {
  return permissionForm({
    filled: { ...EMPTY_PERMISSION, ...filled },
    vocabulary: casework.vocabulary(),
    metadata: carrying(origin),
    says: ASK,
  });
}

export const editForm = (it: PermissionCase, { casework }: Deps): Modal =>
  permissionForm({ filled: filledFrom(it), vocabulary: casework.vocabulary(), metadata: exactRef(it), says: ASK });

/** The same record again, for what the terms did not reach. */
export const furtherForm = (it: PermissionCase, deps: Deps): Modal =>
  newRequestForm({ ...filledFrom(it), uses: [], neededBy: null }, { decision: null, supersedes: it.id }, deps);

function filledFrom({ request }: PermissionCase): PermissionFilled {
  const { owner, contact, reference, purpose, uses, recipients, neededBy, urgency } = request;
  return {
    owner,
    contact,
    reference,
    purpose,
    uses,
    recipients: [...new Set(recipients.map(({ kind }) => kind))],
    recipientOris: recipients.flatMap(({ ori }) => ori ?? []),
    neededBy,
    urgency,
  };
}

/** What the facts of a decision say about a request. */
export function filledByFacts(facts: Readonly<Record<string, string>>): Partial<PermissionFilled> {
  const { act, purpose, recipient } = facts;
  return {
    uses: act === undefined ? [] : [act],
    purpose: purpose ?? null,
    recipients: recipient === undefined ? [] : [recipient],
  };
}
