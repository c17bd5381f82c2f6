// The weekly review in Slack: as it is posted, on demand, and confirmed as read by the first coordinator who does so.
import { confirmReviewRead, recordLook, weekBefore, weeklyReview } from '../../audit/index.ts';
import { mayOnDesk } from '../../casework/authority.ts';
import { deskRules } from '../../store/people/index.ts';
import { AUDIT } from '../../views/audit/ids.ts';
import { type Reader, type ReviewShown, reviewMessage, reviewModal } from '../../views/audit/review.ts';
import type { Modal } from '../../views/blocks.ts';
import { notice, noticeModal } from '../../views/notices.ts';
import { doerFor } from '../cases/found.ts';
import type { Drawn, OtherNotice } from '../cases/other-notices.ts';
import { tell } from '../cases/show.ts';
import type { Deps } from '../deps.ts';
import type { Click, ClickHandler, CommandCall } from '../handlers.ts';
import type { Person } from '../person.ts';
import { isModal } from '../show-over.ts';
import { may } from '../training/may.ts';

/** Posted to coordinators alone, so the button is for whoever gets it; who presses it is asked for again. */
export async function reviewNotice({ message }: OtherNotice): Promise<Drawn> {
  const { review } = message.data as unknown as { readonly review: ReviewShown };
  return { kind: 'show', shown: reviewMessage(review, 'confirms') };
}

const WAITING = noticeModal('Weekly review', 'Looking through the registers and the ledger…');

export async function openReview({ person, answer, acknowledge, screen, trigger }: CommandCall, deps: Deps) {
  const allowed = await may('audit.read', person, deps);
  if ('refused' in allowed) return answer(notice(allowed.refused));
  await acknowledge();
  const { id } = await screen.open(trigger, WAITING);
  await recordLook(deps.store, { desk: person.desk, actor: allowed.actor, at: 'review' });
  await screen.update({ id, hash: null }, await lastReview(person, deps));
}

export const reviewButton: ClickHandler = {
  id: AUDIT.review,
  handle: async (click, deps) => {
    const { person, screen, trigger, view } = click;
    const allowed = await may('audit.read', person, deps);
    if ('refused' in allowed) return tell(click, allowed.refused);
    const { id } = await (isModal(view) ? screen.push(trigger, WAITING) : screen.open(trigger, WAITING));
    await recordLook(deps.store, { desk: person.desk, actor: allowed.actor, at: 'review' });
    await screen.update({ id, hash: null }, await lastReview(person, deps));
  },
};

const placeOf = ({ desk }: Person, { store, policies }: Deps) => ({ store, desk, pack: policies.current.pack });

/** Of the last whole week. */
async function lastReview(person: Person, deps: Deps): Promise<Modal> {
  const place = placeOf(person, deps);
  const { reminders, now } = await deskRules(place);
  const review = await weeklyReview(place, weekBefore(now, reminders.zone));
  return reviewModal(review, await readerOf(person, deps));
}

async function readerOf({ desk, user }: Person, deps: Deps): Promise<Reader> {
  return mayOnDesk('review.confirm', await doerFor(desk, user, deps)).kind === 'allowed' ? 'confirms' : 'looks';
}

export const reviewRead: ClickHandler = {
  id: AUDIT.reviewRead,
  handle: async (click, deps) => {
    const { person, value: week } = click;
    const allowed = await may('review.confirm', person, deps);
    if ('refused' in allowed) return tell(click, allowed.refused);
    const place = placeOf(person, deps);
    // Looked at first: a week that is none is refused before anything is written about it.
    const review = await weeklyReview(place, week);
    const read = await confirmReviewRead(deps.store, { desk: person.desk, actor: allowed.actor, week });
    // It tells who that was and when, which may be somebody before this person.
    await show(click, { ...review, read });
  },
};

async function show(click: Click, review: ReviewShown): Promise<void> {
  if (isModal(click.view)) await click.screen.update(click.view, reviewModal(review, 'confirms'));
  else await click.respond(reviewMessage(review, 'confirms'), 'replace');
}
