// Everything that training and the ways in add to the app.
import type { ClickHandler, CommandHandler, SubmissionHandler } from '../handlers.ts';
import { addPerson, personSent } from './add-person.ts';
import { calendar } from './calendar.ts';
import { training } from './command.ts';
import { confirmReport, declined, declineReport } from './confirm.ts';
import { openDue } from './due.ts';
import { ndexAccess, openGuide, tick, untick } from './guides.ts';
import { importButton, rosterLanding, rosterSent } from './import.ts';
import { openPerson } from './person.ts';
import { personStep, personStepSent } from './person-step.ts';
import { openReport, reported } from './report.ts';
import { openReportShown, reportFile } from './report-shown.ts';
import { openRoster } from './roster.ts';
import { rosterFile } from './roster-file.ts';
import { snooze } from './snooze.ts';
import { openWaiting } from './waiting.ts';

export const trainingCommands: readonly CommandHandler[] = [training, ndexAccess];

export const trainingClicks: readonly ClickHandler[] = [
  openReport,
  snooze,
  calendar,
  openDue,
  openReportShown,
  reportFile,
  openRoster,
  rosterFile,
  openPerson,
  addPerson,
  personStep,
  importButton,
  openWaiting,
  confirmReport,
  declineReport,
  openGuide,
  tick,
  untick,
];

export const trainingSubmissions: readonly SubmissionHandler[] = [
  reported,
  declined,
  personSent,
  personStepSent,
  rosterSent,
  rosterLanding,
];
