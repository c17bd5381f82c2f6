// Importing a list of agencies from Slack, over real HTTP: put in, tried out, landed once, by whoever may.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readContact } from '../../../src/agencies/index.ts';
import { grantRole, revokeRole } from '../../../src/store/roles.ts';
import { PUBLISHED } from '../../agencies/read-agencies.ts';
import { type Play, press, startPlay } from '../cases/play.ts';
import { aloud, read } from '../words.ts';

let play: Play;
beforeAll(async () => {
  play = await startPlay();
});
afterAll(() => play.stop());
afterEach(async () => {
  for (const who of [play.officer, play.coordinator, play.auditor]) if (who.view()) await who.closeView({ all: true });
  // The form that is closed while the list is read.
  expect(play.workspace.refusals().filter(({ error }) => error !== 'not_found')).toEqual([]);
});

const OWN = `ORI,Agency,Contact,Telephone,State
CA0990300,Mill Valley Police Department,Records,559-555-0130,CA
CA0990400,Lake County Probation,,559-555-0140,CA
C0990500,Short of a letter,,,CA
CA0990600,=HYPERLINK(1),,,CA
`;

const bytesOf = (text: string) => new TextEncoder().encode(text);

async function form() {
  const { coordinator } = play;
  await coordinator.command('/nac-desk', 'settings');
  await press(coordinator, await coordinator.untilView(), 'Import agencies');
  return coordinator.untilView(({ payload }) => payload.callback_id === 'agency-list-form');
}

async function tryOut(name: string, bytes: Uint8Array, columns: Readonly<Record<string, string>> = {}) {
  const { coordinator } = play;
  const { id } = await form();
  const typed = Object.fromEntries(Object.entries(columns).map(([block, text]) => [block, { 'case-value': text }]));
  const file = coordinator.upload(name, bytes);
  expect(await coordinator.submitView(id, { list: { 'case-value': [file] }, ...typed })).toEqual({ ok: true });
  return coordinator.untilView(
    (view) => !aloud(view).includes('Looking through the list') && view.payload.callback_id !== '',
  );
}

async function found(text: string) {
  const { officer } = play;
  const before = officer.ephemerals().length;
  await officer.command('/ori-check', text);
  return aloud(await officer.untilEphemeral(() => officer.ephemerals().length > before));
}

const imports = () => play.ledger('agencies.imported');

async function importIt(name: string, bytes: Uint8Array) {
  const { coordinator } = play;
  const trial = await tryOut(name, bytes);
  expect(await coordinator.submitView(trial.id)).toEqual({ ok: true });
  return coordinator.untilView((view) => /Imported\.|Nothing new/.test(aloud(view)));
}

describe('a list put in by a coordinator', () => {
  it('is tried out first: what it is, its columns, what it would do, and the lines it would not take', async () => {
    const before = await imports();
    const trial = aloud(await tryOut('our-contacts.csv', bytesOf(OWN)));
    expect(trial).toContain('*our-contacts.csv*\nAn agency’s own list of contacts');
    expect(trial).toContain('• ORI: column 1 “ORI”, recognised by its name');
    expect(trial).toContain('• Not imported before: 2');
    expect(trial).toContain('• Not taken: 2');
    expect(trial).toMatch(/line 4: [\s\S]*line 5: .*formula/);
    expect(trial).toContain('Nothing was written so far.');
    expect(await imports()).toEqual(before);
  });

  it('is told under another name where its own is about a person, and what is about a person is left out of a contact', async () => {
    const list = `ORI,Agency,Contact,Telephone,Hours
CA0990350,Fort Example Police Department,ssn 123-45-6789,559-555-0150,call about dob 1980-01-02
`;
    const done = aloud(await importIt('smith_123-45-6789.csv', bytesOf(list)));
    expect(done).toContain('*list.csv*');
    expect(done).not.toContain('123-45-6789');
    expect((await play.ledger('guard.refused')).map(({ subject, data }) => [subject, data])).toContainEqual([
      'agency-list.file-name',
      { kinds: ['ssn'] },
    ]);
    const { store } = play.desk;
    expect(await readContact(store.db, { desk: play.workspace.teams[0]?.id ?? '', ori: 'CA0990350' })).toMatchObject({
      name: null,
      telephone: '559-555-0150',
      hours: null,
    });
    for (const table of ['ledger', 'agency_imports', 'agency_contacts'] as const)
      expect(JSON.stringify(await store.db.selectFrom(table).selectAll().execute())).not.toMatch(/123-45-6789|1980/);
  });

  it('lands when the coordinator says so, and is found within a second', async () => {
    const done = aloud(await importIt('our-contacts.csv', bytesOf(OWN)));
    expect(done).toContain('Imported.');
    expect(done).toContain('• Contacts entered: 2');
    const desk = 'T0RIVERTON';
    expect(await readContact(play.desk.store.db, { desk, ori: 'CA0990300' })).toMatchObject({
      telephone: '559-555-0130',
    });
    expect((await imports()).at(-1)).toMatchObject({ actor: { id: 'U0COORD001' } });
    await expect.poll(() => found('mill valley police'), { timeout: 5_000 }).toContain('[Check CA0990300]');
  });

  it('a second time there is nothing to import', async () => {
    const before = await imports();
    const trial = await tryOut('our-contacts.csv', bytesOf(OWN));
    expect(aloud(trial)).toContain('Nothing new: the directory would stay as it is.');
    expect(trial.payload).not.toHaveProperty('submit');
    expect(await imports()).toEqual(before);
  });

  it('shows the first ten lines that it would not take, and counts the rest', async () => {
    const wrong = Array.from({ length: 25 }, (_, at) => `X${at},Agency ${at},CA`).join('\n');
    const trial = aloud(
      await tryOut('bad.csv', bytesOf(`ORI,Agency,State\nCA0990700,Elm Police Department,CA\n${wrong}\n`)),
    );
    expect(trial.match(/• line /g)).toHaveLength(10);
    expect(trial).toContain('… and 15 more. The command line lists them all');
  });

  it.each([
    ['a PDF', 'list.csv', '%PDF-1.7\n', 'PDF'],
    ['a page of the web', 'list.csv', '<!doctype html><html><body>Sign in</body></html>', 'web page'],
    ['a letter', 'list.txt', 'Dear colleague,\nplease find the list attached.\n', 'Say which one below.'],
  ])('%s is refused with what to do instead, in the same form', async (_what, name, text, says) => {
    const again = await tryOut(name, bytesOf(text));
    expect(again.payload.callback_id).toBe('agency-list-form');
    expect(aloud(again)).toContain(says);
  });

  it('columns that are not recognised are named in the form', async () => {
    const list = bytesOf('number,title\nCA0990800,Oak Police Department\n');
    const trial = aloud(await tryOut('odd.csv', list, { oriColumn: 'number', nameColumn: '2' }));
    expect(trial).toContain('• ORI: column 1 “number”, recognised by you');
    expect(trial).toContain('• name: column 2 “title”, recognised by you');
  });

  it('who closes the form meanwhile is told of it afterwards', async () => {
    const { coordinator } = play;
    const { id } = await form();
    const file = coordinator.upload('closed.csv', bytesOf('ORI,Agency\nCA0990900,Ash Police Department\n'));
    const sent = coordinator.submitView(id, { list: { 'case-value': [file] } });
    await coordinator.untilView((view) => aloud(view).includes('Looking through'));
    await coordinator.closeView({ all: true });
    await sent;
    await coordinator.untilDm(({ text }) => text.includes('the form closed meanwhile. Nothing was written.'));
  });
});

