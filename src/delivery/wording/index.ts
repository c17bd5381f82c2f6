// Any message of a case in words: a subject and a text that is complete by itself.
import type { Case } from '../../casework/case.ts';
import type { Template } from '../../casework/notice.ts';
import { exigentWords } from './exigent.ts';
import { disposalWords, hitWords, releaseWords } from './others.ts';
import { permissionWords } from './permission.ts';
import type { Wording } from './wording.ts';

export { phoneScript } from './exigent.ts';
export { permissionScript, termsWords } from './permission.ts';
export type { Wording } from './wording.ts';

export function wordsOf(template: Template, it: Case, wording: Wording): { subject: string; text: string } {
  switch (it.kind) {
    case 'permission':
      return permissionWords(template, it, wording);
    case 'exigent':
      return exigentWords(template, it, wording);
    case 'hit':
      return hitWords(template, it, wording);
    case 'release':
      return releaseWords(it);
    case 'disposal':
      return disposalWords(template, it);
  }
}
