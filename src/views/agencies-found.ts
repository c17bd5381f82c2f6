// Agencies found by name: each with its ORI and where it is, and a button that checks it.
import { button, context, type Message, section, sectionWith } from './blocks.ts';
import { ACTION } from './ids.ts';
import type { AgencyLine } from './ori-answer.ts';
import { foreign } from './words.ts';

export type FoundLine = AgencyLine & {
  /** Why it is among those found, where that is not plain. */
  readonly why: string | null;
};

export function agenciesMessage(found: readonly FoundLine[]): Message {
  const first = found.length === 1 ? 'One agency fits.' : `${found.length} agencies fit, the likeliest first.`;
  return {
    text: `${first} ${foreign(found[0]?.name ?? '')}: ${foreign(found[0]?.ori ?? '')}`,
    blocks: [
      section(first),
      ...found.map((agency) =>
        sectionWith(
          linesOf(agency).join('\n'),
          button({ id: `${ACTION.checkOri}:${agency.ori}`, text: `Check ${agency.ori}`, value: agency.ori }),
        ),
      ),
      context('From the agency directory. The ninth character decides, never the name: check the ORI.'),
    ],
  };
}

const linesOf = ({ ori, name, place, why }: FoundLine): string[] => [
  `*${foreign(name)}*`,
  ...(place ? [foreign(place)] : []),
  `${foreign(ori)}${why ? `: ${foreign(why)}` : ''}`,
];