describe('who may not import', () => {
  it('an officer has no button, and the settings are not shown', async () => {
    const { officer } = play;
    await officer.command('/nac-desk', 'settings');
    expect(read(await officer.untilView())).not.toContain('[Import agencies]');
  });

  it('who lost the role between the trial and the import is refused, nothing lands, and the ledger keeps it', async () => {
    const { coordinator, desk } = play;
    const trial = await tryOut('late.csv', bytesOf('ORI,Agency\nCA0991000,Fir Police Department\n'));
    const before = await imports();
    const system = { id: 'nac-desk', role: 'system' } as const;
    const grants = (['coordinator', 'administrator'] as const).map((role) => ({
      desk: 'T0RIVERTON',
      user: 'U0COORD001',
      role,
      agency: '',
    }));
    await grantRole(desk.store, system, { desk: 'T0RIVERTON', user: 'U0CSAOFF01', role: 'administrator' });
    for (const grant of grants) await revokeRole(desk.store, system, grant);
    await coordinator.submitView(trial.id);
    await coordinator.untilView((view) => aloud(view).includes('Only an administrator or a coordinator can do this.'));
    expect(await imports()).toEqual(before);
    expect((await play.ledger('desk.refused')).at(-1)).toMatchObject({ subject: 'directory.import' });
    for (const grant of grants) await grantRole(desk.store, system, grant);
  });
});

describe('an installation that may not read files', () => {
  it('says so, and what to type on the command line', async () => {
    const older = await startPlay({ without: 'files:read' });
    const { coordinator } = older;
    await coordinator.command('/nac-desk', 'agencies');
    await press(coordinator, await coordinator.untilView(), 'Import agencies');
    const said = await coordinator.untilView((view) => aloud(view).includes('files:read'));
    expect(aloud(said)).toContain('nac-desk agencies import FILE');
    expect(older.logged.filter((line) => line.includes('incident'))).toEqual([]);
    await older.stop();
  });
});

describe.skipIf(!existsSync(PUBLISHED))('the published list of 23,159 rows', () => {
  it('lands from Slack as it is, and commands are answered meanwhile', { timeout: 60_000 }, async () => {
    const { coordinator, officer } = play;
    const bytes = readFileSync(join(process.cwd(), PUBLISHED));
    const trial = await tryOut('fbi-cde-2018-agency-names.csv', bytes);
    expect(aloud(trial)).toContain('• Not taken: 4');
    const sent = coordinator.submitView(trial.id);
    let longest = 0;
    const isDone = () => aloud(coordinator.view() ?? trial).includes('Imported.');
    while (!isDone()) {
      const asked = performance.now();
      expect(await officer.command('/ori-check', 'CA0194200')).toEqual({ ok: true });
      longest = Math.max(longest, performance.now() - asked);
    }
    console.log(`while the list landed a command waited at most ${Math.round(longest)} ms`);
    expect(await sent).toEqual({ ok: true });
    const done = await coordinator.untilView((view) => aloud(view).includes('Imported.'));
    expect(aloud(done)).toMatch(/• Not imported before: 2\d,\d{3}/);
  });
});
