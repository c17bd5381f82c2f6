// What every face in Slack does when the guard keeps a text out: it is written down before the refusal is shown.
import { actorOf } from '../casework/roles.ts';
import type { GuardKind } from '../guard/index.ts';
import { recordGuardHit } from '../store/guard-hits.ts';
import { rolesOf } from '../store/roles.ts';
import type { Deps } from './deps.ts';
import type { Person } from './person.ts';

export type KeptOut = {
  readonly person: Person;
  /** The command or field, never what was typed there. */
  readonly where: string;
  readonly kinds: readonly GuardKind[];
};

/** Throws NotRecordedError: then the person is told of the incident, and the text has gone nowhere either. */
export async function recordKeptOut({ person, where, kinds }: KeptOut, { store }: Pick<Deps, 'store'>): Promise<void> {
  const { desk, user } = person;
  const actor = actorOf({ id: user, roles: await rolesOf(store, desk, user) });
  await recordGuardHit(store, { desk, actor, where, kinds });
}
