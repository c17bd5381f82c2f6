// The people, agencies and pick-lists that the tests of casework share.

import type { ExigentUse } from '../../src/casework/exigent/case.ts';
import type { Contact, Heard } from '../../src/casework/parties.ts';
import type { PermissionRequest } from '../../src/casework/permission/case.ts';
import type { Terms } from '../../src/casework/permission/terms.ts';
import { DESK, type Doer, type Role } from '../../src/casework/roles.ts';
import { STANDARD_SETTINGS } from '../../src/casework/settings.ts';
import type { Context } from '../../src/casework/step.ts';
import type { Vocabulary } from '../../src/casework/vocabulary.ts';

const choices = (...ids: string[]) => ids.map((id) => ({ id, label: id.replaceAll('-', ' ') }));

export const vocabulary: Vocabulary = {
  acts: choices('view', 'lead', 'rely', 'act', 'tell', 'pass-on', 'chart', 'presentation', 'official-file', 'judicial'),
  purposes: choices('law-enforcement', 'pretrial', 'supervision'),
  grounds: choices('danger-to-life', 'property-damage', 'suspect-escape', 'evidence-destruction'),
  recipients: choices('own-agency', 'criminal-justice-agency', 'limited-participant', 'outside'),
  points: choices('completeness', 'timeliness', 'accuracy', 'relevancy'),
  hitActs: choices('arrest', 'detain-missing', 'seize-property', 'charge-protection-order', 'hold-local'),
  methods: choices('shred', 'burn', 'other'),
};

export const settings = STANDARD_SETTINGS;

const person = (id: string, ...roles: Role[]): Doer => ({
  id,
  roles: roles.map((role) => ({ role, agency: '' })),
  via: 'slack',
});

export const officer = person('UOFFICER');
export const colleague = person('UCOLLEAGUE');
export const coordinator = person('UCOORD', 'coordinator');
export const csaOfficer = person('UCSA', 'csa-officer');
export const auditor = person('UAUDIT', 'auditor');
export const contact = person('UCONTACT');
export const desk = DESK;

export const owner = { ori: 'CA0194200', name: 'Los Angeles PD' };
export const OWN = 'NY0303000';

export const contactAtWork: Contact = {
  name: 'Records Unit',
  phone: '213-555-0100',
  email: 'records@owner.example',
  user: 'UCONTACT',
};

/** A Monday, 10:00 in New York. */
export const MONDAY = Date.parse('2026-03-02T15:00:00.000Z');

export const context = (doer: Doer, at = MONDAY): Context => ({ at, doer, settings, vocabulary });

export const request: PermissionRequest = {
  owner,
  contact: contactAtWork,
  reference: '2024-00123',
  purpose: 'law-enforcement',
  uses: ['chart', 'tell'],
  recipients: [{ kind: 'criminal-justice-agency', ori: 'NJ0070000' }],
  neededBy: null,
  urgency: 'routine',
  supersedes: null,
  decision: null,
};

export const terms: Terms = {
  uses: ['chart', 'tell'],
  forbidden: [],
  purposes: ['law-enforcement'],
  recipients: [{ kind: 'criminal-justice-agency', ori: 'NJ0070000' }],
  until: null,
  zone: 'America/New_York',
  conditions: [],
  words: null,
};

export const exigentUse: ExigentUse = {
  ground: 'danger-to-life',
  acts: ['tell'],
  disseminated: true,
  recipients: [{ kind: 'criminal-justice-agency', ori: null }],
  usedAt: MONDAY,
  owner,
  contact: contactAtWork,
  reference: '2024-00123',
  liabilityAccepted: true,
  decision: null,
};

export const heard = (at = MONDAY): Heard => ({ from: 'Sgt. Miller', how: 'telephone', at });

export const allConfirmed = {
  completeness: 'confirmed',
  timeliness: 'confirmed',
  accuracy: 'confirmed',
  relevancy: 'confirmed',
} as const;

export const opening = { id: 'P-000001', desk: 'T1', agency: OWN };
