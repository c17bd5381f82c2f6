import { describe, expect, it } from 'vitest';
import { directoryOf } from '../../src/agencies/index.ts';
import { hasPublished, NOT_THERE, publishedAgencies } from './read-agencies.ts';

const directory = directoryOf(hasPublished ? await publishedAgencies() : []);
const first = (text: string) => directory.search(text).found[0]?.agency.ori;

describe.skipIf(!hasPublished)('among all published agencies', () => {
  it.each([
    ['dane county sheriff', 'WI0130000'],
    ['madison pd wi', 'WI0130100'],
    ['madison wisconsin police', 'WI0130100'],
    ['University of Wisconsin - Madison Police Department', 'WI0130800'],
    ['City of Anchorage Police Department, Alaska', 'AK0010100'],
    ['san fransisco pd', 'CA0380100'],
    ['Los Angeles County Sheriff’s Department', 'CA0190000'],
    ['ohio state highway patrol', 'OHOHP0000'],
    ['pennsylvania state police', 'PAPSP0000'],
    ['nebraska state patrol', 'NBNSP0000'],
    ['kentucky state police', 'KYKSP0000'],
    ['king county sheriff washington', 'WA0170000'],
    ['st louis county pd mo', 'MO0950000'],
    ['fort oglethorpe ga', 'GA0230100'],
    ['prosecutor essex county nj', 'NJ0078900'],
    ['mercer univ', 'GA011099E'],
    ['oklahoma city', 'OK0550600'],
    ['winstonsalem', 'NC0340200'],
    ['u of utah', 'UT0180700'],
    ['georgia tech', 'GA0601000'],
    ['sauk co sheriff', 'WI0570000'],
    ['police department houston', 'TXHPD0000'],
    ['IL0166E00', 'IL0166E00'],
  ])('%s: %s', (text, ori) => {
    expect(first(text)).toBe(ori);
  });

  it('a state word narrows: all that is shown lies there', () => {
    for (const text of ['clinton police iowa', 'washington county sheriff utah', 'springfield pd MA']) {
      const states = directory.search(text).found.map(({ agency }) => agency.state);
      expect(new Set(states).size).toBe(1);
    }
  });

  it('names of persons find almost nothing', () => {
    const given = 'James Mary Robert Jennifer Michael Linda David Elizabeth William Barbara Richard Jessica'.split(' ');
    const surnames = 'Smith Johnson Garcia Miller Davis Rodriguez Martinez Wilson Anderson Taylor Nguyen Flores'.split(
      ' ',
    );
    const found = given
      .flatMap((name) => surnames.map((surname) => `${name} ${surname}`))
      .filter((text) => first(text) !== undefined);
    console.log('persons’ names that find an agency', found.length, 'of', given.length * surnames.length, found);
    expect(found.length / (given.length * surnames.length)).toBeLessThan(0.05);
  });
});

it.skipIf(hasPublished)(NOT_THERE, () => {});
