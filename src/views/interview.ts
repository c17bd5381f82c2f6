// One question of the interview: what was said so far, the question with its answers, and the ways back.
import type { Fact, FactId, Facts, Pack } from '../policy/model.ts';
import {
  type Block,
  button,
  type Checkboxes,
  context,
  type Input,
  type InputElement,
  type Modal,
  option,
  plain,
  section,
} from './blocks.ts';
import { CASE } from './cases/ids.ts';
import { factsInWords } from './facts-in-words.ts';
import { ACTION, MODAL } from './ids.ts';
import { capitalised, escaped } from './words.ts';

export type Question = {
  readonly pack: Pack;
  /** The question that the whole interview is about. */
  readonly about: string;
  readonly fact: Fact;
  /** In the order they were given. */
  readonly given: readonly (readonly [FactId, string])[];
  /** Counting from one. */
  readonly number: number;
  /** Facts that can still change the answer after this one. */
  readonly more: number;
  /** What this question was answered with before Back was pressed. */
  readonly chosen: string | null;
  readonly canGoBack: boolean;
  readonly notes: readonly string[];
  readonly metadata: string;
};

/** Radio buttons hold ten options; more than that go into a menu. */
const MOST_RADIO = 10;

export function questionModal(question: Question): Modal {
  const { fact, about, notes, metadata } = question;
  return {
    type: 'modal',
    callback_id: MODAL.interview,
    title: plain('NAC Desk'),
    submit: plain('Next'),
    close: plain('Cancel'),
    private_metadata: metadata,
    blocks: [
      context(`*${escaped(about)}*`),
      ...notes.map((note) => context(escaped(note))),
      ...soFar(question),
      inputFor(fact, question.chosen),
      { type: 'actions', elements: [...back(question), notKnown(fact), ...lookUp(fact)] },
      context(progress(question)),
    ],
  };
}

/** Shown at once, so that the trigger is used while it is fresh. */
export const openingModal = (): Modal => ({
  type: 'modal',
  callback_id: MODAL.interview,
  title: plain('NAC Desk'),
  close: plain('Cancel'),
  blocks: [section('Getting the first question…')],
});

export const recordingModal = (): Modal => ({
  type: 'modal',
  callback_id: MODAL.decision,
  title: plain('NAC Desk'),
  close: plain('Close'),
  blocks: [
    section('Recording the decision. It is shown here as soon as it is kept.'),
    context('If you close this, it will be in Home under “My recent decisions”.'),
  ],
});

function soFar({ pack, given }: Question): Block[] {
  const words = factsInWords(pack, given);
  return words.length === 0
    ? [context('Never type or paste what the record says. The questions need no names and no numbers.')]
    : [section(`So far: ${escaped(capitalised(words.join('; ')))}.`)];
}

function progress({ number, more }: Question): string {
  if (more === 0) return `Question ${number}, the last one.`;
  return `Question ${number}; at most ${more} more.`;
}

const back = ({ canGoBack }: Question) => (canGoBack ? [button({ id: ACTION.interviewBack, text: 'Back' })] : []);

const notKnown = (fact: Fact) => button({ id: ACTION.interviewNotKnown, text: 'I do not know', value: fact.id });

/** An earlier answer of the owner is looked up rather than remembered: its terms decide, not what somebody believes them to be. */
const lookUp = (fact: Fact) =>
  fact.id === 'permission' ? [button({ id: CASE.permissionLookUp, text: 'We asked before: look it up' })] : [];

/** The block is named after the fact, so that an answer can never be taken for another question's. */
export const blockOf = (fact: FactId): string => `fact:${fact}`;

function inputFor(fact: Fact, chosen: string | null): Input {
  return {
    type: 'input',
    block_id: blockOf(fact.id),
    label: plain(fact.question),
    element: fact.type === 'points' ? checkboxesFor(fact, chosen) : choiceFor(fact, chosen),
    ...(fact.hint ? { hint: plain(fact.hint) } : {}),
    ...(fact.type === 'points' ? { optional: true } : {}),
  };
}

function choiceFor(fact: Fact, chosen: string | null): InputElement {
  const options = fact.values.map(({ id, label, hint }) => option(id, label, hint));
  const initial = options.find(({ value }) => value === chosen);
  const common = { action_id: ACTION.answer, options, ...(initial ? { initial_option: initial } : {}) };
  if (options.length <= MOST_RADIO) return { type: 'radio_buttons', ...common };
  return { type: 'static_select', ...common, placeholder: plain('Choose one') };
}

/** Single points and the values that stand alone; none ticked means none. */
function checkboxesFor(fact: Fact, chosen: string | null): Checkboxes {
  const options = tickable(fact).map(({ id, label, hint }) => option(id, label, hint));
  const ticked = options.filter(({ value }) => pointsIn(fact, chosen).includes(value));
  return {
    type: 'checkboxes',
    action_id: ACTION.answer,
    options,
    ...(ticked.length > 0 ? { initial_options: ticked } : {}),
  };
}

/** What may be ticked: the points, then the values that exclude them. */
export function tickable(fact: Fact) {
  const subsets = 2 ** fact.points.length;
  return [...fact.points, ...fact.values.slice(subsets)];
}

function pointsIn(fact: Fact, value: string | null): readonly string[] {
  if (value === null || value === 'none') return [];
  return value === 'all' ? fact.points.map(({ id }) => id) : value.split('+');
}

/** The answers so far as canonical facts. */
export const factsOf = (given: readonly (readonly [FactId, string])[]): Facts => Object.fromEntries(given);
