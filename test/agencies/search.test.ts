import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { directoryOf, SEARCH_IS_FOR } from '../../src/agencies/index.ts';
import { agencyFrom, type Short } from './read-agencies.ts';

const read = (name: string): unknown => parse(readFileSync(join(import.meta.dirname, name), 'utf8'));

const directory = directoryOf((read('small-directory.yml') as Short[]).map(agencyFrom));
const searches = z.array(z.tuple([z.string(), z.string()])).parse(read('searches.yml'));
const nothing = z.array(z.string()).parse(read('nothing.yml'));

const orisOf = (text: string, options = {}) => directory.search(text, options).found.map(({ agency }) => agency.ori);

describe('somebody who types what is on the letterhead finds the agency on the first try', () => {
  it.each(searches)('%s: %s', (text, ori) => {
    expect(orisOf(text)[0]).toBe(ori);
  });

  it('a state that is named leaves out the others', () => {
    expect(orisOf('madison wisconsin').sort()).toEqual(['WI0130100', 'WI0130800', 'WI0131000']);
    expect(orisOf('madison police', { state: 'AL' })).toEqual(['AL0470200']);
  });

  it.each(['NB', 'NE', 'ne', 'Nebraska', 'nebr.'])('the state may be said as %s', (state) => {
    expect(orisOf('omaha', { state })).toEqual(['NB0280200']);
  });

  it('a state that is none is said, and what was typed is not repeated', () => {
    const answer = directory.search('omaha', { state: 'ZZZ' });
    expect(answer.kind === 'unknown-state' && answer.says).toMatch(/no state.*NB.*GM/);
  });

  it('gives as many as asked for', () => {
    expect(orisOf('police', { limit: 3 })).toHaveLength(3);
    expect(orisOf('police', { limit: 0 })).toHaveLength(1);
  });

  it('the same words in any order and case find the same agency first', () => {
    const names = directory.agencies.filter(({ ori }) => !/^(AL047|WI067|WI0131)/.test(ori));
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.infiniteStream(fc.nat()), fc.boolean(), (agency, chance, loud) => {
        const words = agency.name.split(' ').map((word) => ({ word, at: chance.next().value }));
        const text = words
          .sort((a, b) => a.at - b.at)
          .map(({ word }) => word)
          .join(' ');
        expect(orisOf(`${loud ? text.toUpperCase() : text} ${agency.state ?? ''}`)[0]).toBe(agency.ori);
      }),
    );
  });
});

describe('what is no agency finds nothing', () => {
  it.each(nothing)('%j', (text) => {
    const answer = directory.search(text);
    expect(answer.found).toEqual([]);
    expect(answer.kind === 'nothing' && answer.says).toContain(SEARCH_IS_FOR);
  });

  it('and is not repeated', () => {
    const answer = directory.search('Rumpelstilzchen');
    expect(JSON.stringify(answer)).not.toContain('Rumpel');
  });

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.option(fc.string({ maxLength: 4 })),
        (text, state) => {
          expect(directory.search(text, { state: state ?? undefined }).found.length).toBeLessThanOrEqual(10);
        },
      ),
    );
  });
});

describe('an ORI leads to its agency', () => {
  it('exactly, by the one in older files, and by seven characters, of which none is chosen', () => {
    expect(directory.byOri('wi0130000')?.name).toBe("Dane County Sheriff's Office");
    expect(directory.byOri('WI0139999')).toBeUndefined();
    expect(directory.byLegacyOri('GA0110900').map(({ name }) => name)).toEqual(['Mercer University']);
    expect(directory.bySeven('OR00507').map(({ ori }) => ori)).toEqual(['OR0050700', 'OR005070X']);
    expect(directory.bySeven('OR0050700')).toEqual([]);
    expect(directory.search('OR00507').found.map(({ how }) => how)).toEqual(['seven', 'seven']);
  });

  it('by slip, as a suggestion with the name that convinces people', () => {
    expect(directory.suggestSlip('OH0HP0000').map(({ agency, why }) => [agency.name, why])).toEqual([
      ['Ohio State Highway Patrol', 'the letter O for zero in place 3'],
    ]);
    expect(directory.suggestSlip('WI0310000').map(({ agency, why }) => [agency.name, why])).toEqual([
      ["Dane County Sheriff's Office", 'places 4 and 5 swapped'],
    ]);
    expect(directory.search('OH0HP0000').found.map(({ how }) => how)).toEqual(['slip']);
    expect(directory.suggestSlip('WI9999999')).toEqual([]);
  });
});

describe('what is said about a person beside an agency', () => {
  it.each(['SSN 123-45-6789 dane county sheriff', 'owner WI0130000, DOB 01/02/1980'])('finds nothing: %s', (text) => {
    const answer = directory.search(text);
    expect(answer.found).toEqual([]);
    expect(answer.kind === 'nothing' && answer.says).toMatch(/^This looks like it holds .*It holds no persons/);
  });

  it('an agency that is called after a person is an agency, also with a slip', () => {
    const named = directoryOf([agencyFrom({ ori: 'TX0141000', name: 'University of Mary Hardin-Baylor' })]);
    for (const text of ['University of Mary Hardin-Baylor', 'university of mary hardin bailor'])
      expect(named.search(text).found.map(({ agency }) => agency.ori)).toEqual(['TX0141000']);
  });
});
