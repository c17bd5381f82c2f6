// A message that a step wants sent: to whom, about what, and under which key, so that one cause gives one message.
import type { Contact } from './parties.ts';
import type { Role } from './roles.ts';

export const TEMPLATES = [
  'permission-request',
  'permission-reminder',
  'permission-reopened',
  'permission-withdrawn',
  'permission-answered',
  'permission-verified',
  'permission-no-answer',
  'permission-undelivered',
  'permission-needed-by',
  'permission-verify',
  'permission-expiring',
  'permission-expired',
  'permission-draft',
  'exigent-notice',
  'exigent-script',
  'exigent-unacknowledged',
  'exigent-undelivered',
  'exigent-acknowledged',
  'exigent-verification-owed',
  'exigent-further-use-owed',
  'exigent-review-owed',
  'hit-unconfirmed',
  'hit-locate-owed',
  'release-review-owed',
  'disposal-witness',
  'disposal-unwitnessed',
] as const;
export type Template = (typeof TEMPLATES)[number];

export type Addressee =
  | { readonly kind: 'person'; readonly user: string }
  /** `except` is who must not be asked about his own case; who else holds the role, or the next one up, gets it. */
  | { readonly kind: 'role'; readonly role: Role; readonly agency: string; readonly except: string }
  /** By every channel that is known of the contact. */
  | { readonly kind: 'contact'; readonly contact: Contact };

export type Notice = {
  /** Within the case: the cause, not the moment. The same key is never sent twice to the same person by the same channel. */
  readonly key: string;
  readonly template: Template;
  readonly to: Addressee;
  /** Exigent: goes ahead of everything else, at any hour, and is watched. */
  readonly urgent: boolean;
};
