// The names under which the buttons and forms of training and the ways in come back.

export const TRAINING = {
  openReport: 'training-report',
  confirm: 'training-confirm',
  decline: 'training-decline',
  snooze: 'training-snooze',
  calendar: 'training-calendar',
  openGuide: 'guide-open',
  tick: 'guide-tick',
  untick: 'guide-untick',
} as const;

export const TRAINING_FORM = { report: 'training-report', decline: 'training-decline' } as const;

export const REPORT_BLOCK = { course: 'course', completed: 'completed', proof: 'proof' } as const;
export const DECLINE_BLOCK = 'because';
