// /nac-desk audit: the board, or what is named behind it.
import { usageMessage } from '../../views/help.ts';
import type { Deps } from '../deps.ts';
import type { CommandCall } from '../handlers.ts';
import { openBoard } from './board.ts';
import { openPacketForm } from './packet.ts';
import { openReview } from './review.ts';

type Part = (call: CommandCall, deps: Deps) => Promise<void>;

const PARTS: Readonly<Record<string, Part>> = {
  '': openBoard,
  board: openBoard,
  packet: openPacketForm,
  review: openReview,
};

export async function openAudit(call: CommandCall, word: string, deps: Deps): Promise<void> {
  const part = PARTS[word];
  if (part) return part(call, deps);
  const named = {
    name: '/nac-desk audit',
    usage: '[packet, review]',
    says: 'The audit board',
    examples: ['/nac-desk audit'],
  };
  await call.answer(usageMessage(named, 'That is no word that /nac-desk audit knows.'));
}
