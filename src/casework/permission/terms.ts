// What the owner allowed, and whether a use is within it (1.3.7): anything beyond the terms needs a further permission.
import { endOfDay, type Instant, type LocalDate } from '../instant.ts';
import type { Recipient } from '../parties.ts';
import type { Choice } from '../vocabulary.ts';

/** Conditions that owners set; our pick-list, after real practice. */
export const CONDITIONS: readonly Choice[] = [
  { id: 'verbal-only', label: 'By word of mouth only, no copies' },
  { id: 'requester-only', label: 'For the person who asked only' },
  { id: 'contact-before-court', label: 'Contact us before any use in court or another legal process' },
  { id: 'refer-to-our-report', label: 'Refer to our report, do not quote the N-DEx record' },
  { id: 'no-further-release', label: 'Recipients must not pass it on' },
  { id: 'return-or-destroy', label: 'Return or destroy it when the permission ends' },
];

export type Terms = {
  readonly uses: readonly string[];
  readonly forbidden: readonly string[];
  readonly purposes: readonly string[];
  /** Who may get it; without an ORI everyone of that kind may. */
  readonly recipients: readonly Recipient[];
  /** Last day on which it stands, in `zone`; null without an end. */
  readonly until: LocalDate | null;
  readonly zone: string;
  readonly conditions: readonly string[];
  /** What else the owner said, guarded; shown with every use, decided by a person. */
  readonly words: string | null;
};

/** A use that somebody has in mind. */
export type Use = {
  readonly act: string;
  readonly purpose: string;
  readonly recipients: readonly Recipient[];
  readonly by: string;
  /** Null where nobody has said how it would be passed on. */
  readonly verbal: boolean | null;
  /** The owner was contacted about this very use, for those who want it before court. */
  readonly ownerContacted: boolean;
};

export type Coverage =
  | { readonly kind: 'covers'; readonly mind: readonly string[]; readonly words: string | null }
  | { readonly kind: 'beyond'; readonly because: readonly string[] }
  | { readonly kind: 'expired'; readonly at: Instant }
  | { readonly kind: 'unclear'; readonly because: readonly string[] };

const BEFORE_COURT = ['judicial', 'legal', 'administrative', 'other-process'];

export const expiresAt = (terms: Terms): Instant | null =>
  terms.until === null ? null : endOfDay(terms.until, terms.zone);

/** `asker` is who the permission was given to. Nothing is inferred: a use that is not named is beyond the terms. */
export function termsCover(terms: Terms, use: Use, { now, asker }: { now: Instant; asker: string }): Coverage {
  const end = expiresAt(terms);
  if (end !== null && now >= end) return { kind: 'expired', at: end };
  const beyond = whyBeyond(terms, use, asker);
  if (beyond.length > 0) return { kind: 'beyond', because: beyond };
  const unclear = whyUnclear(terms, use);
  if (unclear.length > 0) return { kind: 'unclear', because: unclear };
  return { kind: 'covers', mind: terms.conditions, words: terms.words };
}

function whyBeyond(terms: Terms, use: Use, asker: string): string[] {
  const copies = terms.conditions.includes('verbal-only') && use.verbal === false;
  const outside = use.recipients.filter((recipient) => reach(terms.recipients, recipient) === 'no');
  return [
    ...(terms.forbidden.includes(use.act) ? ['the owner forbade this use'] : []),
    ...(terms.forbidden.includes(use.act) || terms.uses.includes(use.act) ? [] : ['the owner did not allow this use']),
    ...(terms.purposes.includes(use.purpose) ? [] : ['it was given for another purpose']),
    ...(outside.length > 0 ? ['a recipient is not among those the owner named'] : []),
    ...(copies ? ['the owner allowed it by word of mouth only'] : []),
    ...(terms.conditions.includes('requester-only') && use.by !== asker ? ['it was given to another person only'] : []),
  ];
}

function whyUnclear(terms: Terms, use: Use): string[] {
  const open = use.recipients.some((recipient) => reach(terms.recipients, recipient) === 'unclear');
  const verbal = terms.conditions.includes('verbal-only') && use.verbal === null && use.recipients.length > 0;
  const court = terms.conditions.includes('contact-before-court') && BEFORE_COURT.includes(use.act);
  return [
    ...(open ? ['the owner named particular agencies, and it is not said which one would get it'] : []),
    ...(verbal ? ['the owner allowed it by word of mouth only, and it is not said how it would be passed on'] : []),
    ...(court && !use.ownerContacted ? ['the owner wants to be contacted before this use'] : []),
  ];
}

function reach(allowed: readonly Recipient[], { kind, ori }: Recipient): 'yes' | 'no' | 'unclear' {
  const sameKind = allowed.filter((each) => each.kind === kind);
  if (sameKind.length === 0) return 'no';
  if (sameKind.some((each) => each.ori === null || each.ori === ori)) return 'yes';
  return ori === null ? 'unclear' : 'no';
}
