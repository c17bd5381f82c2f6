// Who holds which role on the desk, and the form by which one is granted.
import { ROLES } from '../../casework/roles.ts';
import { type Block, button, type Modal, plain, section, sectionWith } from '../blocks.ts';
import { foreign } from '../words.ts';
import { caseForm } from './form.ts';
import { CASE, CASE_FORM } from './ids.ts';
import { agencyInput, selectInput, textInput, userInput } from './inputs.ts';

export type RoleLine = { readonly user: string; readonly role: string; readonly agency: string };

const SAYS: Readonly<Record<string, string>> = {
  member: 'Member',
  coordinator: 'Coordinator (NAC): runs the desk',
  'csa-officer': 'CSA officer: oversees the agencies',
  'owner-contact': 'Owner’s contact: answers for an agency',
  auditor: 'Auditor: reads and exports',
  administrator: 'Administrator: roles and settings',
};

const MOST = 80;

/** `mayChange`: administrators have the buttons; everyone else may see who is who. */
export function rolesModal(lines: readonly RoleLine[], mayChange: boolean): Modal {
  const blocks: Block[] = [
    ...(lines.length === 0 ? [section('Nobody holds a role yet. Everybody in the workspace is a member.')] : []),
    ...lines.slice(0, MOST).map((line) => lineBlock(line, mayChange)),
    ...(lines.length > MOST ? [section(`… and ${lines.length - MOST} more.`)] : []),
    ...(mayChange
      ? [
          {
            type: 'actions' as const,
            elements: [button({ id: CASE.rolesGrant, text: 'Grant a role', style: 'primary' })],
          },
        ]
      : []),
  ];
  return { type: 'modal', callback_id: 'roles', title: plain('Roles'), close: plain('Close'), blocks };
}

const lineBlock = (line: RoleLine, mayChange: boolean): Block =>
  mayChange ? sectionWith(words(line), revoke(line)) : section(words(line));

const words = ({ user, role, agency }: RoleLine): string =>
  `${user.includes(':') ? foreign(user) : `<@${foreign(user)}>`} · ${foreign(SAYS[role]?.split(':')[0] ?? role)}${agency === '' ? '' : ` for ${foreign(agency)}`}`;

const revoke = ({ user, role, agency }: RoleLine) =>
  button({
    id: `${CASE.rolesRevoke}:${user}/${role}/${agency}`,
    text: 'Revoke',
    value: JSON.stringify([user, role, agency]),
    confirm: {
      title: plain('Revoke this role?'),
      text: plain('The ledger keeps that it was held.'),
      confirm: plain('Revoke'),
      deny: plain('Keep'),
    },
  });

export const grantForm = (): Modal =>
  caseForm({
    form: CASE_FORM.rolesGrant,
    title: 'Grant a role',
    submit: 'Grant',
    metadata: '',
    inputs: [
      userInput({ block: 'user', label: 'To whom?', optional: true }),
      textInput({
        block: 'address',
        label: 'Or somebody in another workspace',
        hint: 'Team and user, as in T0AAAAAAA:U0BBBBBBB. Only where this app is installed there too.',
        optional: true,
        longest: 60,
      }),
      selectInput(
        { block: 'role', label: 'Which role?' },
        ROLES.filter((id) => id !== 'member').map((id) => ({ id, label: SAYS[id] ?? id })),
      ),
      agencyInput({
        block: 'agency',
        label: 'For which agency?',
        hint: 'Empty: for the whole desk. An owner’s contact needs one.',
        optional: true,
      }),
    ],
  });
