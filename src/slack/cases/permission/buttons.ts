// The buttons of a request that take their step at once: send, remind, withdraw, grant as asked, refuse.
import { termsAsRequested } from '../../../casework/permission/answer.ts';
import type { PermissionCase, PermissionEvent } from '../../../casework/permission/case.ts';
import { CASE } from '../../../views/cases/ids.ts';
import type { Deps } from '../../deps.ts';
import type { ClickHandler } from '../../handlers.ts';
import { stepClick } from '../handlers.ts';

type Saying = (it: PermissionCase, deps: Deps) => PermissionEvent | Promise<PermissionEvent>;

const onRequest = (id: string, say: Saying): ClickHandler =>
  stepClick(id, async (it, _click, deps) =>
    it.kind === 'permission' ? { to: 'permission', event: await say(it, deps) } : null,
  );

export const permissionButtons: readonly ClickHandler[] = [
  onRequest(CASE.permissionSend, () => ({ kind: 'send' })),
  onRequest(CASE.permissionRemind, () => ({ kind: 'remind' })),
  onRequest(CASE.permissionWithdraw, () => ({ kind: 'withdraw' })),
  onRequest(CASE.permissionRefuse, () => ({ kind: 'answer', answer: { granted: false } })),
  onRequest(CASE.permissionGrant, async (it, deps) => ({
    kind: 'answer',
    answer: { granted: true, terms: termsAsRequested(it.request, await zoneOfDesk(it, deps)) },
  })),
];

export const zoneOfDesk = async (it: { readonly desk: string }, { casework }: Deps): Promise<string> =>
  (await casework.cases.settings(it.desk, [])).zone;
