import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { starterDirectory } from '../../src/agencies/index.ts';
import { readStarterAgencies } from '../../src/agencies/starter/starter-agencies.ts';
import { STATES } from '../../src/agencies/states.ts';
import { nameWords } from '../../src/agencies/words/name-words.ts';
import { hasPublished, NOT_THERE, PUBLISHED } from './read-agencies.ts';

const starter = readStarterAgencies();

it('a few hundred agencies of every state ship with the product, each once', () => {
  expect(starter.length).toBeGreaterThan(500);
  expect(new Set(starter.map(({ ori }) => ori)).size).toBe(starter.length);
  const states = new Set(starter.map(({ state }) => state));
  const without = STATES.filter(({ code }) => !states.has(code)).map(({ code }) => code);
  expect(without).toEqual(['AM', 'CZ', 'GM', 'MK', 'PR', 'VI']);
});

it('look-up works on a fresh machine, by name, short name and ORI', () => {
  const directory = starterDirectory();
  const first = (text: string) => directory.search(text).found[0]?.agency.ori;
  expect(['dane county sheriff', 'lapd', 'chicago pd', 'ohio highway patrol', 'MI3300100'].map(first)).toEqual([
    'WI0130000',
    'CA0194200',
    'ILCPD0000',
    'OHOHP0000',
    'MI3300100',
  ]);
});

it.skipIf(!hasPublished)(
  hasPublished ? 'every ORI is one that the FBI published for an agency of that name' : NOT_THERE,
  () => {
    const rows = parse<Record<string, string>>(readFileSync(PUBLISHED), { columns: true });
    const published = new Map(rows.map((row) => [row.ori, row] as const));
    const unlike = starter.flatMap(({ ori, name, otherNames }) => {
      const row = published.get(ori);
      if (row === undefined) return [`${ori} ${name}: not published`];
      const known = new Set(nameWords(`${row.edited_name} ${row.icpsr_name}`));
      const telling = (each: string) => nameWords(each).filter((word) => !ORDINARY.has(word));
      return [name, ...otherNames].some((each) => telling(each).every((word) => known.has(word)))
        ? []
        : [`${ori} ${name}: ${row.edited_name}`];
    });
    expect(unlike).toEqual([]);
  },
);

// How an agency calls its force differs between its letterhead and the FBI's lists; its place must not.
const ORDINARY = new Set(
  'police department sheriff office county parish bureau division metropolitan public safety state patrol trooper highway tribal nation indian marshal service lighthorse united tribe security in'.split(
    ' ',
  ),
);
