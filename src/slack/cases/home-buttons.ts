// Home's quick actions: each opens the same form as its command.
import { hitForm } from '../../views/cases/hit-forms.ts';
import { CASE } from '../../views/cases/ids.ts';
import { releaseForm } from '../../views/cases/release-forms.ts';
import type { ClickHandler } from '../handlers.ts';
import { showOver } from '../show-over.ts';
import { firstScreen } from './exigent/screens.ts';
import { newRequestForm } from './permission/start.ts';

export const homeButtons: readonly ClickHandler[] = [
  {
    id: CASE.permissionNew,
    handle: (click, deps) => showOver(click, newRequestForm({}, { decision: null, supersedes: null }, deps)),
  },
  { id: CASE.exigentNew, handle: (click, deps) => showOver(click, firstScreen({}, click.person, deps)) },
  {
    id: CASE.hitNew,
    handle: (click, { casework }) =>
      showOver(click, hitForm({ vocabulary: casework.vocabulary(), act: null, decision: null })),
  },
  {
    id: CASE.releaseNew,
    handle: (click, { clock }) =>
      showOver(click, releaseForm({ release: null, metadata: 'new', now: clock.now().getTime() })),
  },
];
