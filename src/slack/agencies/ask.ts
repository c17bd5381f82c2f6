// From the card to the owner: the form of a request, or of an exigent use, with this agency filled in.
import { AGENCY } from '../../views/agencies/ids.ts';
import { firstScreen } from '../cases/exigent/screens.ts';
import { orRefusal } from '../cases/may-begin.ts';
import { agencyWith } from '../cases/parties.ts';
import { newRequestForm } from '../cases/permission/start.ts';
import type { ClickHandler } from '../handlers.ts';
import { showInCardsPlace } from './card.ts';

export const askPermission: ClickHandler = {
  id: AGENCY.permission,
  handle: async (click, deps) => {
    const owner = await agencyWith(click.value, click.person, deps);
    const form = newRequestForm({ owner }, { decision: null, supersedes: null }, deps);
    await showInCardsPlace(click, await orRefusal({ what: 'permission.new', person: click.person, form }, deps));
  },
};

export const exigentNotice: ClickHandler = {
  id: AGENCY.exigent,
  handle: async (click, deps) => {
    const { person, value: owner } = click;
    const form = firstScreen({ owner }, person, deps);
    await showInCardsPlace(click, await orRefusal({ what: 'exigent.new', person, form }, deps));
  },
};
