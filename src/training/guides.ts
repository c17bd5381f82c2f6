// The ways in as checklists: which guides stand on a day, and how far somebody is in one.
import { inForce } from '../policy/compile.ts';
import type { Guide, GuideStep, Pack } from '../policy/model.ts';

export type GuideProgress = {
  readonly guide: Guide;
  readonly done: readonly string[];
  /** The first step that is not done; null when all are. */
  readonly next: GuideStep | null;
};

/** The guides that stand on `day`: before 20 June 2011 the fax way, from then on the one through LEO. */
export const guidesOn = (pack: Pick<Pack, 'guides'>, day: string): readonly Guide[] =>
  [...pack.guides.values()].filter((guide) => inForce(guide, day));

/** Steps that the guide no longer has are left out: a new edition may drop some. */
export function progressIn(guide: Guide, done: Iterable<string>): GuideProgress {
  const known = new Set(done);
  const steps = guide.steps.filter(({ id }) => known.has(id)).map(({ id }) => id);
  return { guide, done: steps, next: guide.steps.find(({ id }) => !known.has(id)) ?? null };
}
