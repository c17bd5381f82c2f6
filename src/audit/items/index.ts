// The sixteen items in the order of the audit reference.
import { agreement, coordinator, delegationAndChecks, purposes, whoMayAccess } from './agencies.ts';
import { disposal, hits, locates, permission, releases, storage } from './cases.ts';
import type { AuditItem } from './item.ts';
import { dataUse, everybodyTrained, leveragedSystems, recordsOfTraining, securityAwareness } from './training.ts';

export const ITEMS: readonly AuditItem[] = [
  coordinator,
  whoMayAccess,
  delegationAndChecks,
  purposes,
  permission,
  releases,
  storage,
  disposal,
  hits,
  locates,
  dataUse,
  securityAwareness,
  leveragedSystems,
  everybodyTrained,
  recordsOfTraining,
  agreement,
];
