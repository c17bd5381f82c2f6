// Every form that can be sent.
import { agencySubmissions } from '../agencies/index.ts';
import { auditSubmissions } from '../audit/index.ts';
import { caseSubmissions } from '../cases/index.ts';
import type { SubmissionHandler } from '../handlers.ts';
import { trainingSubmissions } from '../training/index.ts';
import { interview } from './interview.ts';
import { oriCheck } from './ori-check.ts';
import { policyQuestion } from './policy-question.ts';
import { shareDecision } from './share-decision.ts';

export const submissions: readonly SubmissionHandler[] = [
  interview,
  shareDecision,
  oriCheck,
  policyQuestion,
  ...agencySubmissions,
  ...caseSubmissions,
  ...trainingSubmissions,
  ...auditSubmissions,
];
