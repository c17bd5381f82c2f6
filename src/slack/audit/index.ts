// Everything that the audit adds to the app beside its command.
import type { ClickHandler, SubmissionHandler } from '../handlers.ts';
import { auditBoardButton, auditItem } from './board.ts';
import { mendButton, mended } from './mend/buttons.ts';
import { packetAsked, packetButton } from './packet.ts';
import { reviewButton, reviewRead } from './review.ts';
import { verifyLedger } from './verify.ts';

export const auditClicks: readonly ClickHandler[] = [
  auditBoardButton,
  auditItem,
  packetButton,
  verifyLedger,
  mendButton,
  reviewButton,
  reviewRead,
];

export const auditSubmissions: readonly SubmissionHandler[] = [packetAsked, mended];
