// How far people and agencies are in the ways in: a step is ticked once, and taken back where it was a mistake.
import type { Actor } from '../../casework/roles.ts';
import type { Pack } from '../../policy/model.ts';
import { type GuideProgress, guidesOn, progressIn } from '../../training/guides.ts';
import type { Store } from '../index.ts';

export type GuideStepMark = {
  /** A Slack user id, or the ORI of an agency that contributes its data. */
  readonly who: string;
  readonly guide: string;
  readonly step: string;
};

type GuideDesk = { readonly store: Store; readonly desk: string; readonly pack: Pick<Pack, 'guides'> };

/** False when it was ticked before, or the pack has no such step. */
export function tickStep({ store, desk, pack }: GuideDesk, actor: Actor, mark: GuideStepMark): Promise<boolean> {
  if (!pack.guides.get(mark.guide)?.steps.some(({ id }) => id === mark.step)) return Promise.resolve(false);
  return store.transaction(async (trx) => {
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('guide_steps')
      .values({ desk, ...mark, done_at: store.clock.now().getTime(), done_by: actor.id })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows === 0n) return false;
    await store.ledger.append(trx, entry(desk, actor, 'guide.step-done', mark));
    return true;
  });
}

export function untickStep({ store, desk }: GuideDesk, actor: Actor, mark: GuideStepMark): Promise<boolean> {
  return store.transaction(async (trx) => {
    const query = trx.deleteFrom('guide_steps').where('desk', '=', desk).where('who', '=', mark.who);
    const { numDeletedRows } = await query
      .where('guide', '=', mark.guide)
      .where('step', '=', mark.step)
      .executeTakeFirstOrThrow();
    if (numDeletedRows === 0n) return false;
    await store.ledger.append(trx, entry(desk, actor, 'guide.step-undone', mark));
    return true;
  });
}

const entry = (desk: string, actor: Actor, kind: string, { who, guide, step }: GuideStepMark) => ({
  desk,
  actor,
  kind,
  subject: who,
  data: { guide, step },
});

/** Every guide that stands on `day`, with what `who` has done of it. */
export async function progressOf(
  { store, desk, pack }: GuideDesk,
  who: string,
  day: string,
): Promise<readonly GuideProgress[]> {
  const rows = await store.db
    .selectFrom('guide_steps')
    .select(['guide', 'step'])
    .where('desk', '=', desk)
    .where('who', '=', who)
    .execute();
  const done = (guide: string) => rows.filter((row) => row.guide === guide).map(({ step }) => step);
  return guidesOn(pack, day).map((guide) => progressIn(guide, done(guide.id)));
}

export type ProgressLine = { readonly who: string; readonly progress: GuideProgress };

/** For the coordinator: everybody who has begun a guide, by guide and person. */
export async function progressOfAll({ store, desk, pack }: GuideDesk, guide: string): Promise<readonly ProgressLine[]> {
  const found = pack.guides.get(guide);
  if (!found) return [];
  const query = store.db
    .selectFrom('guide_steps')
    .select(['who', 'step'])
    .where('desk', '=', desk)
    .where('guide', '=', guide);
  const rows = await query.orderBy('who').execute();
  const steps = Map.groupBy(rows, ({ who }) => who);
  return [...steps].map(([who, ticked]) => ({
    who,
    progress: progressIn(
      found,
      ticked.map(({ step }) => step),
    ),
  }));
}
