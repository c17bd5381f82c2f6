// Everything that training and the ways in add to the app.
import type { ClickHandler, CommandHandler, SubmissionHandler } from '../handlers.ts';
import { calendar } from './calendar.ts';
import { training } from './command.ts';
import { confirmReport, declined, declineReport } from './confirm.ts';
import { ndexAccess, openGuide, tick, untick } from './guides.ts';
import { openReport, reported } from './report.ts';
import { snooze } from './snooze.ts';

export const trainingCommands: readonly CommandHandler[] = [training, ndexAccess];

export const trainingClicks: readonly ClickHandler[] = [
  openReport,
  snooze,
  calendar,
  confirmReport,
  declineReport,
  openGuide,
  tick,
  untick,
];

export const trainingSubmissions: readonly SubmissionHandler[] = [reported, declined];
