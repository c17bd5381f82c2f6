// The four points of a verification, as they were answered, by whom and when.
import type { Verification } from '../../casework/verification.ts';
import { POINTS } from '../../casework/verification.ts';
import type { Vocabulary } from '../../casework/vocabulary.ts';
import { foreign } from '../words.ts';
import { choiceWords, type Readers, whenWords, whoWords } from './words.ts';

const FINDING_WORDS = { confirmed: 'yes', wrong: '*wrong*', 'not-known': 'not known' } as const;

export function verificationLines(
  verification: Verification | null,
  { points }: Vocabulary,
  readers: Readers,
): readonly string[] {
  if (!verification) return [];
  const { heard, by, at } = verification;
  const said = POINTS.map((point) => `${choiceWords(points, [point])}: ${FINDING_WORDS[verification.points[point]]}`);
  const who = heard
    ? `${foreign(heard.from)} by ${heard.how}, ${whenWords(heard.at)} (recorded by ${whoWords(by, readers)})`
    : `${whoWords(by, readers)}, ${whenWords(at)}`;
  return [`*Verified with the owner:* ${said.join('; ')}. ${who}`];
}
