// Who may do what: the one place that decides it, from the case and from who acts, never from what a button carries.
import type { Contact } from './parties.ts';
import { type ActorRole, type Doer, holds, holdsFor } from './roles.ts';
import { type Refused, refused } from './step.ts';

/** How somebody stands to a case. */
export type Standing =
  | 'opener'
  | 'owner-contact'
  | 'coordinator'
  | 'csa-officer'
  | 'administrator'
  | 'witness'
  | 'system';

export type Parties = {
  readonly openedBy: string;
  readonly agency: string;
  readonly owner?: { readonly ori: string };
  readonly contact?: Contact;
  readonly witness?: string | null;
};

export type Allowed = { readonly kind: 'allowed'; readonly as: ActorRole };

/** Steps of cases, by the standings that may take them. The first standing the doer has is the role that is recorded. */
const CASE_ACTIONS = {
  'permission.edit': ['opener'],
  'permission.send': ['opener'],
  'permission.remind': ['opener', 'coordinator'],
  'permission.withdraw': ['opener', 'coordinator'],
  'permission.answer': ['owner-contact'],
  'permission.record-answer': ['opener', 'coordinator'],
  'permission.verify': ['owner-contact', 'opener', 'coordinator'],
  'permission.use': ['opener'],
  'exigent.acknowledge': ['owner-contact'],
  'exigent.attest': ['opener', 'coordinator'],
  'exigent.disseminate': ['opener'],
  'exigent.verify': ['owner-contact', 'opener', 'coordinator'],
  'exigent.further-use': ['opener', 'coordinator'],
  'exigent.review': ['coordinator', 'csa-officer'],
  'hit.confirm': ['opener', 'coordinator'],
  'hit.act': ['opener'],
  'hit.locate': ['opener', 'coordinator'],
  'hit.close': ['opener', 'coordinator'],
  'release.correct': ['opener', 'coordinator'],
  'release.review': ['coordinator', 'csa-officer'],
  'disposal.witness': ['witness'],
  'disposal.attest': ['coordinator'],
  'case.remind-me-not': ['opener', 'coordinator', 'csa-officer', 'witness'],
  'case.time': ['system'],
  'case.delivery': ['system'],
  'case.supersede': ['system'],
} as const satisfies Record<string, readonly Standing[]>;

export type CaseAction = keyof typeof CASE_ACTIONS;

/** Nobody answers, acknowledges, reviews or witnesses what he asked, used or did himself. */
const NEVER_ONE_S_OWN: readonly CaseAction[] = [
  'permission.answer',
  'exigent.acknowledge',
  'exigent.review',
  'release.review',
  'disposal.witness',
  'disposal.attest',
];

export function mayStep(action: CaseAction, parties: Parties, doer: Doer): Allowed | Refused {
  const wanted: readonly Standing[] = CASE_ACTIONS[action];
  const own = doer.id === parties.openedBy;
  if (own && NEVER_ONE_S_OWN.includes(action))
    return refused('own-request', 'You cannot answer, review or witness your own.');
  const standing = wanted.find((each) => stands(each, parties, doer));
  if (!standing || changesNothing(doer))
    return refused('not-allowed', `Only ${inWords(wanted)} can do this. Nothing was changed.`);
  return { kind: 'allowed', as: standing === 'opener' || standing === 'witness' ? 'member' : standing };
}

/** Anyone in the workspace opens a case, except who is there to audit alone. */
export const mayOpen = (doer: Doer): Allowed | Refused =>
  changesNothing(doer)
    ? refused('not-allowed', 'As an auditor you read, verify and export; you change nothing.')
    : { kind: 'allowed', as: 'member' };

const DESK_ACTIONS = {
  'roles.change': ['administrator'],
  'settings.change': ['administrator', 'coordinator'],
  'directory.import': ['administrator', 'coordinator'],
  'directory.keep': ['coordinator', 'administrator'],
  'contact.change': ['coordinator'],
  'people.change': ['administrator', 'coordinator'],
  'board.read': ['coordinator', 'csa-officer', 'auditor', 'administrator'],
  'audit.read': ['auditor', 'coordinator', 'csa-officer', 'administrator'],
  'audit.export': ['auditor', 'coordinator', 'csa-officer', 'administrator'],
  'review.confirm': ['coordinator', 'administrator'],
} as const;

export type DeskAction = keyof typeof DESK_ACTIONS;

export function mayOnDesk(action: DeskAction, doer: Doer): Allowed | Refused {
  const wanted = DESK_ACTIONS[action];
  const role = wanted.find((each) => holds(doer, each));
  return role
    ? { kind: 'allowed', as: role }
    : refused('not-allowed', `Only ${inWords(wanted)} can do this. Nothing was changed.`);
}

function stands(standing: Standing, parties: Parties, doer: Doer): boolean {
  switch (standing) {
    case 'opener':
      return doer.id === parties.openedBy;
    case 'owner-contact':
      return isOwnerContact(parties, doer);
    case 'coordinator':
    case 'csa-officer':
      return holdsFor(doer, standing, parties.agency);
    case 'administrator':
      return holds(doer, 'administrator');
    case 'witness':
      return parties.witness != null && doer.id === parties.witness;
    case 'system':
      return doer.via === 'system';
  }
}

function isOwnerContact({ owner, contact }: Parties, doer: Doer): boolean {
  if (!owner) return false;
  return doer.id === contact?.user || holdsFor(doer, 'owner-contact', owner.ori);
}

const changesNothing = (doer: Doer): boolean =>
  holds(doer, 'auditor') && doer.roles.every(({ role }) => role === 'auditor' || role === 'member');

const WORDS: Readonly<Record<Standing | 'auditor', string>> = {
  opener: 'the person who opened it',
  'owner-contact': "the record owner's contact",
  coordinator: 'a coordinator',
  'csa-officer': 'a CSA officer',
  administrator: 'an administrator',
  auditor: 'an auditor',
  witness: 'the witness who was named',
  system: 'NAC Desk itself',
};

function inWords(standings: readonly (Standing | 'auditor')[]): string {
  const words = standings.map((standing) => WORDS[standing]);
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
