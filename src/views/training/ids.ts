// The names under which the buttons and forms of training, the ways in and the audit come back.

export const TRAINING = {
  openReport: 'training-report',
  confirm: 'training-confirm',
  decline: 'training-decline',
  snooze: 'training-snooze',
  calendar: 'training-calendar',
  openGuide: 'guide-open',
  tick: 'guide-tick',
  untick: 'guide-untick',
  auditItem: 'audit-item',
  auditBoard: 'audit-board',
} as const;

export const TRAINING_FORM = { report: 'training-report', decline: 'training-decline' } as const;

export const REPORT_BLOCK = { course: 'course', completed: 'completed', proof: 'proof' } as const;
export const DECLINE_BLOCK = 'because';
