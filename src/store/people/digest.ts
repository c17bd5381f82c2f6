// The coordinator's weekly digest out of the register, and the message it became, so that it can be kept up to date.
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { type BucketCounts, type Digest, weekOf } from '../../training/digest.ts';
import { readSetting } from '../settings.ts';
import { agenciesWithoutCoordinator } from './agencies.ts';
import { bucketCounts } from './counts.ts';
import { DIGEST_NAMES, deskRules, type PeopleDesk } from './desk.ts';
import { dueWithin } from './read.ts';

/** `listed`: how many people are named, where the desk names any; the counts tell the whole. */
export async function digestOf(place: PeopleDesk, listed = 20): Promise<Digest> {
  const { store, desk } = place;
  const { today, reminders, now } = await deskRules(place);
  const named = await readSetting(store.db, desk, DIGEST_NAMES);
  const lines = named ? await dueWithin(store.db, { desk, today, within: 60, limit: listed }) : [];
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

type Place = { readonly week: string; readonly channel: string };

/**
 * Before posting. `in-doubt`: an attempt was made and nobody knows how it ended, because the process or the line broke; `posted`:
 * this week's digest stands in the channel.
 */
export async function digestBegun(
  { store, desk }: PeopleDesk,
  { week, channel }: Place,
): Promise<'begun' | 'in-doubt' | 'posted'> {
  const posted_at = store.clock.now().getTime();
  return store.transaction(async (trx) => {
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('digest_posts')
      .values({ desk, week, channel, message: '', posted_at, shows: '' })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows === 1n) return 'begun';
    const query = trx.selectFrom('digest_posts').select('message').where('desk', '=', desk).where('week', '=', week);
    const row = await query.where('channel', '=', channel).executeTakeFirst();
    return row?.message === '' ? 'in-doubt' : 'posted';
  });
}

/** The attempt certainly posted nothing: the next one begins anew. */
export async function digestNotPosted({ store, desk }: PeopleDesk, { week, channel }: Place): Promise<void> {
  await store.transaction((trx) =>
    trx
      .deleteFrom('digest_posts')
      .where('desk', '=', desk)
      .where('week', '=', week)
      .where('channel', '=', channel)
      .where('message', '=', '')
      .execute(),
  );
}

export type DigestPost = {
  readonly digest: Digest;
  readonly channel: string;
  /** What the platform calls the message. */
  readonly message: string;
  /** The uploaded chart that it shows; null when it shows none. */
  readonly picture: string | null;
};

/** From then on `digestToUpdate` watches the message. */
export async function digestPosted({ store, desk }: PeopleDesk, post: DigestPost): Promise<void> {
  const { digest, channel, message, picture } = post;
  const shows: Shows = { of: digestHash(digest), counts: digest.counts, picture };
  const row = { message, posted_at: store.clock.now().getTime(), shows: canonicalize(shows) ?? '' };
  await store.transaction((trx) =>
    trx
      .insertInto('digest_posts')
      .values({ desk, week: digest.week, channel, ...row })
      .onConflict((conflict) =>
        conflict.columns(['desk', 'week', 'channel']).doUpdateSet({ message, shows: row.shows }),
      )
      .execute(),
  );
}

/** What the message shows, so that it is touched only when that changed. */
type Shows = { readonly of: string; readonly counts: BucketCounts; readonly picture: string | null };

export type DigestUpdate = {
  readonly message: string;
  readonly digest: Digest;
  /** The chart that is there still fits; null: another must be drawn. */
  readonly picture: string | null;
};

/** The newest digest message of the channel and what it should show now; null when it shows that already. */
export async function digestToUpdate(place: PeopleDesk, channel: string): Promise<DigestUpdate | null> {
  const post = await lastPost(place, channel);
  if (!post || post.message === '') return null;
  const digest = { ...(await digestOf(place)), week: post.week };
  const shows = JSON.parse(post.shows) as Shows;
  const fits = shows.picture !== null && canonicalize(shows.counts) === canonicalize(digest.counts);
  if (fits && shows.of === digestHash(digest)) return null;
  return { message: post.message, digest, picture: fits ? shows.picture : null };
}

/** After that a digest is history and stays as it is. */
const KEPT_UP_TO_DATE_MS = 8 * 86_400_000;

/** Channels whose last digest is to be kept up to date. */
export async function digestChannels({ store, desk }: PeopleDesk): Promise<readonly string[]> {
  const rows = await store.db
    .selectFrom('digest_posts')
    .select('channel')
    .distinct()
    .where('desk', '=', desk)
    .where('message', '<>', '')
    .where('posted_at', '>', store.clock.now().getTime() - KEPT_UP_TO_DATE_MS)
    .execute();
  return rows.map(({ channel }) => channel);
}

function lastPost({ store, desk }: PeopleDesk, channel: string) {
  const query = store.db.selectFrom('digest_posts').selectAll().where('desk', '=', desk).where('channel', '=', channel);
  return query.orderBy('week', 'desc').executeTakeFirst();
}

// The day alone is no reason to touch the message.
const digestHash = ({ counts, people, withoutCoordinator }: Digest): string =>
  createHash('sha256')
    .update(canonicalize({ counts, people, withoutCoordinator }) ?? '')
    .digest('hex');
