// The words of a permission request: the letter to the owner, what the asker is told, the script for the telephone.
import type { Template } from '../../casework/notice.ts';
import type { PermissionCase } from '../../casework/permission/case.ts';
import { CONDITIONS, type Terms } from '../../casework/permission/terms.ts';
import { confirmedPoints, isVerified, wrongPoints } from '../../casework/verification.ts';
import { labelOf } from '../../casework/vocabulary.ts';
import type { Wording } from './wording.ts';
import { agencyWords, contactWords, listed, recipientWords, timeWords } from './words.ts';

export function permissionWords(template: Template, it: PermissionCase, wording: Wording) {
  return { subject: subjectOf(template, it), text: textOf(template, it, wording) };
}

function subjectOf(template: Template, { id, request }: PermissionCase): string {
  switch (template) {
    case 'permission-request':
      return `Request to use N-DEx information of your agency, reference ${request.reference} (${id})`;
    case 'permission-reminder':
      return `Reminder: request to use N-DEx information of your agency (${id})`;
    case 'permission-reopened':
      return `A point was found wrong: the request is open again (${id})`;
    case 'permission-withdrawn':
      return `Withdrawn: request to use N-DEx information of your agency (${id})`;
    case 'permission-answered':
      return `The record owner has answered (${id})`;
    case 'permission-verified':
      return `The record owner has checked the record (${id})`;
    default:
      return `Your permission request ${id}`;
  }
}

function textOf(template: Template, it: PermissionCase, wording: Wording): string {
  const owner = agencyWords(it.request.owner);
  switch (template) {
    case 'permission-request':
      return letter(
        it,
        wording,
        'we ask for your permission, and its terms, before we use N-DEx information of your agency.',
      );
    case 'permission-reminder':
      return letter(it, wording, 'we have not had your answer to this request yet.');
    case 'permission-reopened':
      return letter(
        it,
        wording,
        `you found this wrong: ${wrongWords(it, wording)}. Please tell us what is right, and answer again.`,
      );
    case 'permission-withdrawn':
      return `Request ${it.id} to use N-DEx information of your agency (reference ${it.request.reference}) was withdrawn. Nothing needs to be done.`;
    case 'permission-answered':
      return `${owner} has answered request ${it.id}: ${answerWords(it, wording)}`;
    case 'permission-verified':
      return `${owner}, request ${it.id}: ${verifiedWords(it, wording)}`;
    case 'permission-no-answer':
      return `${owner} has not answered request ${it.id} yet. You may telephone and record the answer.\n\n${permissionScript(it, wording)}`;
    case 'permission-undelivered':
      return `Request ${it.id} could not be brought to ${owner}. Telephone, and record the answer.\n\n${permissionScript(it, wording)}`;
    case 'permission-needed-by':
      return `Request ${it.id} is needed by ${timeWords(it.request.neededBy ?? 0, wording.zone)} and is not answered. Until the owner permits it, the information must not be used.\n\n${permissionScript(it, wording)}`;
    case 'permission-verify':
      return `${owner} has permitted request ${it.id}. It is not verified yet: have the owner confirm that the information is complete, timely, accurate and relevant, before you rely on it, act on it or pass it on.`;
    case 'permission-expiring':
      return `The permission of ${owner} in request ${it.id} ends after ${it.answer?.terms?.until ?? 'its last day'}.`;
    case 'permission-expired':
      return expiredWords(it, owner);
    default:
      return `Your request ${it.id} to ${owner} is a draft and has not been sent.`;
  }
}

function letter(it: PermissionCase, wording: Wording, opening: string): string {
  return [
    `To ${agencyWords(it.request.owner)}, ${contactWords(it.request.contact)}: ${opening}`,
    askedWords(it, wording).join('\n'),
    ...(wording.replyLink === null ? [] : [`Answer here (no account needed): ${wording.replyLink}`]),
    'This request names no person and holds no criminal justice information. Your own reference number leads to the record.',
  ].join('\n\n');
}

