// Where a case stands, in one or two plain sentences.
import type { Case } from '../../casework/case.ts';
import { type ExigentCase, owed } from '../../casework/exigent/case.ts';
import type { HitCase } from '../../casework/hit/case.ts';
import type { PermissionCase } from '../../casework/permission/case.ts';
import { wrongPoints } from '../../casework/verification.ts';
import { listed } from '../words.ts';

export function stateWords(it: Case): string {
  switch (it.kind) {
    case 'permission':
      return permissionState(it);
    case 'exigent':
      return exigentState(it);
    case 'hit':
      return hitState(it);
    case 'release':
      return it.state === 'logged' ? 'Logged.' : 'Logged. A coordinator reviews it.';
    case 'disposal':
      return it.state === 'logged' ? 'Logged.' : 'Logged. The witness has still to confirm it.';
  }
}

function permissionState(it: PermissionCase): string {
  switch (it.state) {
    case 'draft':
      return 'Draft. Nothing has been sent.';
    case 'sent':
      return it.round > 1
        ? 'Asked again: a point was found wrong. Do not use it until the owner has answered and verified anew.'
        : 'Sent. It is on its way to the owner.';
    case 'delivered':
      return 'The owner has it. No answer yet: do not use the record.';
    case 'answered':
      return answered(it);
    case 'verified':
      return 'The owner said yes and verified it. Keep to the terms.';
    case 'in-use':
      return 'In use. Keep to the terms.';
    case 'expired':
      return it.expiredBecause === 'terms' ? 'The permission has ended. Do not use it any more.' : expired(it);
    case 'withdrawn':
      return 'Withdrawn.';
    case 'superseded':
      return `Replaced by ${it.supersededBy ?? 'a later permission'}.`;
  }
}

const expired = ({ expiredBecause }: PermissionCase): string =>
  expiredBecause === 'unsent'
    ? 'Closed: it was never sent.'
    : 'Closed: the owner never answered. There is no permission.';

function answered({ answer, verification }: PermissionCase): string {
  if (answer?.kind === 'refused') return 'The owner refused. Do not use the record.';
  const said = answer?.kind === 'granted-in-part' ? 'The owner said yes to part of it.' : 'The owner said yes.';
  if (verification && wrongPoints(verification.points).length > 0) return `${said} A point is wrong: do not use it.`;
  return `${said} Not verified yet: do not rely on it, act on it or pass it on.`;
}

const OWED_WORDS = {
  acknowledgement: 'acknowledgement by the owner',
  verification: 'verification with the owner',
  'further-use': 'a word on further use',
  review: 'the coordinator’s review',
} as const;

const owedBeside = (it: ExigentCase): string =>
  listed(owed(it).flatMap((what) => (what === 'acknowledgement' ? [] : [OWED_WORDS[what]])));

function exigentState(it: ExigentCase): string {
  if (it.state === 'closed') return 'Closed. Nothing is owed any more.';
  const first =
    it.state === 'notifying' ? 'Nobody at the owner has acknowledged the notice yet.' : 'The owner has acknowledged.';
  const rest = owedBeside(it);
  return rest === '' ? first : `${first} Still owed: ${rest}.`;
}

function hitState(it: HitCase): string {
  switch (it.state) {
    case 'asking':
      return 'Not confirmed. Confirm with the entering agency before you act.';
    case 'confirmed':
      return 'Confirmed by the entering agency. You may act on it.';
    case 'denied':
      return 'The entering agency said no. Do not act on the hit.';
    case 'locate-owed':
      return 'Acted on. A locate is owed.';
    case 'closed':
      return HIT_CLOSED[it.closedBecause ?? 'not-needed'];
  }
}

const HIT_CLOSED = {
  'not-needed': 'Closed: no confirmation was needed.',
  'not-acted': 'Closed: nothing was done on the hit.',
  'no-locate-owed': 'Closed: acted on; no locate is owed for this.',
  located: 'Closed: the locate is placed.',
  'record-stays': 'Closed: the entering agency keeps its record in place.',
} as const;

/** The same for whoever answers for the owner: what is asked of them, not what the other agency may do. */
export function stateForOwner(it: Case): string {
  if (it.kind === 'exigent') return exigentForOwner(it);
  return it.kind === 'permission' ? permissionForOwner(it) : stateWords(it);
}

function permissionForOwner(it: PermissionCase): string {
  switch (it.state) {
    case 'sent':
    case 'delivered':
      return it.round > 1 ? 'You found a point wrong. Please answer again when it is put right.' : 'Please answer.';
    case 'answered':
      if (it.answer?.kind === 'refused') return 'You refused.';
      return 'You said yes. Please verify the record as well: before that it may not be used.';
    case 'verified':
    case 'in-use':
      return 'You said yes and verified it.';
    case 'draft':
    case 'expired':
    case 'withdrawn':
    case 'superseded':
      return stateWords(it);
  }
}

function exigentForOwner(it: ExigentCase): string {
  if (it.state === 'notifying') return 'Please acknowledge that this notice has reached you.';
  return owed(it).includes('verification')
    ? 'Acknowledged. Please verify the record as well.'
    : 'Acknowledged. Thank you.';
}
