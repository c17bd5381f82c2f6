// From the card to the owner: the form of a request, or of an exigent use, with this agency filled in.
import { AGENCY } from '../../views/agencies/ids.ts';
import { firstScreen } from '../cases/exigent/screens.ts';
import { agencyWith } from '../cases/parties.ts';
import { newRequestForm } from '../cases/permission/start.ts';
import type { ClickHandler } from '../handlers.ts';
import { showInCardsPlace } from './card.ts';

export const askPermission: ClickHandler = {
  id: AGENCY.permission,
  handle: async (click, deps) => {
    const owner = await agencyWith(click.value, click.person, deps);
    await showInCardsPlace(click, newRequestForm({ owner }, { decision: null, supersedes: null }, deps));
  },
};

export const exigentNotice: ClickHandler = {
  id: AGENCY.exigent,
  handle: (click, deps) => showInCardsPlace(click, firstScreen({ owner: click.value }, click.person, deps)),
};
