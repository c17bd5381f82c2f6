// The messages of a permission request: which step sends what to whom.
import type { Notice, Template } from '../notice.ts';
import type { PermissionCase } from './case.ts';

/** The owner's contact hears of it by every channel that is known; keys carry the round, so that a new question is sent anew. */
export const toOwner = (it: PermissionCase, template: Template, key: string): readonly Notice[] =>
  it.request.contact.user === null && it.request.contact.email === null
    ? []
    : [{ key: `${it.round}/${key}`, template, to: { kind: 'contact', contact: it.request.contact }, urgent: false }];

export const toAsker = (it: PermissionCase, template: Template, key: string): readonly Notice[] => [
  { key: `${it.round}/${key}`, template, to: { kind: 'person', user: it.openedBy }, urgent: false },
];
