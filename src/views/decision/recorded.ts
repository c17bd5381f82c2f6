// A decision made under rules that have changed since: what was recorded, and the way to ask again. No new verdict unrecorded.
import type { Outcome, Pack } from '../../policy/model.ts';
import { type Block, button, context, header, type Modal, plain, section } from '../blocks.ts';
import { dateInWords } from '../dates.ts';
import { factsInWords } from '../facts-in-words.ts';
import { ACTION } from '../ids.ts';
import { startValue } from '../start-value.ts';
import { capitalised, escaped } from '../words.ts';
import { NOT_SETTLED } from './outcome.ts';

export type BareRecord = {
  readonly id: string;
  readonly decision: string;
  readonly given: readonly (readonly [string, string])[];
  readonly outcome: Outcome | null;
  readonly madeAt: number;
  readonly revision: string;
  readonly pack: Pack;
};

export function recordedModal(record: BareRecord): Modal {
  const { id, decision, given, madeAt, revision, pack } = record;
  const words = factsInWords(pack, given);
  const blocks: Block[] = [
    header(outcomeTitle(record)),
    ...(words.length > 0 ? [section(`You said: ${escaped(capitalised(words.join('; ')))}.`)] : []),
    section('The rules have changed since. Ask again before you rely on it.'),
    {
      type: 'actions',
      elements: [
        button({
          id: ACTION.startInterview,
          text: 'Ask again',
          value: startValue(decision, given),
          style: 'primary',
        }),
      ],
    },
    context(
      `Recorded as ${escaped(id)}, ${dateInWords(madeAt)}, under rules revision ${escaped(revision.slice(0, 12))}; now ${escaped(pack.revision.slice(0, 12))}.`,
    ),
  ];
  return { type: 'modal', callback_id: 'recorded', title: plain('NAC Desk'), close: plain('Close'), blocks };
}

export const outcomeTitle = ({ outcome, pack }: Pick<BareRecord, 'outcome' | 'pack'>): string =>
  outcome === null ? NOT_SETTLED : (pack.outcomes.get(outcome)?.title ?? outcome);
