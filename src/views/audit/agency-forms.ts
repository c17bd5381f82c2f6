// The forms that mend what the desk's record of an agency lacks.
import type { AgencyRecord } from '../../training/agency.ts';
import { type Input, type Modal, option, plain } from '../blocks.ts';
import { caseForm } from '../cases/form.ts';
import { agencyInput, dayInput, ticksInput } from '../cases/inputs.ts';
import { inert, shorten } from '../words.ts';
import { AUDIT, AUDIT_FORM, MEND_BLOCK } from './ids.ts';

export type AgencyForm = { readonly metadata: string; readonly agency: AgencyRecord };

const named = ({ agency: { ori, name } }: AgencyForm): string =>
  name === null ? ori : `${ori}, ${shorten(inert(name), 200)}`;

const form = ({ metadata }: AgencyForm, said: { title: string; says: string; inputs: Modal['blocks'] }): Modal =>
  caseForm({ form: AUDIT_FORM.mend, submit: 'Record it', metadata, ...said });

export const coordinatorForm = (it: AgencyForm, now: { readonly id: string; readonly name: string } | null): Modal =>
  form(it, {
    title: 'Name the coordinator',
    says: `${named(it)}. Each agency has a coordinator, the NAC (audit:1). The person must be in the register.`,
    inputs: [personInput(now)],
  });

const personInput = (now: { readonly id: string; readonly name: string } | null): Input => ({
  type: 'input',
  block_id: MEND_BLOCK.coordinator,
  label: plain('Who is the coordinator?'),
  element: {
    type: 'external_select',
    action_id: AUDIT.person,
    min_query_length: 2,
    placeholder: plain('Type a part of the name'),
    ...(now === null ? {} : { initial_option: option(now.id, now.name) }),
  },
});

export const grantForm = (it: AgencyForm): Modal =>
  form(it, {
    title: 'Record the grant',
    says: `${named(it)}. The CSA grants access, for the purposes of the manual (audit:4).`,
    inputs: [
      dayInput({ block: MEND_BLOCK.csaGranted, label: 'Access granted by the CSA on' }, it.agency.csaGranted),
      dayInput(
        { block: MEND_BLOCK.delegated, label: 'User management delegated on', optional: true },
        it.agency.delegated,
      ),
    ],
  });

export const AGREEMENT_HAS = [
  { id: 'withCsaAuthority', label: 'It is with the signatory authority of the CSA' },
  { id: 'namesSystems', label: 'It names the systems and services' },
  { id: 'namesPolicies', label: 'It names the policies to be kept' },
] as const;

export const agreementForm = (it: AgencyForm): Modal =>
  form(it, {
    title: 'Record the agreement',
    says: `${named(it)}. A signed user agreement (audit:16).`,
    inputs: [
      dayInput({ block: MEND_BLOCK.agreementSigned, label: 'Signed on' }, it.agency.agreementSigned),
      ticksInput(
        { block: MEND_BLOCK.agreementHas, label: 'What it has', optional: true },
        AGREEMENT_HAS,
        AGREEMENT_HAS.filter(({ id }) => it.agency[id] === true).map(({ id }) => id),
      ),
    ],
  });

/** Ours, not the manual's: what is recorded of a misread ORI goes to the right one, and the old one is left. */
export const rightOriForm = (it: AgencyForm): Modal =>
  form(it, {
    title: 'Correct the agency',
    says: `${named(it)} is not on the list of those that may have access (audit:2). Was its ORI mistyped? Then choose the right one: its people, their record checks and what is recorded of the agency go there. Or say when it left the desk: its people lose their access.`,
    inputs: [
      agencyInput({ block: MEND_BLOCK.rightOri, label: 'The right ORI', optional: true }),
      dayInput({ block: MEND_BLOCK.left, label: 'Or: it left the desk on', optional: true }),
    ],
  });
