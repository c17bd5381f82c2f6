// How the owner's words reached somebody, and other short lists that the forms of all kinds share.
import type { Choice } from '../../casework/vocabulary.ts';

export const HEARD_WAYS: readonly Choice[] = [
  { id: 'telephone', label: 'Telephone' },
  { id: 'e-mail', label: 'E-mail' },
  { id: 'radio', label: 'Radio or teletype' },
  { id: 'in-person', label: 'In person' },
];

export const URGENCIES: readonly Choice[] = [
  { id: 'routine', label: 'Routine' },
  { id: 'priority', label: 'Priority' },
  { id: 'urgent', label: 'Urgent' },
];

export const FINDING_CHOICES: readonly Choice[] = [
  { id: 'confirmed', label: 'Confirmed' },
  { id: 'wrong', label: 'Wrong' },
  { id: 'not-known', label: 'Not known' },
];

export const REVIEW_CHOICES: readonly Choice[] = [
  { id: 'in-order', label: 'In order' },
  { id: 'follow-up', label: 'Needs a follow-up' },
  { id: 'recorded-in-error', label: 'Recorded in error' },
];
