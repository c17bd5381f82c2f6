// App Home: what the app is for, the quick actions, and the person's own recent decisions.
import { actions, type Block, button, context, divider, type Home, header, section, sectionWith } from './blocks.ts';
import { dateInWords } from './dates.ts';
import { NEVER_CJI, PURPOSE } from './help.ts';
import { ACTION } from './ids.ts';
import { escaped, shorten } from './words.ts';

export type DecisionLine = {
  readonly id: string;
  readonly outcome: string;
  /** What was said, in words. */
  readonly said: string;
  /** UTC milliseconds. */
  readonly at: number;
};

export type HomeSection = { readonly blocks: readonly Block[] };

export type HomeReading = {
  readonly decisions: readonly DecisionLine[];
  readonly banner: string;
  /** What other parts of the product put above the decisions: open cases, what is due. */
  readonly sections: readonly HomeSection[];
};

export function homeView({ decisions, banner, sections }: HomeReading): Home {
  return {
    type: 'home',
    blocks: [
      header('NAC Desk'),
      section(`${escaped(PURPOSE)} ${escaped(NEVER_CJI)}`),
      ...actions([
        button({ id: ACTION.startInterview, text: 'May I use this record?', style: 'primary' }),
        button({ id: ACTION.openOriCheck, text: 'Check an ORI' }),
        button({ id: ACTION.openPolicyQuestion, text: 'Ask the manual' }),
      ]),
      ...sections.flatMap((each) => [divider, ...each.blocks]),
      divider,
      ...decisionBlocks(decisions),
      context(escaped(banner)),
    ],
  };
}

function decisionBlocks(decisions: readonly DecisionLine[]): Block[] {
  if (decisions.length === 0)
    return [section('*My recent decisions*\nNone yet. What you decide with “May I use this record?” is kept here.')];
  return [
    section('*My recent decisions*'),
    ...decisions.map(({ id, outcome, said, at }) =>
      sectionWith(
        `*${escaped(outcome)}* · ${dateInWords(at)}\n${escaped(shorten(said, 500))}`,
        button({ id: `${ACTION.openDecision}:${id}`, text: 'Open', value: id }),
      ),
    ),
  ];
}
