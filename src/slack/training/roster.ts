// The roster in Slack: agencies, then the people of one, page by page; every look is in the ledger before it is shown.
import { recordLook } from '../../audit/index.ts';
import { mayOnDesk } from '../../casework/authority.ts';
import type { Actor } from '../../casework/roles.ts';
import { agenciesWithPeople, deskRules, rosterPage } from '../../store/people/index.ts';
import { sortName } from '../../store/people/keys.ts';
import type { Modal } from '../../views/blocks.ts';
import { notice } from '../../views/notices.ts';
import { TRAINING } from '../../views/training/ids.ts';
import { agenciesModal, type RosterPlace, rosterModal, rosterPlace } from '../../views/training/roster.ts';
import { doerFor } from '../cases/found.ts';
import type { Deps } from '../deps.ts';
import type { ClickHandler } from '../handlers.ts';
import type { Person } from '../person.ts';
import { isModal, showOver } from '../show-over.ts';
import { may } from './may.ts';
import { registerOf } from './place.ts';
import { tellPrivately } from './tell.ts';

const PAGE = 40;

/** `at` null: all agencies, or the only one. Whether the reader may is the caller's matter. */
export async function rosterScreen(person: Person, at: RosterPlace | null, actor: Actor, deps: Deps): Promise<Modal> {
  const agencies = at === null ? await agenciesWithPeople(deps.store.db, person.desk) : [];
  const only = agencies.length === 1 ? agencies[0] : undefined;
  const place = at ?? (only ? { agency: only.agency } : null);
  const mayChange = mayOnDesk('people.change', await doerFor(person.desk, person.user, deps)).kind === 'allowed';
  await recordLook(deps.store, { desk: person.desk, actor, at: 'roster', agency: place?.agency ?? null });
  if (place) return pageOf(person, place, mayChange, deps);
  const directory = await deps.directories.current(person.desk);
  const named = agencies.map((each) => ({ ...each, name: directory.byOri(each.agency)?.name ?? null }));
  return agenciesModal(named, mayChange, deps.policies.current.pack);
}

async function pageOf(person: Person, place: RosterPlace, mayChange: boolean, deps: Deps): Promise<Modal> {
  const { today } = await deskRules(registerOf(person, deps));
  const { agency } = place;
  const [name, id] = place.after ?? [];
  const after = name === undefined || id === undefined ? undefined : { sortName: name, person: id };
  const lines = await rosterPage(deps.store.db, { desk: person.desk, agency, today, limit: PAGE + 1, after });
  const shown = lines.slice(0, PAGE);
  const last = shown.at(-1)?.person;
  const next: RosterPlace | null =
    lines.length > PAGE && last ? { agency, after: [sortName(last.name), last.id] } : null;
  return rosterModal({ agency, lines: shown, next, mayChange }, deps.policies.current.pack);
}

export const openRoster: ClickHandler = {
  id: TRAINING.openRoster,
  handle: async (click, deps) => {
    const allowed = await may('board.read', click.person, deps);
    if ('refused' in allowed) return tellPrivately(click, notice(allowed.refused));
    const screen = await rosterScreen(click.person, rosterPlace(click.value), allowed.actor, deps);
    // Within the roster pages take each other's place: Slack keeps three modals at most.
    if (isModal(click.view) && click.view.callbackId === 'roster') await click.screen.update(click.view, screen);
    else await showOver(click, screen);
  },
};
