// Every way in which the board mends the register, by its id: an id without one is a compile error.
import { correctAgency, nameCoordinator, recordAgreement, recordGrant } from './agencies.ts';
import type { Mendings } from './mending.ts';
import { affirmProficiency, recordAccess, recordCheck, recordTraining } from './people.ts';
import { settleReport } from './report.ts';

export const MENDINGS: Mendings = {
  'name-coordinator': nameCoordinator,
  'correct-agency': correctAgency,
  'record-check': recordCheck,
  'record-grant': recordGrant,
  'record-training': recordTraining,
  'record-access': recordAccess,
  'affirm-proficiency': affirmProficiency,
  'settle-report': settleReport,
  'record-agreement': recordAgreement,
};
