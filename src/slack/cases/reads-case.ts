// Whether somebody may see a case: a refusal, and the look of an auditor, are ledger records before anything is shown.
import { recordLook } from '../../audit/index.ts';
import { holds } from '../../casework/roles.ts';
import type { Deps } from '../deps.ts';
import type { Found } from './found.ts';
import { mayRead } from './show.ts';
import { recordRefused } from './take.ts';

export async function readsCase(found: Found, deps: Deps): Promise<boolean> {
  const { case: it, doer } = found;
  if (!mayRead(found)) {
    await recordRefused(found, { event: 'read', reason: 'not-allowed' }, deps);
    return false;
  }
  if (holds(doer, 'auditor') && doer.id !== it.openedBy)
    await recordLook(deps.store, {
      desk: it.desk,
      actor: { id: doer.id, role: 'auditor' },
      at: 'case',
      case: it.id,
    });
  return true;
}
