// The words of an exigent use: the notice to the owner, the script for the telephone, reminders, what is owed.
import type { ExigentCase } from '../../casework/exigent/case.ts';
import type { Template } from '../../casework/notice.ts';
import { labelOf } from '../../casework/vocabulary.ts';
import type { Wording } from './wording.ts';
import { agencyWords, contactWords, listed, recipientWords, timeWords } from './words.ts';

export function exigentWords(template: Template, it: ExigentCase, wording: Wording) {
  return { subject: subjectOf(template, it), text: textOf(template, it, wording) };
}

function subjectOf(template: Template, { id }: ExigentCase): string {
  switch (template) {
    case 'exigent-notice':
      return `Notice: N-DEx information of your agency was used in an emergency (${id})`;
    case 'exigent-script':
      return `Call the record owner now (${id})`;
    case 'exigent-acknowledged':
      return `The record owner has acknowledged the notice (${id})`;
    case 'exigent-undelivered':
      return `The notice to the record owner did not get through (${id})`;
    case 'exigent-unacknowledged':
      return `The record owner has not acknowledged the notice (${id})`;
    default:
      return `Still owed after an exigent use (${id})`;
  }
}

function textOf(template: Template, it: ExigentCase, wording: Wording): string {
  switch (template) {
    case 'exigent-notice':
      return noticeText(it, wording);
    case 'exigent-script':
      return phoneScript(it, wording);
    case 'exigent-acknowledged':
      return `${agencyWords(it.use.owner)} has acknowledged the notice of exigent use ${it.id}. Still to do: verification with the owner, and permission for any further use.`;
    case 'exigent-undelivered':
      return `The notice of exigent use ${it.id} did not get through to ${agencyWords(it.use.owner)}. Call now and record whom you reached.\n\n${phoneScript(it, wording)}`;
    case 'exigent-unacknowledged':
      return `Nobody at ${agencyWords(it.use.owner)} has acknowledged the notice of exigent use ${it.id}, sent ${timeWords(it.noticeAt, wording.zone)}. Call, and record whom you reached.\n\n${phoneScript(it, wording)}`;
    case 'exigent-verification-owed':
      return `Exigent use ${it.id}: verify the information with ${agencyWords(it.use.owner)} (complete, timely, accurate, relevant) and record what the owner says.`;
    case 'exigent-further-use-owed':
      return `Exigent use ${it.id}: ask ${agencyWords(it.use.owner)} for permission before any further use, or record that there will be none.`;
    default:
      return `Exigent use ${it.id} waits for a coordinator's review.`;
  }
}

function noticeText(it: ExigentCase, wording: Wording): string {
  return [
    `To ${agencyWords(it.use.owner)}, ${contactWords(it.use.contact)}.`,
    factsOf(it, wording).join('\n'),
    'Advance permission could not be awaited. Please acknowledge that this notice has reached you.',
    ...(wording.replyLink === null ? [] : [`Acknowledge here (once, no account needed): ${wording.replyLink}`]),
    'This notice names no person and holds no criminal justice information. Your own reference number leads to the record.',
  ].join('\n\n');
}

/** Read out on the telephone: the number on top, then whole sentences. Pure text, so that it works when nothing else does. */
export function phoneScript(it: ExigentCase, wording: Wording): string {
  const { contact, owner } = it.use;
  return [
    `CALL: ${contact.phone ?? 'the number that the N-DEx result shows for the owner'}${contact.name === null ? '' : ` (${contact.name})`}`,
    `"This is [your name and agency], calling ${agencyWords(owner)} about your N-DEx record.`,
    ...factsOf(it, wording),
    'We had no time to ask for permission first. Please confirm that you have received this notice, and tell me your name."',
    `Then record in case ${it.id}: whom you reached, when, and how.`,
  ].join('\n');
}

function factsOf(it: ExigentCase, wording: Wording): string[] {
  const { acts, ground, reference, usedAt, disseminated, recipients } = it.use;
  const { vocabulary, zone } = wording;
  const what = listed(acts.map((act) => labelOf(vocabulary.acts, act)));
  const when = usedAt === null ? 'It is about to be used' : `It was used ${timeWords(usedAt, zone)}`;
  return [
    ...(reference === '' ? [] : [`Your reference number: ${reference}.`]),
    `${when} in an emergency: ${labelOf(vocabulary.grounds, ground)}.`,
    `What was or will be done: ${what}.`,
    disseminated
      ? `It was or will be passed on to: ${recipientWords(recipients, vocabulary.recipients)}.`
      : 'It was not passed on outside our agency.',
  ];
}
