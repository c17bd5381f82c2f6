// Opens a permission request as a draft, after checking it.
import { mayOpen } from '../authority.ts';
import { begin, type Opening } from '../opening.ts';
import type { Context, Refused, Stepped } from '../step.ts';
import type { PermissionCase, PermissionEvent, PermissionRequest } from './case.ts';
import { checkRequest } from './check.ts';
import { recordOf } from './record.ts';

export function openPermission(
  opening: Opening,
  request: PermissionRequest,
  context: Context,
): Stepped<PermissionCase, PermissionEvent> | Refused {
  const { doer, at, vocabulary } = context;
  const may = mayOpen(doer);
  if (may.kind === 'refused') return may;
  const problem = checkRequest(request, vocabulary, { user: doer.id, agency: opening.agency, at });
  if (problem) return problem;
  const next: PermissionCase = {
    ...begin(opening, context),
    kind: 'permission',
    state: 'draft',
    request,
    round: 1,
    sentAt: null,
    delivery: {},
    answer: null,
    verification: null,
    uses: [],
    supersededBy: null,
    expiredBecause: null,
  };
  return { kind: 'stepped', next, notices: [], record: recordOf('drafted', next), as: may.as, further: [] };
}
