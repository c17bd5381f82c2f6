import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AgencyFacts, LayoutId } from '../../src/agencies/agency.ts';
import { labelOf } from '../../src/agencies/index.ts';
import { mergeAgency, type Said } from '../../src/agencies/merge/merge-agency.ts';
import { PRECEDENCE } from '../../src/agencies/merge/precedence.ts';
import { agencyFrom } from './read-agencies.ts';

const layouts = PRECEDENCE.name;
const silent: AgencyFacts = {
  name: null,
  otherNames: [],
  type: null,
  county: null,
  city: null,
  level: null,
  legacyOri: null,
  coveredByLegacyOri: null,
};
const said = (layout: LayoutId, facts: Partial<AgencyFacts>): Said => ({
  source: { layout, edition: null, importedAt: null },
  facts: { ...silent, ...facts },
});

describe('several sources make one agency', () => {
  it('every source has its place for every fact', () => {
    for (const order of Object.values(PRECEDENCE)) expect([...order].sort()).toEqual([...layouts].sort());
  });

  it('the first that says anything is believed, fact by fact', () => {
    const agency = mergeAgency('GA0230100', [
      said('nibrs', {
        name: 'Fort Oglethorpe',
        type: 'City',
        county: 'WALKER; CATOOSA',
        otherNames: ['FT OGLETHORPE PD FT OGLETHORPE'],
      }),
      said('fbi-cde', { name: 'Fort Oglethorpe Police Department', type: 'Unknown kind' }),
    ]);
    expect(agency).toMatchObject({
      name: 'Fort Oglethorpe Police Department',
      type: 'City',
      county: 'WALKER; CATOOSA',
      state: 'GA',
    });
    // The place alone, and a teletype name without a word of its own, find nothing that the name does not.
    expect(agency?.otherNames).toEqual([]);
  });

  it('what another source calls it is kept, so that it is found by that too', () => {
    const agency = mergeAgency('MOSPD0000', [
      said('starter', { name: 'St. Louis Metropolitan Police Department', otherNames: ['SLMPD'] }),
      said('fbi-cde', { name: 'St. Louis Police Department' }),
    ]);
    expect(agency?.otherNames).toEqual(['St. Louis Police Department', 'SLMPD']);
  });

  it('no source with a name, no agency', () => {
    expect(mergeAgency('GA0230100', [said('nibrs', { county: 'WALKER' })])).toBeUndefined();
  });

  it('it is the same whatever order the sources come in', () => {
    const fact = fc.option(fc.constantFrom('Alpha', 'Beta Police', 'Gamma PD'));
    const facts = fc.record({
      name: fact,
      type: fact,
      county: fact,
      otherNames: fc.array(fc.constantFrom('Delta', 'Epsilon SO'), { maxLength: 2 }),
    });
    const each = fc.uniqueArray(fc.tuple(fc.constantFrom(...layouts), facts), {
      selector: ([layout]) => layout,
      minLength: 1,
    });
    fc.assert(
      fc.property(each, (sources) => {
        const all = sources.map(([layout, own]) => said(layout, own));
        expect(mergeAgency('WI0130000', [...all].reverse())).toEqual(mergeAgency('WI0130000', all));
      }),
    );
  });
});

describe('an agency on one line', () => {
  it.each([
    [
      'Union Township Police Department',
      'OH0450900',
      'Licking',
      'Union Township Police Department (Licking County, OH)',
    ],
    ['Jefferson Parish Sheriff', 'LA0260000', 'Jefferson', 'Jefferson Parish Sheriff (Jefferson Parish, LA)'],
    [
      'Fort Oglethorpe Police Department',
      'GA0230100',
      'WALKER; CATOOSA',
      'Fort Oglethorpe Police Department (Walker County and 1 more, GA)',
    ],
    ['Anderson', 'MO0600100', 'MCDONALD', 'Anderson (McDonald County, MO)'],
    ['State Police', 'PAPSP0000', null, 'State Police (PA)'],
  ])('%s says where it lies', (name, ori, county, label) => {
    expect(labelOf(agencyFrom({ ori, name, county }))).toBe(label);
  });

  it('never exceeds what a choice in Slack can hold, and keeps the place', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }),
        fc.string({ maxLength: 100 }),
        (name, county) => {
          expect([...labelOf(agencyFrom({ ori: 'WI0130000', name, county }))].length).toBeLessThanOrEqual(75);
        },
      ),
    );
    expect(labelOf(agencyFrom({ ori: 'WI0130000', name: 'x'.repeat(200), county: 'Dane' }))).toMatch(
      /^x+… \(Dane County, WI\)$/,
    );
  });
});
