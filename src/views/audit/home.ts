// The audit on Home, for those who may read it: the board, and whether last week's review has been read.
import { actions, type Block, button, section } from '../blocks.ts';
import { escaped } from '../words.ts';
import { AUDIT } from './ids.ts';

export type AuditOnHome = { readonly week: string; readonly readBy: string | null };

export const auditHomeBlocks = ({ week, readBy }: AuditOnHome): Block[] => [
  section(
    `*Audit*\n${readBy === null ? `Nobody has confirmed the review of ${week} as read.` : `The review of ${week} was read by <@${escaped(readBy)}>.`}`,
  ),
  ...actions([
    button({ id: AUDIT.board, text: 'Audit board' }),
    button({ id: AUDIT.review, text: 'Review of last week' }),
    button({ id: AUDIT.packet, text: 'Make the packet' }),
  ]),
];
