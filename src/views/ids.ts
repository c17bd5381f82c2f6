// The names under which buttons, inputs and modals come back: one place, so that views and handlers cannot drift apart.

export const ACTION = {
  nextStep: 'next-step',
  shareDecision: 'share-decision',
  showDecisionClauses: 'show-decision-clauses',
  openDecision: 'open-decision',
  startOver: 'start-over',
  startInterview: 'start-interview',
  interviewBack: 'interview-back',
  interviewNotKnown: 'interview-not-known',
  answer: 'answer',
  checkOri: 'check-ori',
  openOriCheck: 'open-ori-check',
  openPolicyQuestion: 'open-policy-question',
  shareOri: 'share-ori',
  shareClauses: 'share-clauses',
  showClauses: 'show-clauses',
  showItem: 'show-item',
  notWhatIMeant: 'not-what-i-meant',
  channel: 'channel',
  words: 'words',
} as const;

export const MODAL = {
  interview: 'interview',
  decision: 'decision',
  shareDecision: 'share-decision',
  oriCheck: 'ori-check',
  policyQuestion: 'policy-question',
} as const;

export const SHORTCUT = { canIShare: 'can_i_share', canIShareMessage: 'can_i_share_message' } as const;
