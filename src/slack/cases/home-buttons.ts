// Home's quick actions: each opens the same form as its command.
import type { Modal } from '../../views/blocks.ts';
import { hitForm } from '../../views/cases/hit-forms.ts';
import { CASE } from '../../views/cases/ids.ts';
import { releaseForm } from '../../views/cases/release-forms.ts';
import type { Deps } from '../deps.ts';
import type { Click, ClickHandler } from '../handlers.ts';
import { showOver } from '../show-over.ts';
import { firstScreen } from './exigent/screens.ts';
import { orRefusal } from './may-begin.ts';
import { newRequestForm } from './permission/start.ts';

type Quick = { readonly id: string; readonly what: Parameters<typeof orRefusal>[0]['what'] };

const quick = ({ id, what }: Quick, formOf: (click: Click, deps: Deps) => Modal): ClickHandler => ({
  id,
  handle: async (click, deps) =>
    showOver(click, await orRefusal({ what, person: click.person, form: formOf(click, deps) }, deps)),
});

export const homeButtons: readonly ClickHandler[] = [
  quick({ id: CASE.permissionNew, what: 'permission.new' }, (_click, deps) =>
    newRequestForm({}, { decision: null, supersedes: null }, deps),
  ),
  quick({ id: CASE.exigentNew, what: 'exigent.new' }, ({ person }, deps) => firstScreen({}, person, deps)),
  quick({ id: CASE.hitNew, what: 'hit.new' }, (_click, { casework }) =>
    hitForm({ vocabulary: casework.vocabulary(), act: null, decision: null }),
  ),
  quick({ id: CASE.releaseNew, what: 'release.new' }, (_click, { clock }) =>
    releaseForm({ release: null, metadata: 'new', now: clock.now().getTime() }),
  ),
];
