// “Open” on a card, in a list or on Home: the case as it is now, for whom it concerns.
import { CASE } from '../../views/cases/ids.ts';
import { readRef } from '../../views/cases/ref.ts';
import type { ClickHandler } from '../handlers.ts';
import { findFor } from './found.ts';
import { readsCase } from './reads-case.ts';
import { NOT_THERE, showCase, tell } from './show.ts';

export const openCase: ClickHandler = {
  id: CASE.open,
  handle: async (click, deps) => {
    const found = await findFor(click.person, readRef(click.value).id, deps);
    if (!found || !(await readsCase(found, deps))) return tell(click, NOT_THERE);
    await showCase(click, found, deps);
  },
};
