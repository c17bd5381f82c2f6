// The roles a person can hold on a desk, and who acts in the ledger.

export const ROLES = ['member', 'coordinator', 'csa-officer', 'owner-contact', 'auditor', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

/** `agency` is the ORI a role is held for; empty for the whole desk. */
export type HeldRole = { readonly role: Role; readonly agency: string };

/** `system` stands for the workers of the desk itself: deliveries, deadlines, first start. */
export type ActorRole = Role | 'system';

export type Actor = { readonly id: string; readonly role: ActorRole };

export const SYSTEM: Actor = { id: 'nac-desk', role: 'system' };

export const isRole = (text: string): text is Role => (ROLES as readonly string[]).includes(text);

/** Whoever takes a step: a user of the workspace, the owner's contact through a reply link, or the desk's own workers. */
export type Doer = {
  readonly id: string;
  readonly roles: readonly HeldRole[];
  readonly via: 'slack' | 'reply-link' | 'system';
};

/** Who is written down where no one role was asked for: by the first role held. */
export const actorOf = ({ id, roles }: Pick<Doer, 'id' | 'roles'>): Actor => ({
  id,
  role: roles.find(({ role }) => role !== 'member')?.role ?? 'member',
});

export const DESK: Doer = { id: SYSTEM.id, roles: [], via: 'system' };

export const holds = (doer: Doer, role: Role): boolean => doer.roles.some((held) => held.role === role);

/** Held for the whole desk, or for this agency; where the agency is not known (empty), held for any. */
export const holdsFor = (doer: Doer, role: Role, agency: string): boolean =>
  doer.roles.some((held) => held.role === role && (agency === '' || held.agency === '' || held.agency === agency));
