// Agencies found by name: each with its ORI and where it is, and a button that checks it.
import { button, context, type Message, section, sectionWith } from './blocks.ts';
import { ACTION } from './ids.ts';
import type { AgencyLine } from './ori-answer.ts';
import { foreign } from './words.ts';

export function agenciesMessage(found: readonly AgencyLine[]): Message {
  const first = found.length === 1 ? 'One agency fits.' : `${found.length} agencies fit, the likeliest first.`;
  return {
    text: `${first} ${foreign(found[0]?.name ?? '')}: ${foreign(found[0]?.ori ?? '')}`,
    blocks: [
      section(first),
      ...found.map(({ ori, name, place }) =>
        sectionWith(
          `*${foreign(name)}*${place ? `\n${foreign(place)}` : ''}\n${foreign(ori)}`,
          button({ id: `${ACTION.checkOri}:${ori}`, text: `Check ${ori}`, value: ori }),
        ),
      ),
      context('From the agency directory of this desk. The letter decides, never the name: check the ORI.'),
    ],
  };
}

export const NOTHING_FOUND =
  'That is neither an ORI nor an agency that the directory knows. Type the nine letters and digits of the ORI, such as CA0194200, or the name of an agency with its state. The directory knows agencies, never persons or vehicles.';

export const NO_DIRECTORY =
  'That is not an ORI, and this desk has no agency directory to look a name up in. Type the nine letters and digits of the ORI, such as CA0194200; your dispatch center or NAC has it.';
