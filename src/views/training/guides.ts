// The ways in as checklists: which there are, and one of them with what is done, what is next, and the clause of each step.
import type { Pack } from '../../policy/model.ts';
import type { GuideProgress } from '../../training/guides.ts';
import { actions, type Block, button, context, type Modal, plain, section, sectionWith } from '../blocks.ts';
import { titled } from '../sections.ts';
import { escaped } from '../words.ts';
import { TRAINING } from './ids.ts';

export type ProgressLine = { readonly who: string; readonly progress: GuideProgress };

export function guidesModal(progress: readonly GuideProgress[], pack: Pack): Modal {
  return modal('Ways in', [
    ...progress.map(({ guide, done, next }) =>
      sectionWith(
        `*${escaped(guide.title)}*\n${done.length} of ${guide.steps.length} done${next ? `; next: ${escaped(next.title)}` : ''}`,
        button({ id: TRAINING.openGuide, text: 'Open the checklist', value: guide.id }),
      ),
    ),
    context(escaped(pack.header.banner)),
  ]);
}

/** `all`: how far others are, for the coordinator; null for everybody else. */
export function guideModal(
  { guide, done, next }: GuideProgress,
  all: readonly ProgressLine[] | null,
  pack: Pack,
): Modal {
  const steps = guide.steps.map((step): Block => {
    const value = JSON.stringify([guide.id, step.id]);
    const ticked = done.includes(step.id);
    const mark = ticked ? 'Done: ' : step.id === next?.id ? 'Next: ' : '';
    const text = `*${mark}${escaped(step.title)}*\n${escaped(step.say)} _${step.clauses.join(', ')}_`;
    return sectionWith(
      text,
      ticked
        ? button({ id: TRAINING.untick, text: 'Not done after all', value })
        : button({ id: TRAINING.tick, text: 'This is done', value }),
    );
  });
  return modal('Checklist', [
    section(`*${escaped(guide.title)}*\n${escaped(guide.say)}`),
    ...steps,
    ...titled(
      'How far others are',
      (all ?? []).map(({ who, progress }) => `• <@${who}>: ${progress.done.length} of ${guide.steps.length}`),
    ),
    ...actions([button({ id: TRAINING.openGuide, text: 'All ways in', value: 'all' })]),
    context(escaped(pack.header.banner)),
  ]);
}

function modal(title: string, blocks: Block[]): Modal {
  return { type: 'modal', callback_id: 'guides', title: plain(title), close: plain('Close'), blocks };
}
