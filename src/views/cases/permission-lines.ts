// A permission request in lines: what was asked, the answer with its terms, the verification, the uses made of it.
import type { Answer, PermissionCase } from '../../casework/permission/case.ts';
import { CONDITIONS, type Terms } from '../../casework/permission/terms.ts';
import type { Vocabulary } from '../../casework/vocabulary.ts';
import { foreign, listed } from '../words.ts';
import { verificationLines } from './verification-lines.ts';
import { agencyWords, choiceWords, contactWords, type Readers, recipientWords, whenWords, whoWords } from './words.ts';

export function permissionLines(it: PermissionCase, v: Vocabulary, readers: Readers): readonly string[] {
  const { request, answer, uses } = it;
  return [
    `*Owner:* ${agencyWords(request.owner)}`,
    `*Contact:* ${contactWords(request.contact)}`,
    `*Owner’s reference number:* ${foreign(request.reference)}`,
    `*For:* ${choiceWords(v.purposes, [request.purpose])}`,
    `*Intended use:* ${choiceWords(v.acts, request.uses)}`,
    `*Who would get it:* ${recipientWords(request.recipients, v.recipients)}`,
    ...(request.neededBy === null ? [] : [`*Needed by:* ${whenWords(request.neededBy)}`]),
    ...(request.supersedes === null ? [] : [`*Goes further than:* ${request.supersedes}`]),
    ...(answer ? answerLines(answer, v, readers) : []),
    ...verificationLines(it.verification, v, readers),
    ...uses.map(
      ({ act, by, at }) => `*Used:* ${choiceWords(v.acts, [act])}, ${whoWords(by, readers)}, ${whenWords(at)}`,
    ),
  ];
}

const ANSWER_WORDS = { granted: 'yes', 'granted-in-part': 'yes, in part', refused: 'no' } as const;

export function answerLines(answer: Answer, v: Vocabulary, readers: Readers): readonly string[] {
  const { kind, terms, by, at, heard } = answer;
  const who = heard
    ? `${foreign(heard.from)} by ${heard.how}, ${whenWords(heard.at)} (recorded by ${whoWords(by, readers)})`
    : `${whoWords(by, readers)}, ${whenWords(at)}`;
  return [`*The owner said:* ${ANSWER_WORDS[kind]}. ${who}`, ...(terms ? termsLines(terms, v) : [])];
}

export function termsLines(terms: Terms, v: Vocabulary): readonly string[] {
  return [
    `• Allowed: ${choiceWords(v.acts, terms.uses)}`,
    ...(terms.forbidden.length > 0 ? [`• Forbidden: ${choiceWords(v.acts, terms.forbidden)}`] : []),
    `• For: ${choiceWords(v.purposes, terms.purposes)}`,
    `• Who may get it: ${recipientWords(terms.recipients, v.recipients)}`,
    ...(terms.until === null ? ['• No last day'] : [`• Until and including ${terms.until}`]),
    ...(terms.conditions.length > 0
      ? [`• ${listed(terms.conditions.map((id) => choiceWords(CONDITIONS, [id])))}`]
      : []),
    ...(terms.words === null ? [] : [`• The owner added: ${foreign(terms.words, 1_000)}`]),
  ];
}
