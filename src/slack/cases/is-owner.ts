// Whether somebody speaks for the owner of the record in a case, by the same rule that casework goes by.
import { mayStep } from '../../casework/authority.ts';
import { partiesOf } from '../../views/cases/buttons.ts';
import type { Found } from './found.ts';

export function isOwner({ case: it, doer }: Found): boolean {
  const action = it.kind === 'exigent' ? 'exigent.acknowledge' : 'permission.answer';
  return mayStep(action, partiesOf(it), doer).kind === 'allowed';
}
