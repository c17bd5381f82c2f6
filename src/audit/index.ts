// The audit: the board by the sixteen items, the packet to hand over, the weekly review, and what may be archived when.

export { type Archived, ArchiveError, type Archiving, archiveLedger } from './archive.ts';
export { auditBoard, type BoardItem, boardCounts, STATE_TITLES } from './board.ts';
export { trainingChartPng } from './chart-png.ts';
export type { Evidence } from './evidence/evidence.ts';
export { type AuditDesk, type AuditQuestion, gatherEvidence, PeriodError } from './evidence/gather.ts';
export { stepsOf } from './evidence/steps.ts';
export {
  type BoardState,
  type EvidenceLine,
  type Gap,
  isRegisterMend,
  MENDS,
  type MendId,
  REGISTER_MENDS,
  type RegisterMend,
} from './items/item.ts';
export { type LastPacket, type Look, lastPacket, recordLook } from './looks.ts';
export { type Packet, type PacketQuestion, writePacket } from './packet/write.ts';
export { type ZippedPacket, zippedPacket } from './packet/zipped.ts';
export { standardFrom } from './period.ts';
export { keptFrom, RETENTION_YEARS } from './retention.ts';
export {
  confirmReviewRead,
  type ReviewRead,
  reviewReader,
  type WeeklyReview,
  weekBefore,
  weeklyReview,
} from './review.ts';
