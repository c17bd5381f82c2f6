// The names under which the buttons and forms of training and the ways in come back.

export const TRAINING = {
  openReport: 'training-report',
  confirm: 'training-confirm',
  decline: 'training-decline',
  snooze: 'training-snooze',
  calendar: 'training-calendar',
  openDue: 'training-due',
  openRoster: 'training-roster',
  openReportShown: 'training-report-shown',
  rosterFile: 'training-roster-file',
  reportFile: 'training-report-file',
  openPerson: 'training-person',
  addPerson: 'training-person-add',
  personStep: 'training-person-step',
  importRoster: 'training-roster-import',
  openWaiting: 'training-waiting',
  openGuide: 'guide-open',
  tick: 'guide-tick',
  untick: 'guide-untick',
} as const;

export const TRAINING_FORM = {
  report: 'training-report',
  decline: 'training-decline',
  person: 'training-person-form',
  personStep: 'training-person-step-form',
  roster: 'training-roster-form',
  landing: 'training-roster-landing',
} as const;

export const REPORT_BLOCK = { course: 'course', completed: 'completed', proof: 'proof' } as const;
export const DECLINE_BLOCK = 'because';
