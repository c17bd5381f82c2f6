// The packet to hand over: for which time and agency, how far it has come, and what came of it.
import type { Modal } from '../blocks.ts';
import { caseForm } from '../cases/form.ts';
import { agencyInput, dayInput } from '../cases/inputs.ts';
import { utcInWords } from '../dates.ts';
import { noticeModal } from '../notices.ts';
import { AUDIT_FORM, PACKET_BLOCK } from './ids.ts';

const TITLE = 'Audit packet';

type Days = { readonly from: string; readonly to: string };

/** `last`: the packet that was made before this one. */
export const packetForm = (period: Days, last: (Days & { readonly at: number }) | null): Modal =>
  caseForm({
    form: AUDIT_FORM.packet,
    title: TITLE,
    submit: 'Make the packet',
    metadata: '',
    says: 'A document and tables for the sixteen items, with the ledger and how to check it all. It comes as a ZIP in your direct messages with NAC Desk.',
    inputs: [
      dayInput({ block: PACKET_BLOCK.from, label: 'From' }, period.from),
      dayInput({ block: PACKET_BLOCK.to, label: 'To, this day included' }, period.to),
      agencyInput({
        block: PACKET_BLOCK.agency,
        label: 'One agency only',
        hint: 'Leave it empty for all agencies of the desk.',
        optional: true,
      }),
    ],
    notes: [
      ...(last ? [`The last packet, made on ${utcInWords(last.at)}, was of ${last.from} to ${last.to}.`] : []),
      'It holds no criminal justice information. That you asked for it is written down.',
    ],
  });

const WIDTH = 20;

/** `done` and `all` are pages of people and records; what comes after them is not counted. */
export function packetProgress(done: number, all: number): Modal {
  const share = all === 0 ? 1 : Math.min(1, done / all);
  const full = Math.round(WIDTH * share);
  const bar = `${'█'.repeat(full)}${'░'.repeat(WIDTH - full)}`;
  return noticeModal(TITLE, `Making the packet… ${bar} ${Math.round(100 * share)} %`);
}

export const packetSent = (): Modal =>
  noticeModal(TITLE, 'The packet is in your direct messages with NAC Desk. verify.txt in it says how to check it.');

export type PacketTold = {
  readonly desk: string;
  readonly agency: string | null;
  readonly from: string;
  readonly to: string;
  readonly files: number;
  readonly head: { readonly sequence: number; readonly hash: string };
};

export const packetWords = ({ agency, from, to, files, head }: PacketTold): string =>
  `The audit packet for ${from} to ${to}${agency === null ? '' : `, agency ${agency}`}: ${files} files in a ZIP. Unpack it and begin with audit-packet.pdf; verify.txt says how to check it alone (node verify.mjs). Its ledger ends with record ${head.sequence}, hash ${head.hash}.`;

const MEGABYTE = 1_000_000;

/** Slack would refuse it; the same packet can be had another way. */
export function packetTooLarge(most: number, { from, to, agency }: Pick<PacketTold, 'from' | 'to' | 'agency'>): Modal {
  const asked = `--from ${from} --to ${to}${agency === null ? '' : ` --agency ${agency}`}`;
  return noticeModal(
    TITLE,
    `The packet has more than the ${most / MEGABYTE} MB that are sent in Slack. Choose a shorter time, or ask your administrator to run: npx nac-desk audit export packet/ ${asked}`,
  );
}
