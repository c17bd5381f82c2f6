// The words of hits, releases and disposals: short, because they go to the people at the desk only.
import type { DisposalCase } from '../../casework/disposal/case.ts';
import { MEDIA } from '../../casework/disposal/case.ts';
import type { HitCase } from '../../casework/hit/case.ts';
import type { Template } from '../../casework/notice.ts';
import type { ReleaseCase } from '../../casework/release/case.ts';
import { labelOf } from '../../casework/vocabulary.ts';
import type { Wording } from './wording.ts';
import { agencyWords, contactWords } from './words.ts';

export function hitWords(template: Template, it: HitCase, { vocabulary }: Wording) {
  const act = labelOf(vocabulary.hitActs, it.hit.act);
  const entering = agencyWords(it.hit.entering);
  return template === 'hit-unconfirmed'
    ? {
        subject: `The hit is not confirmed yet (${it.id})`,
        text: `Hit ${it.id} is not confirmed: before "${act}", have ${entering}, ${contactWords(it.hit.contact)}, confirm that it is the same person or property, that it is still outstanding, and its decision.`,
      }
    : {
        subject: `A locate is owed (${it.id})`,
        text: `Hit ${it.id} was confirmed and acted on. Place the locate on the record of ${entering}, and record when.`,
      };
}

export const releaseWords = (it: ReleaseCase) => ({
  subject: `A release of CHRI waits for review (${it.id})`,
  text: `Release ${it.id} to ${agencyWords(it.release.recipient)}: whether the recipient is authorised was answered "${it.release.authorised === 'no' ? 'no' : 'not known'}". Please review it.`,
});

export function disposalWords(template: Template, it: DisposalCase) {
  const what = `${it.disposal.pieces} × ${labelOf(MEDIA, it.disposal.medium)}`;
  return template === 'disposal-witness'
    ? {
        subject: `Confirm that you witnessed a destruction (${it.id})`,
        text: `You are named as the witness of disposal ${it.id}: ${what}. Please confirm that you saw it destroyed.`,
      }
    : {
        subject: `A destruction has no confirmed witness (${it.id})`,
        text: `The witness named in disposal ${it.id} (${what}) has not confirmed it.`,
      };
}
