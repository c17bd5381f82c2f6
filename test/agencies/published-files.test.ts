import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileSource, type ImportReport, importFile, openDirectory, openImport } from '../../src/agencies/index.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { type Fresh, sqlite } from '../store/databases.ts';
import { movableClock } from '../store/movable-clock.ts';
import { GEORGIA, hasPublished, MISSOURI, NOT_THERE, PUBLISHED } from './read-agencies.ts';
import { opened, rowsOf } from './read-plan.ts';

describe.skipIf(!hasPublished)('the three published files, unmodified', { timeout: 60_000 }, () => {
  let place: Fresh;
  let store: Store;
  beforeAll(async () => {
    place = await sqlite.fresh();
    store = await openStore({ url: place.url, clock: movableClock() });
  });
  afterAll(async () => {
    await store.close();
    await place.drop();
  });

  const desk = 'T1';
  const take = async (file: string): Promise<ImportReport> => {
    const plan = await openImport(await fileSource(file), {});
    if (plan.kind === 'refused') throw new Error(plan.says);
    const outcome = await importFile({ store, desk, actor: { id: 'UADMIN', role: 'administrator' }, plan });
    if (outcome.kind === 'refused') throw new Error(outcome.says);
    return outcome;
  };

  it('land whole, with what is odd in them listed by line', async () => {
    const none = { added: 0, merged: 0, changed: 0, unchanged: 0, repeated: 0, rejected: 0 };
    const published = await take(PUBLISHED);
    expect(published.counts).toEqual({ ...none, added: 23_155, rejected: 4 });
    expect(published.lines.map(({ line, code }) => [line, code])).toEqual([
      [1016, 'state-code'],
      [8323, 'no-name'],
      [19_807, 'test-agency'],
      [19_808, 'test-agency'],
    ]);
    expect((await take(GEORGIA)).counts).toEqual({ ...none, added: 11, merged: 390 });
    expect((await take(MISSOURI)).counts).toEqual({ ...none, added: 13, merged: 492 });
  });

  it('imported a second time they leave the same directory', async () => {
    const before = (await openDirectory(store, desk)).agencies;
    expect(before.length).toBe(23_155 + 11 + 13);
    for (const file of [MISSOURI, PUBLISHED, GEORGIA]) expect((await take(file)).kind).toBe('nothing-new');
    // As text: comparing 23,000 objects one by one takes half a minute.
    expect(JSON.stringify((await openDirectory(store, desk)).agencies)).toBe(JSON.stringify(before));
  });

  it('agencies that stand in two of them are one, found by the words of either', async () => {
    const directory = await openDirectory(store, desk);
    const oglethorpe = directory.byOri('GA0230100');
    expect(oglethorpe).toMatchObject({
      name: 'Fort Oglethorpe Police Department',
      county: 'WALKER; CATOOSA',
      type: 'City',
    });
    expect(directory.search('appling co so baxley').found[0]?.agency.ori).toBe('GA0010000');
    expect(directory.byOri('MO0480500')?.county).toBe('CASS; JACKSON');
    expect(directory.byOri('MO0261200')?.county).toBeNull();
    expect(directory.byLegacyOri('MO0482700').map(({ ori }) => ori)).toEqual(['MO048270X']);
  });

  it('tails that a spreadsheet would turn into numbers, and trailing blanks, do no harm', async () => {
    const { landed } = await rowsOf(await opened(await fileSource(PUBLISHED)));
    // "0166E00", the end of IL0166E00, is 166 to a spreadsheet; with D for the exponent some older programs read one too.
    const tails = landed.filter(({ ori }) => [2, 3, 4, 5].some((from) => /^\d+[ED]\d+$/.test(ori.slice(from))));
    console.log('ORIs whose tail reads as a number with an exponent', tails.length);
    expect(tails.length).toBe(29);
    const directory = await openDirectory(store, desk);
    expect(tails.filter(({ ori }) => directory.byOri(ori)?.ori !== ori)).toEqual([]);
    expect(directory.agencies.filter(({ name }) => name !== name.trim())).toEqual([]);
  });
});

it.skipIf(hasPublished)(NOT_THERE, () => {});
