// What a sent form says, as events of the case. Values are checked again by the case itself.

import { termsAsRequested } from '../../casework/permission/answer.ts';
import type { PermissionCase, SaidAnswer } from '../../casework/permission/case.ts';
import { arePoints, POINTS, type Points } from '../../casework/verification.ts';

export type ReadAnswer =
  | { readonly kind: 'answer'; readonly answer: SaidAnswer; readonly points: Points | null }
  | { readonly kind: 'wrong'; readonly sentence: string };

export function readAnswer(form: URLSearchParams, it: PermissionCase, zone: string): ReadAnswer {
  const points = pointsOf(form);
  switch (form.get('answer')) {
    case 'refused':
      return { kind: 'answer', answer: { granted: false }, points };
    case 'as-requested':
      return { kind: 'answer', answer: { granted: true, terms: { ...asRequested(form, it, zone) } }, points };
    case 'in-part':
      return { kind: 'answer', answer: { granted: true, terms: inPart(form, it, zone) }, points };
    default:
      return { kind: 'wrong', sentence: 'Choose an answer.' };
  }
}

function asRequested(form: URLSearchParams, { request }: PermissionCase, zone: string) {
  const until = form.get('until') || null;
  const words = form.get('words')?.trim() || null;
  return { ...termsAsRequested(request, zone), until, words, conditions: form.getAll('condition') };
}

function inPart(form: URLSearchParams, it: PermissionCase, zone: string) {
  const chosen = form.getAll('recipient');
  return {
    ...asRequested(form, it, zone),
    uses: it.request.uses.filter((use) => form.getAll('use').includes(use)),
    recipients: it.request.recipients.filter((_recipient, index) => chosen.includes(String(index))),
  };
}

/** Null when no point was touched; those left alone among others are not known. */
function pointsOf(form: URLSearchParams): Points | null {
  const given = POINTS.map((point) => [point, form.get(`point-${point}`) ?? ''] as const);
  if (given.every(([, finding]) => finding === '')) return null;
  const points = Object.fromEntries(given.map(([point, finding]) => [point, finding || 'not-known']));
  return arePoints(points) ? points : null;
}