/** Read out on the telephone: the number on top. */
export function permissionScript(it: PermissionCase, wording: Wording): string {
  const { contact, owner } = it.request;
  return [
    `CALL: ${contact.phone ?? 'the number that the N-DEx result shows for the owner'}${contact.name === null ? '' : ` (${contact.name})`}`,
    `"This is [your name and agency], calling ${agencyWords(owner)}. We ask for your permission to use an N-DEx record of yours.`,
    ...askedWords(it, wording),
    'May we, and on which terms: which uses, for whom, until when, on what conditions? Is the information complete, timely, accurate and relevant?"',
    `Then record the answer in case ${it.id}, with the name of the person you spoke to.`,
  ].join('\n');
}

function askedWords({ request, agency }: PermissionCase, { vocabulary, zone }: Wording): string[] {
  const uses = listed(request.uses.map((use) => labelOf(vocabulary.acts, use)));
  return [
    `Your reference number: ${request.reference}.`,
    ...(agency === '' ? [] : [`Asking agency: ${agency}.`]),
    `Purpose: ${labelOf(vocabulary.purposes, request.purpose)}.`,
    `Intended use: ${uses}.`,
    `Who would get it: ${recipientWords(request.recipients, vocabulary.recipients)}.`,
    ...(request.neededBy === null ? [] : [`Needed by: ${timeWords(request.neededBy, zone)}.`]),
  ];
}

const wrongWords = ({ verification }: PermissionCase, { vocabulary }: Wording): string =>
  listed((verification ? wrongPoints(verification.points) : []).map((point) => labelOf(vocabulary.points, point)));

function answerWords({ answer }: PermissionCase, wording: Wording): string {
  if (!answer || answer.kind === 'refused') return 'refused. The information must not be used.';
  const whole = answer.kind === 'granted' ? 'granted.' : 'granted in part.';
  return answer.terms ? `${whole} ${termsWords(answer.terms, wording)}` : whole;
}

/** The terms in words, for whoever must keep to them. */
export function termsWords(terms: Terms, { vocabulary }: Pick<Wording, 'vocabulary'>): string {
  const acts = (ids: readonly string[]) => listed(ids.map((id) => labelOf(vocabulary.acts, id)));
  return [
    `Allowed: ${acts(terms.uses)}.`,
    ...(terms.forbidden.length > 0 ? [`Forbidden: ${acts(terms.forbidden)}.`] : []),
    `For: ${listed(terms.purposes.map((id) => labelOf(vocabulary.purposes, id)))}.`,
    `Who may get it: ${recipientWords(terms.recipients, vocabulary.recipients)}.`,
    ...(terms.until === null ? [] : [`Until and including ${terms.until}.`]),
    ...terms.conditions.map((id) => `${labelOf(CONDITIONS, id)}.`),
    ...(terms.words === null ? [] : [`The owner added: ${terms.words}`]),
  ].join(' ');
}

function verifiedWords({ answer, verification, state }: PermissionCase, wording: Wording): string {
  const confirmed = confirmedPoints(verification).map((point) => labelOf(wording.vocabulary.points, point));
  if (!isVerified(verification))
    return `confirmed so far: ${confirmed.length === 0 ? 'nothing' : listed(confirmed)}. Do not rely on it, act on it or pass it on before all four points are confirmed.`;
  if (state === 'sent' || state === 'delivered')
    return 'all four points are confirmed. The permission itself is still to come.';
  if (!answer?.terms) return 'all four points are confirmed, but the owner did not permit the use.';
  return `all four points are confirmed, so it may be used now, within these terms. ${termsWords(answer.terms, wording)}`;
}

function expiredWords({ id, expiredBecause, answer }: PermissionCase, owner: string): string {
  if (expiredBecause === 'unsent') return `Your draft ${id} was never sent and is closed.`;
  if (expiredBecause === 'unanswered')
    return `${owner} never answered request ${id}; it is closed. Without an answer there is no permission.`;
  const destroy = answer?.terms?.conditions.includes('return-or-destroy');
  return `The permission of ${owner} in request ${id} has ended: the information may not be used any more.${destroy ? ' The owner wants it returned or destroyed now: record the disposal.' : ''}`;
}
