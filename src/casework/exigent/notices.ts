// The messages of an exigent use: the notice by every channel known, the words for the telephone, and who is told when it stalls.
import type { Addressee, Notice, Template } from '../notice.ts';
import type { ExigentCase } from './case.ts';

export const notice = (it: ExigentCase, template: Template, key: string, to: Addressee): Notice => ({
  key: `${it.round}/${key}`,
  template,
  to,
  urgent: true,
});

/** The script goes to the user whatever else is known: the telephone works when nothing else does. */
export const firstNotices = (it: ExigentCase): readonly Notice[] => [
  notice(it, 'exigent-notice', 'notice', { kind: 'contact', contact: it.use.contact }),
  notice(it, 'exigent-script', 'script', toUser(it)),
];

export const undelivered = (it: ExigentCase): readonly Notice[] => [
  notice(it, 'exigent-undelivered', 'undelivered', toUser(it)),
  notice(it, 'exigent-undelivered', 'undelivered', toCoordinator(it)),
];

export const toUser = (it: ExigentCase): Addressee => ({ kind: 'person', user: it.openedBy });

const toRole =
  (role: 'coordinator' | 'csa-officer') =>
  (it: ExigentCase): Addressee => ({ kind: 'role', role, agency: it.agency, except: it.openedBy });

export const toCoordinator = toRole('coordinator');
export const toCsaOfficer = toRole('csa-officer');
