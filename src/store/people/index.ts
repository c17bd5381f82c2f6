// The register of people and agencies in the store: what faces and the audit call.
export {
  type AgencyChange,
  agenciesWithoutCoordinator,
  changeAgency,
  deskAgencies,
  findAgency,
} from './agencies.ts';
export {
  type ChangeOfPerson,
  changePerson,
  type NewPerson,
  type PersonChange,
  registerPerson,
} from './change.ts';
export { agenciesWithPeople, bucketCounts, bucketCountsByAgency, countWaiting } from './counts.ts';
export {
  type DeskRules,
  DIGEST_NAMES,
  deskRules,
  LEVERAGED_SYSTEMS,
  type PeopleDesk,
  REMINDERS,
  TRAINING_PROFILE,
} from './desk.ts';
export {
  type DigestUpdate,
  digestBegun,
  digestChannels,
  digestNotPosted,
  digestOf,
  digestPosted,
  digestToUpdate,
} from './digest.ts';
export { type GuideStepMark, type ProgressLine, progressOf, progressOfAll, tickStep, untickStep } from './guides.ts';
export { importRoster, type RosterImport } from './import/import-roster.ts';
export type { ImportProblem, ImportReport, ImportResult } from './import/report.ts';
export { type Leaving, leaveAgency } from './leave-agency.ts';
export { putInOutbox, reminderMayGo, TRAINING_REMINDER, trainingReminderMaker } from './outbox.ts';
export {
  type DueQuery,
  dueWithin,
  findPerson,
  historyOf,
  peopleNamed,
  peopleWaiting,
  personOfName,
  personOfUser,
  type RosterLine,
  rosterPage,
} from './read.ts';
export { refreshDues } from './refresh.ts';
export { nextReminderTime, type PutReminder, type ReminderMessage, sendDueReminders } from './reminders.ts';
export { peopleOf, rosterCsv } from './roster-csv.ts';
export { type DecidingDesk, standingOfUser, statusesOf, statusOfUser } from './standing.ts';
