// An earlier permission in plain words beside the answer that rests on it: which one, its terms, and why it does or does not reach.
import type { Reuse } from '../../casework/permission/reuse.ts';
import type { Vocabulary } from '../../casework/vocabulary.ts';
import { termsLines } from './permission-lines.ts';

const STANDING = {
  waiting: 'was sent, and the owner has not answered',
  granted: 'was granted, and its terms cover this',
  'beyond-terms': 'was granted, but its terms do not cover this: ask for a further permission',
  'terms-unclear': 'was granted, but it is not clear that its terms cover this',
  expired: 'has expired',
  refused: 'was refused',
} as const;

export function reuseWords({ case: it, standing, coverage }: Reuse, vocabulary: Vocabulary): readonly string[] {
  const because = coverage && 'because' in coverage ? ` (${coverage.because.join('; ')})` : '';
  const terms = it.answer?.terms ? termsLines(it.answer.terms, vocabulary).join(' ').replaceAll('• ', '') : '';
  return [`${it.id} ${STANDING[standing]}${because}.`, ...(terms === '' ? [] : [`Its terms: ${terms}.`])];
}
