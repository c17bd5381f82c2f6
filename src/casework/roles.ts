// The roles a person can hold on a desk, and who acts in the ledger.

export const ROLES = ['member', 'coordinator', 'csa-officer', 'owner-contact', 'auditor', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

/** `system` stands for the workers of the desk itself: deliveries, deadlines, first start. */
export type ActorRole = Role | 'system';

export type Actor = { readonly id: string; readonly role: ActorRole };

export const SYSTEM: Actor = { id: 'nac-desk', role: 'system' };

export const isRole = (text: string): text is Role => (ROLES as readonly string[]).includes(text);
