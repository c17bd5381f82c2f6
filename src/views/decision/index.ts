// A decision as people read it: in the modal where it was made, and as the message that is shared in a channel.
import {
  type Block,
  type Button,
  button,
  context,
  divider,
  type Message,
  type Modal,
  plain,
  section,
} from '../blocks.ts';
import { factsInWords } from '../facts-in-words.ts';
import { ACTION } from '../ids.ts';
import { capitalised, escaped, sentence } from '../words.ts';
import type { DecisionCard, NextStepButton } from './card.ts';
import { dutyBlocks, firstDuty } from './duties.ts';
import { outcomeBlocks, outcomeInWords } from './outcome.ts';
import { reasonBlocks } from './reasons.ts';
import { recordBlock, sourceBlocks } from './sources.ts';
import { askBlocks, wayBlocks } from './ways.ts';

export type { DecisionCard, NextStepButton } from './card.ts';
export { outcomeInWords } from './outcome.ts';

export type DecisionModal = DecisionCard & {
  readonly nextSteps: readonly NextStepButton[];
  /** Said above the answer, for instance that the rules changed meanwhile. */
  readonly notes: readonly string[];
};

export function decisionModal(card: DecisionModal): Modal {
  const blocks: Block[] = [
    ...aboutBlocks(card),
    ...card.notes.map((note) => context(escaped(note))),
    ...outcomeBlocks(card),
    ...askedBlocks(card),
    ...nextStepBlocks(card),
    ...answerBlocks(card),
    { type: 'actions', elements: furtherButtons(card) },
    ...sourceBlocks(card),
    recordBlock(card),
  ];
  return { type: 'modal', callback_id: 'decision', title: plain('NAC Desk'), close: plain('Done'), blocks };
}

/** What stands in a channel after the second, explicit act of sharing. */
export function decisionMessage(card: DecisionCard, sharedBy: string): Message {
  return {
    text: aloud(card),
    blocks: [
      ...aboutBlocks(card),
      ...outcomeBlocks(card),
      ...askedBlocks(card),
      ...answerBlocks(card),
      ...sourceBlocks(card),
      context(`Shared by <@${escaped(sharedBy)}>.`),
      recordBlock(card),
    ],
  };
}

/** What a notification shows and a screen reader says. */
export function aloud(card: DecisionCard): string {
  const { title, say } = outcomeInWords(card);
  const first = firstDuty(card);
  const said = [`${title}: ${sentence(say)}`, ...(first ? [sentence(first.title)] : [])];
  return escaped(said.join(' '));
}

/** What was asked, above the answer. */
const aboutBlocks = ({ pack, decided }: DecisionCard): Block[] => {
  const rules = pack.decisions.get(decided.decision);
  return rules ? [context(`*${escaped(rules.title)}*`)] : [];
};

/** In an emergency what has to be done is read first, and why afterwards. */
const answerBlocks = (card: DecisionCard): Block[] => [
  ...(card.decided.outcome === 'exigent-use'
    ? [...dutyBlocks(card), ...reasonBlocks(card)]
    : [...reasonBlocks(card), ...dutyBlocks(card)]),
  ...wayBlocks(card),
  ...askBlocks(card),
];

function askedBlocks({ given, pack }: DecisionCard): Block[] {
  const words = factsInWords(pack, given);
  return words.length === 0 ? [] : [section(`You said: ${escaped(capitalised(words.join('; ')))}.`), divider];
}

const nextStepBlocks = ({ nextSteps, id }: DecisionModal): Block[] =>
  nextSteps.length === 0
    ? []
    : [
        {
          type: 'actions',
          elements: nextSteps.map((step, at) =>
            button({
              id: `${ACTION.nextStep}:${step.id}`,
              text: step.label,
              value: id,
              ...(at === 0 ? { style: 'primary' as const } : {}),
            }),
          ),
        },
      ];

function furtherButtons({ id, decided }: DecisionModal): Button[] {
  return [
    button({ id: ACTION.shareDecision, text: 'Share in a channel', value: id }),
    button({ id: ACTION.showDecisionClauses, text: 'Show the clauses', value: id }),
    button({ id: ACTION.startOver, text: 'Start over', value: decided.decision }),
  ];
}
