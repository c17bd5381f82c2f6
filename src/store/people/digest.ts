// The coordinator's weekly digest out of the register, and the message it became, so that it can be kept up to date.
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { type Digest, digestDue, weekOf } from '../../training/digest.ts';
import { agenciesWithoutCoordinator } from './agencies.ts';
import { deskRules, type PeopleDesk } from './desk.ts';
import { bucketCounts, dueWithin } from './read.ts';

/** `listed`: how many people are named; the counts tell the whole. */
export async function digestOf(place: PeopleDesk, listed = 20): Promise<Digest> {
  const { store, desk } = place;
  const { today, reminders, now } = await deskRules(place);
  const lines = await dueWithin(store.db, { desk, today, within: 60, limit: listed });
  return {
    week: weekOf(reminders.zone, now),
    asOf: today,
    counts: await bucketCounts(store.db, { desk, today }),
    people: lines.map(({ person, agency, bucket, nextDue }) => ({
      person: person.id,
      name: person.name,
      agency,
      bucket,
      nextDue,
    })),
    withoutCoordinator: await agenciesWithoutCoordinator(store.db, desk),
  };
}

/** The week whose digest is to be posted in that channel now, or null. */
export async function digestToPost(place: PeopleDesk, channel: string): Promise<string | null> {
  const { reminders, now } = await deskRules(place);
  const last = await lastPost(place, channel);
  return digestDue(reminders, now, last?.week ?? null);
}

/** Call it with what the platform calls the message; from then on `digestToUpdate` watches it. */
export async function digestPosted(
  { store, desk }: PeopleDesk,
  { digest, channel, message }: { readonly digest: Digest; readonly channel: string; readonly message: string },
): Promise<void> {
  const row = { message, posted_at: store.clock.now().getTime(), shows: showsOf(digest) };
  await store.transaction((trx) =>
    trx
      .insertInto('digest_posts')
      .values({ desk, week: digest.week, channel, ...row })
      .onConflict((conflict) => conflict.columns(['desk', 'week', 'channel']).doUpdateSet(row))
      .execute(),
  );
}

/** The newest digest message of the channel and what it should show now; null when it shows that already. */
export async function digestToUpdate(
  place: PeopleDesk,
  channel: string,
): Promise<{ readonly message: string; readonly digest: Digest } | null> {
  const post = await lastPost(place, channel);
  if (!post) return null;
  const digest = { ...(await digestOf(place)), week: post.week };
  return post.shows === showsOf(digest) ? null : { message: post.message, digest };
}

function lastPost({ store, desk }: PeopleDesk, channel: string) {
  const query = store.db.selectFrom('digest_posts').selectAll().where('desk', '=', desk).where('channel', '=', channel);
  return query.orderBy('week', 'desc').executeTakeFirst();
}

// The day alone is no reason to touch the message.
const showsOf = ({ counts, people, withoutCoordinator }: Digest): string =>
  createHash('sha256')
    .update(canonicalize({ counts, people, withoutCoordinator }) ?? '')
    .digest('hex');
