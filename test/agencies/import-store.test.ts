import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Agency } from '../../src/agencies/agency.ts';
import type { ByteSource } from '../../src/agencies/import/byte-source.ts';
import { FileRefusedError, refuse } from '../../src/agencies/import/refusal.ts';
import {
  EVERY_DESK,
  type ImportJob,
  type ImportReport,
  importFile,
  liveDirectory,
  openDirectory,
} from '../../src/agencies/index.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { databases, type Fresh } from '../store/databases.ts';
import { movableClock } from '../store/movable-clock.ts';
import { opened, testFile, textFile } from './read-plan.ts';

const actor = { id: 'UADMIN', role: 'administrator' } as const;
const desk = 'T1';

const listOf = (...rows: readonly string[]) => textFile(`ori,agency_name,county\n${rows.join('\n')}\n`);
const nibrsOf = (year: number, county: string) =>
  textFile(
    `data_year,ori,legacy_ori,agency_type_name,pub_agency_name,county_name\n${year},WI0130100,WI0130100,City,Madison,${county}\n`,
  );

describe.each(databases)('importing into the directory on $name', ({ fresh }) => {
  let place: Fresh;
  let store: Store;
  const clock = movableClock();

  beforeEach(async () => {
    place = await fresh();
    store = await openStore({ url: place.url, clock });
  });
  afterEach(async () => {
    await store.close();
    await place.drop();
  });

  const tryImport = async (source: ByteSource, more: Partial<ImportJob> = {}) =>
    importFile({ store, desk, actor, plan: await opened(source), ...more });
  const imported = async (source: ByteSource, more: Partial<ImportJob> = {}): Promise<ImportReport> => {
    const outcome = await tryImport(source, more);
    if (outcome.kind === 'refused') throw new Error(outcome.says);
    return outcome;
  };
  const counted = ({ kind, counts }: ImportReport) =>
    [kind, ...Object.entries(counts).flatMap(([name, count]) => (count > 0 ? [`${count} ${name}`] : []))].join(', ');
  const tables = async () => ({
    rows: await store.db.selectFrom('agency_rows').selectAll().orderBy('import_id').orderBy('ori').execute(),
    imports: await store.db.selectFrom('agency_imports').selectAll().orderBy('id').execute(),
    lines: await store.db.selectFrom('agency_import_lines').selectAll().orderBy('import_id').orderBy('line').execute(),
    contacts: await store.db.selectFrom('agency_contacts').selectAll().orderBy('ori').execute(),
    ledger: await store.ledger.read({ desk }),
  });
  const countyOf = async (ori: string, of = desk) => (await openDirectory(store, of)).byOri(ori)?.county;

  it('a file lands whole, each row counted once, and the ledger names it', async () => {
    const report = await imported(await testFile('crime-data-explorer.csv'));
    expect(counted(report)).toBe('landed, 3 added, 3 rejected');
    expect(report.lines.map(({ line, code }) => [line, code])).toEqual([
      [5, 'state-code'],
      [6, 'no-name'],
      [7, 'test-agency'],
    ]);
    const directory = await openDirectory(store, desk);
    expect(directory.search('harold washington college').found[0]?.agency.ori).toBe('IL0166E00');
    const [record] = await store.ledger.read({ desk });
    expect(record).toMatchObject({
      kind: 'agencies.imported',
      subject: report.importId,
      data: { file: 'crime-data-explorer.csv', layout: 'fbi-cde' },
    });
  });

  it('the same file a second time changes nothing at all', async () => {
    await imported(await testFile('own-contacts.csv'));
    const before = await tables();
    clock.forward(60_000);
    expect(counted(await imported(await testFile('own-contacts.csv')))).toBe('nothing-new, 2 unchanged, 1 rejected');
    expect(await tables()).toEqual(before);
  });

  it('trying out says what would happen and leaves nothing behind', async () => {
    const before = await tables();
    expect(counted(await imported(await testFile('crime-data-explorer.csv'), { dryRun: true }))).toBe(
      'dry-run, 3 added, 3 rejected',
    );
    expect(await tables()).toEqual(before);
  });

  it('a file that breaks off in the middle leaves the directory as it was', async () => {
    await imported(listOf('WI0130100,Madison Police Department,Dane'));
    const before = await tables();
    const plan = await opened(listOf('WI0130000,Dane County Sheriff,Dane'));
    const broken = {
      ...plan,
      rows: async function* () {
        yield* plan.rows();
        throw new Error('the disk is gone');
      },
    };
    await expect(importFile({ store, desk, actor, plan: broken })).rejects.toThrow('the disk is gone');
    expect(await tables()).toEqual(before);
  });

  it('a refusal in the middle is an answer, and nothing of the file is taken', async () => {
    const before = await tables();
    const plan = await opened(listOf('WI0130000,Dane County Sheriff,Dane'));
    const refusal = refuse('broken-quotes', 'From line 3 on the file cannot be read.');
    const rows = async function* () {
      yield* plan.rows();
      throw new FileRefusedError(refusal);
    };
    expect(await importFile({ store, desk, actor, plan: { ...plan, rows } })).toEqual(refusal);
    expect(await tables()).toEqual(before);
  });

  it('an ORI twice in a file: the same words are counted, other words are listed and the first stays', async () => {
    const report = await imported(
      listOf(
        'WI0130000,Dane County Sheriff,Dane',
        'WI0130000,Dane County Sheriff,Dane',
        'WI0130000,Somebody Else,Dane',
      ),
    );
    expect(counted(report)).toBe('landed, 1 added, 1 repeated, 1 rejected');
    expect(report.lines).toEqual([
      { line: 4, code: 'same-ori-differs', says: 'WI0130000 stands in line 2 with other words; the first is taken' },
    ]);
  });

  it('also where a thousand other rows stand between them', async () => {
    const between = Array.from({ length: 1200 }, (_, at) => `WI1${String(at).padStart(4, '0')}00,Agency ${at} Police,`);
    const report = await imported(
      listOf(
        'WI0130000,Dane County Sheriff,',
        ...between,
        'WI0130000,Somebody Else,',
        'WI0130000,Dane County Sheriff,',
      ),
    );
    expect(counted(report)).toBe('landed, 1201 added, 1 repeated, 1 rejected');
  });

  it('a newer file of the same kind replaces what it names and leaves the rest', async () => {
    await imported(listOf('WI0540000,Rock County Sheriff,Rock', 'WI0540100,Beloit Police,Rock'));
    const report = await imported(listOf('WI0540100,Beloit Police Department,Rock', 'WI0540200,Edgerton Police,Rock'));
    expect(counted(report)).toBe('landed, 1 added, 1 changed');
    const directory = await openDirectory(store, desk);
    expect(['WI0540000', 'WI0540200'].map((ori) => directory.byOri(ori)?.name)).toEqual([
      'Rock County Sheriff',
      'Edgerton Police',
    ]);
    expect(directory.byOri('WI0540100')?.otherNames).toEqual([]);
  });

  it('an older edition does not undo a newer one, whichever comes first', async () => {
    await imported(nibrsOf(2023, 'DANE'));
    const report = await imported(nibrsOf(2020, 'ROCK'));
    expect(counted(report)).toBe('nothing-new, 1 rejected');
    expect(report.lines.map(({ code }) => code)).toEqual(['newer-is-here']);
    expect(await countyOf('WI0130100')).toBe('DANE');
    expect(counted(await imported(nibrsOf(2024, 'SAUK')))).toBe('landed, 1 changed');
    expect(await countyOf('WI0130100')).toBe('SAUK');
  });

  it('several kinds of files make one agency, whatever order they come in', async () => {
    const files = [
      () => testFile('crime-data-explorer.csv'),
      () => testFile('leaic.tsv'),
      () => testFile('own-contacts.csv'),
      async () => nibrsOf(2023, 'DANE'),
    ];
    const agencies: object[] = [];
    for (const order of [files, [...files].reverse()]) {
      const other: string = `T${agencies.length + 2}`;
      for (const file of order) await imported(await file(), { desk: other });
      const { sources, ...agency }: Partial<Agency> = (await openDirectory(store, other)).byOri('WI0130100') ?? {};
      agencies.push({ ...agency, layouts: sources?.map(({ layout }) => layout) });
    }
    expect(agencies[1]).toEqual(agencies[0]);
    expect(agencies[0]).toMatchObject({
      name: 'Madison Police Department',
      type: 'City',
      county: 'DANE',
      city: 'MADISON',
      level: 'local',
      layouts: ['own-list', 'starter', 'fbi-cde', 'leaic', 'nibrs'],
    });
  });

  it('what was imported for every desk is seen by all, a desk’s own by itself alone, and goes first', async () => {
    await imported(listOf('WI0130000,Dane County Sheriff,Everywhere'), { desk: EVERY_DESK });
    await imported(listOf('WI0130000,Dane County Sheriff,Ours'), { desk: 'T1' });
    expect([await countyOf('WI0130000', 'T1'), await countyOf('WI0130000', 'T2')]).toEqual(['Ours', 'Everywhere']);
  });

  it('a directory in memory is read anew when an import has landed, and only then', async () => {
    const live = liveDirectory(store, desk);
    const before = await live.current();
    expect(await live.current()).toBe(before);
    await imported(listOf('MO0958800,St. Louis County Park Rangers,'));
    const after = await live.current();
    expect([before.byOri('MO0958800'), after.byOri('MO0958800')?.name]).toEqual([
      undefined,
      'St. Louis County Park Rangers',
    ]);
  });

  it('what a process left behind that died in an import is taken away by a later one', async () => {
    const started_at = clock.now().getTime();
    const dead = {
      id: 'dead',
      desk,
      layout: 'plain',
      file: 'x',
      sha256: 'x',
      state: 'pending',
      turn: 0,
      started_at,
      landed_at: null,
      actor_id: 'U1',
      counts: '{}',
    } as const;
    await store.db.insertInto('agency_imports').values(dead).execute();
    await store.db
      .insertInto('agency_rows')
      .values({ import_id: 'dead', ori: 'WI0990000', line: 2, edition: '', facts: '{}', contact: null })
      .execute();
    expect((await openDirectory(store, desk)).byOri('WI0990000')).toBeUndefined();
    clock.forward(2 * 86_400_000);
    await imported(listOf('WI0130000,Dane County Sheriff,'));
    expect(await store.db.selectFrom('agency_rows').select('ori').execute()).toEqual([{ ori: 'WI0130000' }]);
  });
});
