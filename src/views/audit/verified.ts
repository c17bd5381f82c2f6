// What verifying the ledger found: how much is proved up to which head, or the first record that is not what was written.
import { type Modal, plain, section } from '../blocks.ts';
import { sectionsOf } from '../sections.ts';
import { escaped } from '../words.ts';

export type Verified = {
  readonly verified: number;
  readonly archived: number;
  readonly head: { readonly sequence: number; readonly hash: string };
  readonly fault: { readonly sequence: number; readonly sentence: string } | null;
};

export const verifiedModal = (found: Verified): Modal => ({
  type: 'modal',
  callback_id: 'audit-verified',
  title: plain('The ledger'),
  close: plain('Back'),
  blocks: [section(`*${found.fault ? 'Broken' : 'Whole'}*`), ...sectionsOf(linesOf(found))],
});

function linesOf({ verified, archived, head, fault }: Verified): readonly string[] {
  const before = archived > 0 ? ` ${archived} older records are archived; their file proves itself.` : '';
  if (fault)
    return [
      `First bad record: ${fault.sequence}. ${escaped(fault.sentence)}.`,
      `${verified} records before it are proved.${before}`,
      'Somebody with access to the database changed it, or the disk is at fault. Change nothing, keep a copy of the database, and tell your administrator and your CSO.',
    ];
  return [
    `${verified} records, each with the hash of the one before it, are what was written.${before}`,
    `The last one is record ${head.sequence}:`,
    `\`${head.hash}\``,
    'Compare this with a head that was kept elsewhere: a ledger that somebody rewrote as a whole is noticed by that alone.',
  ];
}
