import { describe, expect, it } from 'vitest';
import { opened, refusalOf, rowsOf, textFile } from './read-plan.ts';

const columnsOf = async (text: string, mapping = {}) =>
  (await opened(textFile(text), mapping)).columns.map(
    ({ field, index, recognisedBy }) => `${field} ${index + 1} by ${recognisedBy}`,
  );

describe('columns are recognised by name and by content', () => {
  it('by name, whatever the case and the signs', async () => {
    expect(await columnsOf('Agency Name;O.R.I.;COUNTY_NAME\nDane County Sheriff;WI0130000;DANE\n')).toEqual([
      'ori 2 by its name',
      'name 1 by its name',
      'county 3 by its name',
    ]);
  });

  it('by content, where the names say nothing', async () => {
    expect(await columnsOf('a,b,c\n17,WI0130000,Dane County Sheriff\n18,WI0130100,Madison Police\n')).toEqual([
      'ori 2 by its content',
      'name 3 by its content',
    ]);
  });

  it('without a header line at all: no row is lost', async () => {
    const plan = await opened(textFile('WI0130000,Dane County Sheriff\nWI0130100,Madison Police\n'));
    expect((await rowsOf(plan)).landed.map((row) => row.ori)).toEqual(['WI0130000', 'WI0130100']);
  });

  it('a column of nine wins over one of seven, also where seven is called “ori”', async () => {
    expect(await columnsOf('ori,ori9,agency_name\nWI01300,WI0130000,Dane County Sheriff\n')).toContain(
      'ori 2 by its name',
    );
    expect(await columnsOf('ori9,ori,agency_name\n,WI0130000,Dane County Sheriff\n')).toContain('ori 2 by its name');
  });

  it('what the importer says goes first, by header or by number', async () => {
    const text = 'old_ori,ori,agency_name,nickname\nWI0139900,WI0130000,Dane County Sheriff,The Sheriff\n';
    expect(await columnsOf(text, { ori: 'Old ORI', name: '4' })).toEqual(
      expect.arrayContaining(['ori 1 by you', 'name 4 by you']),
    );
    expect((await refusalOf(textFile(text), { ori: 'agency code' }))?.says).toContain('“agency code”');
  });

  it('below a title, with a second header line of machine names', async () => {
    const text =
      'Agencies of Wisconsin,,\nprinted 2026-03-01,,\nORI,Agency,County\nori9,agency_name,county_name\nWI0130000,Dane County Sheriff,Dane\n';
    const { landed, rejected } = await rowsOf(await opened(textFile(text)));
    expect(landed.map((row) => [row.line, row.facts.name, row.facts.county])).toEqual([
      [5, 'Dane County Sheriff', 'Dane'],
    ]);
    expect(rejected.map((row) => [row.line, row.code])).toEqual([
      [1, 'header-again'],
      [2, 'header-again'],
      [4, 'header-again'],
    ]);
  });

  it('cells that could be names of columns do not make an agency a header', async () => {
    const text =
      'Code of ORI,Name of it,Kind,Where\nWI0130000,Dane County Sheriff,County,City\nWI0130100,Madison Police,City,County\n';
    const { landed, rejected } = await rowsOf(await opened(textFile(text)));
    expect([landed.length, rejected.length]).toEqual([2, 0]);
  });

  it('two files put one after the other: the second header is no agency', async () => {
    const one = 'ori,agency_name\nWI0130000,Dane County Sheriff\n';
    const two = 'ori,agency_name\nWI0130100,Madison Police\n';
    const { landed, rejected } = await rowsOf(await opened(textFile(one + two)));
    expect(landed.map((row) => row.ori)).toEqual(['WI0130000', 'WI0130100']);
    expect(rejected.map((row) => row.line)).toEqual([3]);
  });

  it.each([',', ';', '\t', '|'])('cells parted by %j', async (separator) => {
    const text = [
      ['ori', 'agency_name'],
      ['WI0130000', 'Dane County, Wisconsin'],
    ];
    const quote = (cell: string) => (cell.includes(separator) ? `"${cell}"` : cell);
    const plan = await opened(textFile(text.map((row) => row.map(quote).join(separator)).join('\r\n')));
    expect((await rowsOf(plan)).landed.map((row) => row.facts.name)).toEqual(['Dane County, Wisconsin']);
  });
});
