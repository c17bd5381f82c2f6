// Earlier permissions for the same owner and reference number, decided against a new use.
import type { Instant } from '../instant.ts';
import { confirmedPoints, wrongPoints } from '../verification.ts';
import type { PermissionCase } from './case.ts';
import { type Coverage, termsCover, type Use } from './terms.ts';

/** Values of the `permission` fact that a case can speak for. */
export type PermissionStanding = 'waiting' | 'granted' | 'beyond-terms' | 'terms-unclear' | 'expired' | 'refused';

export type Reuse = {
  readonly case: PermissionCase;
  readonly standing: PermissionStanding;
  /** Null where there are no terms to decide against. */
  readonly coverage: Coverage | null;
  /** The points the owner has confirmed; `found-wrong` when it found one wrong. */
  readonly verified: readonly string[] | 'found-wrong';
};

const STANDING: Readonly<Record<Coverage['kind'], PermissionStanding>> = {
  covers: 'granted',
  beyond: 'beyond-terms',
  unclear: 'terms-unclear',
  expired: 'expired',
};

/**
 * Best first: what covers the use, then what is being waited for, then what does not reach. Drafts and withdrawn ones say
 * nothing. A grant of before the owner's refusal of this very use is no longer clear.
 */
export function reuseOf(cases: readonly PermissionCase[], use: Use, now: Instant): readonly Reuse[] {
  const refusedAt = Math.max(-1, ...cases.flatMap((each) => refusalOf(each, use)));
  return cases
    .flatMap((each) => reuse(each, use, now))
    .map((each) => (answeredAt(each.case) < refusedAt ? doubted(each) : each))
    .toSorted((a, b) => ORDER.indexOf(a.standing) - ORDER.indexOf(b.standing) || b.case.openedAt - a.case.openedAt);
}

const answeredAt = ({ answer }: PermissionCase): Instant => answer?.at ?? Number.POSITIVE_INFINITY;

const refusalOf = ({ answer, request }: PermissionCase, { act }: Use): readonly Instant[] =>
  answer?.kind === 'refused' && request.uses.includes(act) ? [answer.at] : [];

const doubted = (reuse: Reuse): Reuse =>
  reuse.standing === 'granted'
    ? {
        ...reuse,
        standing: 'terms-unclear',
        coverage: { kind: 'unclear', because: ['the owner has refused this use since'] },
      }
    : reuse;

const ORDER: readonly PermissionStanding[] = [
  'granted',
  'terms-unclear',
  'waiting',
  'beyond-terms',
  'refused',
  'expired',
];

function reuse(it: PermissionCase, use: Use, now: Instant): readonly Reuse[] {
  const coverage = it.answer?.terms ? termsCover(it.answer.terms, use, { now, asker: it.openedBy }) : null;
  const standing = standingOf(it, coverage);
  return standing === null ? [] : [{ case: it, standing, coverage, verified: verifiedOf(it) }];
}

function standingOf(it: PermissionCase, coverage: Coverage | null): PermissionStanding | null {
  switch (it.state) {
    case 'sent':
    case 'delivered':
      return 'waiting';
    case 'answered':
    case 'verified':
    case 'in-use':
      return coverage ? STANDING[coverage.kind] : 'refused';
    case 'expired':
      return it.answer?.terms ? 'expired' : null;
    case 'draft':
    case 'withdrawn':
    case 'superseded':
      return null;
  }
}

function verifiedOf({ verification }: PermissionCase): readonly string[] | 'found-wrong' {
  if (verification && wrongPoints(verification.points).length > 0) return 'found-wrong';
  return confirmedPoints(verification);
}
