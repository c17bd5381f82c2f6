// How far a contact can be relied on today: confirmed, stale or never confirmed, and what went wrong with it.
import type { Contact } from './contact.ts';

const DAY = 86_400_000;

export type ContactMark = 'email-bounced' | 'unanswered';

export type ContactStanding = {
  readonly kind: 'confirmed' | 'stale' | 'never-confirmed';
  /** Whole days since the last confirmation. */
  readonly days: number | null;
  readonly marks: readonly ContactMark[];
  /** For people: one short sentence each. */
  readonly says: readonly string[];
};

/** An answer from the contact is as good as a confirmation: somebody was there. */
export function standingOf(contact: Contact, now: Date, staleAfterDays: number): ContactStanding {
  const last = Math.max(contact.confirmedAt ?? 0, contact.answeredAt ?? 0);
  const days = last === 0 ? null : Math.floor((now.getTime() - last) / DAY);
  const kind = days === null ? 'never-confirmed' : days >= staleAfterDays ? 'stale' : 'confirmed';
  const marks = marksOf(contact);
  return { kind, days, marks, says: [saysHowOld(kind, days), ...marks.map((mark) => saysMark(mark, contact))] };
}

function marksOf(contact: Contact): ContactMark[] {
  const marks: ContactMark[] = [];
  if (contact.bouncedAt !== null) marks.push('email-bounced');
  if (contact.unansweredCount > 0) marks.push('unanswered');
  return marks;
}

function saysHowOld(kind: ContactStanding['kind'], days: number | null): string {
  if (kind === 'never-confirmed') return 'Never confirmed: make sure before relying on it.';
  const ago = days === 0 ? 'today' : days === 1 ? 'yesterday' : `${days} days ago`;
  return kind === 'stale' ? `Last confirmed ${ago}: confirm it again.` : `Confirmed ${ago}.`;
}

function saysMark(mark: ContactMark, contact: Contact): string {
  if (mark === 'email-bounced') return `E-mail came back as undeliverable on ${dayOf(contact.bouncedAt)}.`;
  const notices = contact.unansweredCount === 1 ? 'One notice has' : `${contact.unansweredCount} notices have`;
  return `${notices} gone unanswered since ${dayOf(contact.unansweredSince)}.`;
}

function dayOf(at: number | null): string {
  return at === null ? 'an unknown day' : new Date(at).toISOString().slice(0, 10);
}
