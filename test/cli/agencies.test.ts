import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { jsonLines, runCli } from './run-cli.ts';

const FILES = 'test/agencies/files';

describe('nac-desk agencies', () => {
  let folder: string;
  let database: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'nac-desk-test-'));
    database = join(folder, 'desk.sqlite');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const agencies = (args: readonly string[], input = '') =>
    runCli(['agencies', ...args, '--database', database], input);

  it('takes a list in, shows its columns, lists what it did not take, and finds the agencies in it', async () => {
    const { code, out } = await agencies(['import', `${FILES}/crime-data-explorer.csv`]);
    expect(code).toBe(0);
    expect(out).toContain('column 4 “edited_name”, recognised by its name');
    expect(out).toMatch(/3 {2}agencies not imported before/);
    expect(out).toContain('line 5: C0034019E does not begin with two letters');
    const again = await agencies(['import', `${FILES}/crime-data-explorer.csv`, '--json']);
    expect(jsonLines(again.out)).toMatchObject([
      { kind: 'nothing-new', layout: 'fbi-cde', counts: { unchanged: 3, rejected: 3 } },
    ]);
    const found = await agencies(['search', 'harold washington college', '--json']);
    expect(jsonLines(found.out)).toEqual([
      {
        id: null,
        results: [
          {
            ori: 'IL0166E00',
            name: 'Harold Washington College',
            state: 'IL',
            county: null,
            type: 'University or College',
          },
        ],
      },
    ]);
  });

  it('tried out, an import makes no database', async () => {
    const { code, out } = await runCli([
      'agencies',
      'import',
      `${FILES}/leaic.tsv`,
      '--dry-run',
      '--database',
      database,
    ]);
    expect([code, out.includes('nothing was written')]).toEqual([0, true]);
    expect(existsSync(database)).toBe(false);
  });

  it('says which column it is told to take, and writes all that was not taken where it is told', async () => {
    const listed = join(folder, 'listed.csv');
    const { out } = await agencies([
      'import',
      `${FILES}/leaic.csv`,
      '--map',
      'name=COUNTYNAME',
      '--map',
      'ori=ORI7',
      '--listed',
      listed,
    ]);
    expect(out).toContain('column 2 “COUNTYNAME”, recognised by you');
    expect(readFileSync(listed, 'utf8').split('\n')).toHaveLength(4);
    expect(readFileSync(listed, 'utf8')).toContain('2,seven-characters,"“WI01300” has seven characters');
  });

  it.each([
    ['a file that is none', ['import', 'no-such-file.csv'], 2, 'there is no file'],
    ['a mapping that is none', ['import', `${FILES}/leaic.csv`, '--map', 'colour=NAME'], 2, '--map takes FIELD=COLUMN'],
    ['a file that is no list', ['import', 'package.json'], 1, 'No column holds ORIs'],
    ['a state that is none', ['search', 'madison', '--state', 'QQ'], 2, 'That is no state'],
    ['nothing to look for', ['search'], 2, 'say what to look for'],
  ])('%s is said on standard error', async (_what, args, code, says) => {
    const { code: left, out, err } = await runCli(['agencies', ...args]);
    expect([left, out]).toEqual([code, '']);
    expect(err).toContain(says);
  });

  it('answers a batch line by line, in order, on a machine without any database', async () => {
    const lines = [
      '{"id":"a","text":"dane county sheriff"}',
      '{"id":"b","text":"portland police","state":"ME"}',
      '{"id":"c","text":"John Smith"}',
      '{"id":"d"}',
    ];
    const { code, out } = await runCli(['agencies', 'search', '--batch', '--limit', '1'], `${lines.join('\n')}\n`);
    expect(code).toBe(0);
    expect(jsonLines(out)).toMatchObject([
      {
        id: 'a',
        results: [
          { ori: 'WI0130000', name: "Dane County Sheriff's Office", state: 'WI', county: 'Dane', type: 'County' },
        ],
      },
      { id: 'b', results: [{ ori: 'ME0030500' }] },
      { id: 'c', results: [] },
      { id: 'd', error: 'bad-request' },
    ]);
  });

  it('a search for a person finds nothing and says what the search is for', async () => {
    const { code, out, err } = await runCli(['agencies', 'search', 'suspect', 'John', 'Smith']);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('This search finds agencies');
    expect(err).not.toContain('Smith');
  });

  it('shows an agency, and for an ORI that is not known the ones that may be meant', async () => {
    const known = await runCli(['agencies', 'show', 'WI0130000']);
    expect(known.out).toContain("Dane County Sheriff's Office (Dane County, WI)");
    expect(known.out).toContain('[audit:2.0-9]');
    const slip = await runCli(['agencies', 'show', 'OH0HP0000', '--json']);
    expect([slip.code, jsonLines(slip.out)]).toEqual([
      1,
      [
        {
          ori: null,
          candidates: [
            { ori: 'OHOHP0000', name: 'Ohio State Highway Patrol', why: 'the letter O for zero in place 3' },
          ],
        },
      ],
    ]);
  });
});
