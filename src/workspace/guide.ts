// What a newcomer can try first: each step fills the composer with a command to send.

export type GuideStep = {
  readonly label: string;
  readonly hint: string;
  readonly fill: string;
  /** Who does it, where that matters: the page becomes that person first. */
  readonly as?: string;
};

export const defaultGuide: readonly GuideStep[] = [
  { label: 'Check an ORI', hint: 'Is this agency eligible for N-DEx?', fill: '/ori-check CA0194200' },
  {
    label: 'May I put this in an affidavit?',
    hint: 'A few questions, then a decision with its sources',
    fill: '/can-i-share put an N-DEx record of another agency into an affidavit',
  },
  {
    label: 'Imminent danger: use it now',
    hint: 'Which of the four grounds, and the notice to the owner',
    fill: '/exigent',
  },
  {
    label: 'Ask the record’s owner',
    hint: 'Then become Jo Marchetti, and answer',
    fill: '/permission new',
    as: 'U0OFFICER1',
  },
  { label: 'Ask the manual', hint: 'The clauses that answer, or who to ask', fill: '/policy what is a NAC' },
  {
    label: 'Who is due for training?',
    hint: 'As Lee Whitfield, the coordinator',
    fill: '/training due',
    as: 'U0COORD001',
  },
];
