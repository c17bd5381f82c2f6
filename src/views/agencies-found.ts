// Agencies found by name: each with its ORI and where it is, and buttons that check it and show its card.
import { AGENCY } from './agencies/ids.ts';
import { actions, type Block, button, context, type Message, section } from './blocks.ts';
import { ACTION } from './ids.ts';
import type { AgencyLine } from './ori-answer.ts';
import { foreign } from './words.ts';

export type FoundLine = AgencyLine & {
  /** Why it is among those found, where that is not plain. */
  readonly why: string | null;
};

const ORDERS = {
  'likeliest-first': 'the likeliest first.',
  undecided: 'and which of them is meant cannot be told.',
} as const;

export function agenciesMessage(found: readonly FoundLine[], order: keyof typeof ORDERS): Message {
  const first = found.length === 1 ? 'One agency fits.' : `${found.length} agencies fit, ${ORDERS[order]}`;
  return {
    text: `${first} ${foreign(found[0]?.name ?? '')}: ${foreign(found[0]?.ori ?? '')}`,
    blocks: [
      section(first),
      ...found.flatMap(blocksOf),
      context('From the agency directory. The ninth character decides, never the name: check the ORI.'),
    ],
  };
}

const blocksOf = (agency: FoundLine): Block[] => [
  section(linesOf(agency).join('\n')),
  ...actions([
    button({ id: `${ACTION.checkOri}:${agency.ori}`, text: `Check ${agency.ori}`, value: agency.ori }),
    button({ id: `${AGENCY.card}:${agency.ori}`, text: 'Agency card', value: agency.ori }),
  ]),
];

const linesOf = ({ ori, name, place, why }: FoundLine): string[] => [
  `*${foreign(name)}*`,
  ...(place ? [foreign(place)] : []),
  `${foreign(ori)}${why ? `: ${foreign(why)}` : ''}`,
];
