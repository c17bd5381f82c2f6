// What an answer comes to: granted as asked, in part, or refused; and the terms that grant just what was asked.
import type { PermissionCase, PermissionRequest, SaidAnswer } from './case.ts';
import type { Terms } from './terms.ts';

/** The kind is read off the terms, so that a grant cannot claim to be whole while its terms are not. */
export function answerKind(request: PermissionRequest, said: SaidAnswer): 'granted' | 'granted-in-part' | 'refused' {
  if (!said.granted) return 'refused';
  const { terms } = said;
  const whole =
    request.uses.every((use) => terms.uses.includes(use)) &&
    terms.purposes.includes(request.purpose) &&
    request.recipients.every((wanted) =>
      terms.recipients.some(({ kind, ori }) => kind === wanted.kind && (ori === null || ori === wanted.ori)),
    );
  return whole ? 'granted' : 'granted-in-part';
}

/** What "Grant as requested" means. */
export const termsAsRequested = (request: PermissionRequest, zone: string): Terms => ({
  uses: request.uses,
  forbidden: [],
  purposes: [request.purpose],
  recipients: request.recipients,
  until: null,
  zone,
  conditions: [],
  words: null,
});

/** One request replaces another of the same person to the same owner about the same record, and no other. */
export const replaceable = (earlier: PermissionCase, later: PermissionCase): boolean =>
  later.request.supersedes === earlier.id &&
  later.openedBy === earlier.openedBy &&
  later.request.owner.ori === earlier.request.owner.ori &&
  later.request.reference === earlier.request.reference;
