// Every button and menu that does something.
import { agencyClicks } from '../agencies/index.ts';
import { auditClicks } from '../audit/index.ts';
import { caseClicks } from '../cases/index.ts';
import type { ClickHandler } from '../handlers.ts';
import { trainingClicks } from '../training/index.ts';
import { checkOri } from './check-ori.ts';
import { openDecision, shareDecision, showDecisionClauses } from './decision.ts';
import { interviewBack, interviewNotKnown } from './interview-moves.ts';
import { nextStep } from './next-step.ts';
import { notWhatIMeant } from './not-what-i-meant.ts';
import { openOriCheck, openPolicyQuestion } from './open-forms.ts';
import { shareClauses, shareOri } from './share-here.ts';
import { showClauses, showItem } from './show-clauses.ts';
import { startInterview, startOver } from './start-interview.ts';

export const clicks: readonly ClickHandler[] = [
  checkOri,
  interviewBack,
  interviewNotKnown,
  nextStep,
  notWhatIMeant,
  openDecision,
  openOriCheck,
  openPolicyQuestion,
  shareClauses,
  shareDecision,
  shareOri,
  showClauses,
  showDecisionClauses,
  showItem,
  startInterview,
  startOver,
  ...agencyClicks,
  ...caseClicks,
  ...trainingClicks,
  ...auditClicks,
];
