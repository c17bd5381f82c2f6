// All plays, in the order in which they are played one after another on one desk.

import { agencyCard } from './agency-card.ts';
import { auditBoard } from './audit-board.ts';
import { auditPacket } from './audit-packet.ts';
import { canIShare } from './can-i-share.ts';
import { exigent } from './exigent.ts';
import { exigentShortcut } from './exigent-shortcut.ts';
import { hitConfirm } from './hit-confirm.ts';
import { importAgencies } from './import-agencies.ts';
import { logRelease } from './log-release.ts';
import { messageShortcut } from './message-shortcut.ts';
import { nacDesk } from './nac-desk.ts';
import { ndexAccess } from './ndex-access.ts';
import { oriCheck } from './ori-check.ts';
import { permission } from './permission.ts';
import type { Play } from './play.ts';
import { policy } from './policy.ts';
import { roster } from './roster.ts';
import { shareShortcut } from './share-shortcut.ts';
import { start } from './start.ts';
import { training } from './training.ts';
import { weeklyReview } from './weekly-review.ts';

export type { Pause, Play } from './play.ts';

export const plays: readonly Play[] = [
  start,
  oriCheck,
  canIShare,
  policy,
  messageShortcut,
  shareShortcut,
  permission,
  hitConfirm,
  logRelease,
  training,
  roster,
  ndexAccess,
  nacDesk,
  importAgencies,
  auditBoard,
  auditPacket,
  weeklyReview,
  exigent,
  exigentShortcut,
  // It changes the number that the emergencies before it say to call.
  agencyCard,
];
