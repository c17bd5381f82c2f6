// A case in lines: what was asked or done, for whom, what the owner said. Everything typed by people is made inert.
import type { Case } from '../../casework/case.ts';
import { type DisposalCase, MEDIA } from '../../casework/disposal/case.ts';
import type { ExigentCase } from '../../casework/exigent/case.ts';
import type { HitCase } from '../../casework/hit/case.ts';
import { CHRI_KINDS, RELEASE_WAYS, type ReleaseCase } from '../../casework/release/case.ts';
import type { Vocabulary } from '../../casework/vocabulary.ts';
import { foreign } from '../words.ts';
import { permissionLines } from './permission-lines.ts';
import { AUTHORISED } from './release-forms.ts';
import { verificationLines } from './verification-lines.ts';
import { REVIEW_CHOICES } from './ways.ts';
import { agencyWords, choiceWords, contactWords, type Readers, recipientWords, whenWords, whoWords } from './words.ts';

export function caseLines(it: Case, vocabulary: Vocabulary, readers: Readers): readonly string[] {
  const lines = linesOf(it, vocabulary, readers);
  return [...lines, `Opened by ${whoWords(it.openedBy, readers)}, ${whenWords(it.openedAt)}.`];
}

function linesOf(it: Case, vocabulary: Vocabulary, readers: Readers): readonly string[] {
  switch (it.kind) {
    case 'permission':
      return permissionLines(it, vocabulary, readers);
    case 'exigent':
      return exigentLines(it, vocabulary, readers);
    case 'hit':
      return hitLines(it, vocabulary, readers);
    case 'release':
      return releaseLines(it, readers);
    case 'disposal':
      return disposalLines(it, vocabulary, readers);
  }
}

const referenceLine = (whose: string, reference: string): readonly string[] =>
  reference === '' ? [] : [`*${whose}:* ${foreign(reference)}`];

function exigentLines(it: ExigentCase, v: Vocabulary, readers: Readers): readonly string[] {
  const { use, acknowledgement: seen, furtherUse, review } = it;
  const told = use.disseminated ? recipientWords(use.recipients, v.recipients) : 'nobody outside the agency';
  return [
    `*Owner:* ${agencyWords(use.owner)}`,
    `*Contact:* ${contactWords(use.contact)}`,
    ...referenceLine('Owner’s reference number', use.reference),
    `*Ground:* ${choiceWords(v.grounds, [use.ground])}`,
    `*Done:* ${choiceWords(v.acts, use.acts)}${use.usedAt === null ? ' (about to be)' : `, ${whenWords(use.usedAt)}`}`,
    `*Told:* ${told}`,
    ...(seen ? [`*Acknowledged:* ${acknowledged(seen, readers)}`] : []),
    ...verificationLines(it.verification, v, readers),
    ...(furtherUse ? [`*Further use:* ${furtherUse.permission ?? 'none'}`] : []),
    ...(review
      ? [
          `*Reviewed:* ${choiceWords(REVIEW_CHOICES, [review.finding])}, ${whoWords(review.by, readers)}, ${whenWords(review.at)}`,
        ]
      : []),
  ];
}

function acknowledged({ by, at, heard }: NonNullable<ExigentCase['acknowledgement']>, readers: Readers): string {
  return heard === null
    ? `${whoWords(by, readers)}, ${whenWords(at)}`
    : `${foreign(heard.from)} by ${heard.how}, ${whenWords(heard.at)} (attested by ${whoWords(by, readers)})`;
}

const HIT_POINT_WORDS = {
  identical: 'same person or property',
  outstanding: 'still outstanding',
  decision: 'its decision',
} as const;

const HIT_SAID = { confirmed: 'yes', denied: '*no*', 'not-known': 'not said' } as const;

function hitLines(it: HitCase, v: Vocabulary, readers: Readers): readonly string[] {
  const { hit, confirmation: said, actedAt, locate } = it;
  const points = said
    ? Object.entries(HIT_POINT_WORDS).map(
        ([id, words]) => `${words}: ${HIT_SAID[said.points[id as keyof typeof said.points]]}`,
      )
    : [];
  return [
    `*Intended:* ${choiceWords(v.hitActs, [hit.act])}`,
    `*Entering agency:* ${agencyWords(hit.entering)}; ${contactWords(hit.contact)}`,
    ...referenceLine('Its reference number', hit.reference),
    ...(said ? [`*It said:* ${points.join('; ')}`] : []),
    ...(said ? [`*Heard from:* ${foreign(said.heard.from)} by ${said.heard.how}, ${whenWords(said.heard.at)}`] : []),
    ...(actedAt === null ? [] : [`*Acted:* ${whenWords(actedAt)}`]),
    ...(locate ? [`*Locate:* ${locateWords(locate)}, recorded by ${whoWords(locate.by, readers)}`] : []),
  ];
}

const locateWords = (locate: NonNullable<HitCase['locate']>): string =>
  locate.kind === 'placed'
    ? `placed ${whenWords(locate.placedAt)}`
    : `not placed; ${foreign(locate.heard.from)} of the entering agency wants the record to stay`;

function releaseLines(it: ReleaseCase, readers: Readers): readonly string[] {
  const { recipient, authorised, what, how, releasedAt, owner, reference } = it.release;
  return [
    `*To:* ${agencyWords(recipient)}`,
    `*Authorised to receive it:* ${choiceWords(AUTHORISED, [authorised])}`,
    `*What:* ${choiceWords(CHRI_KINDS, what)}`,
    `*How and when:* ${choiceWords(RELEASE_WAYS, [how])}, ${whenWords(releasedAt)}`,
    ...(owner ? [`*Record of:* ${agencyWords(owner)}`] : []),
    ...referenceLine('Own reference number', reference),
    ...(it.corrections > 0 ? [`Corrected ${it.corrections} times; the ledger keeps each.`] : []),
    ...(it.review
      ? [`*Reviewed:* ${choiceWords(REVIEW_CHOICES, [it.review.finding])}, ${whoWords(it.review.by, readers)}`]
      : []),
  ];
}

function disposalLines(it: DisposalCase, v: Vocabulary, readers: Readers): readonly string[] {
  const { medium, pieces, method, destroyedAt, witness, reference } = it.disposal;
  const seen = witness.kind === 'user' ? whoWords(witness.user, readers) : 'none needed: authorised personnel did it';
  return [
    `*Destroyed:* ${pieces} × ${choiceWords(MEDIA, [medium])}, by ${choiceWords(v.methods, [method])}`,
    `*When:* ${whenWords(destroyedAt)}`,
    `*Witness:* ${seen}`,
    ...referenceLine('Number of the media', reference),
    ...(it.confirmed ? [`*Confirmed:* ${whoWords(it.confirmed.by, readers)}, ${whenWords(it.confirmed.at)}`] : []),
  ];
}
