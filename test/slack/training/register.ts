// People of the register in the play, made from a few words, and what a person finds in files.
import { expect } from 'vitest';
import { nextReminderTime, type PeopleDesk, registerPerson } from '../../../src/store/people/index.ts';
import type { PersonEvent } from '../../../src/training/events.ts';
import type { Access, CourseId, Person } from '../../../src/training/person.ts';
import type { Actor } from '../../../src/workspace/index.ts';
import type { Play } from '../cases/play.ts';
import { aloud } from '../words.ts';

export const AGENCY = 'CA0990100';

export const placeOf = ({ desk, workspace }: Pick<Play, 'desk' | 'workspace'>): PeopleDesk => ({
  store: desk.store,
  desk: workspace.teams[0]?.id ?? '',
  pack: desk.deps.policies.current.pack,
});

export type Someone = {
  readonly name: string;
  readonly user?: string | null;
  readonly agency?: string;
  readonly access?: Access;
  readonly courses?: Readonly<Partial<Record<CourseId, string>>>;
};

/** In order but for the courses that are given. */
export async function register(play: Pick<Play, 'desk' | 'workspace'>, someone: Someone): Promise<Person> {
  const { name, user = null, agency = AGENCY, access = 'logical', courses = {} } = someone;
  const done = { 'data-use': '2026-01-10', 'security-awareness': '2026-01-15', ...courses };
  const events: readonly PersonEvent[] = [
    { kind: 'posting-set', agency, changes: { role: 'officer', assigned: '2024-05-01', access } },
    { kind: 'record-check-made', agency, on: '2024-05-10' },
    ...Object.entries(done).map(
      ([course, completed]): PersonEvent => ({
        kind: 'course-completed',
        completion: { course: course as CourseId, completed },
      }),
    ),
  ];
  const made = await registerPerson(placeOf(play), {
    actor: { id: 'U0COORD001', role: 'coordinator' },
    identity: { name, user, email: null, number: null },
    events,
  });
  if (made.kind !== 'changed') throw new Error(JSON.stringify(made));
  return made.person;
}

/** What the app answers in private to a command. */
export async function ask(actor: Actor, command: string, text: string) {
  const before = actor.ephemerals().length;
  expect(await actor.command(command, text)).toEqual({ ok: true });
  return actor.untilEphemeral(() => actor.ephemerals().length > before);
}

/** The text of a file that came by direct message. */
export async function fileIn(
  { workspace }: Pick<Play, 'workspace'>,
  message: { readonly fileIds?: readonly string[] | undefined },
) {
  const [id] = message.fileIds ?? [];
  const answer = await fetch(`${workspace.url}/page/file/${id}`);
  return Buffer.from(await answer.arrayBuffer());
}

const SOON = 60_000;

/** Everything that the clock's last move brought has been decided and sent; what waits for its turn in a channel gets it. */
export async function quiet(play: Pick<Play, 'desk' | 'workspace'>): Promise<void> {
  const { store } = play.desk;
  await expect
    .poll(
      async () => {
        play.desk.wake();
        const now = store.clock.now().getTime();
        if (((await nextReminderTime(placeOf(play))) ?? now + 1) <= now) return false;
        const queued = await store.db
          .selectFrom('outbox')
          .select(['next_at', 'lease_until'])
          .where('status', '=', 'queued')
          .where('next_at', '<=', now + SOON)
          .execute();
        const inHand = queued.some(({ next_at, lease_until }) => next_at <= now || lease_until > now);
        if (queued.length > 0 && !inHand) play.workspace.clock.advance(1_000);
        return queued.length === 0;
      },
      { timeout: 20_000, interval: 50 },
    )
    .toBe(true);
}

export const heard = (actor: Actor, words: string) => actor.dms().filter((dm) => aloud(dm as never).includes(words));
