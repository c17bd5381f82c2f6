// Rosters: what is taken, what is asked, what is refused; nothing guessed, nothing doubled, nothing lost.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { RosterImport } from '../../src/store/people/import/import-roster.ts';
import {
  bucketCounts,
  changePerson,
  historyOf,
  type ImportReport,
  importRoster,
  personOfUser,
  rosterCsv,
  rosterPage,
} from '../../src/store/people/index.ts';
import { databases, sqlite } from '../store/databases.ts';
import { COORDINATOR, DESK, openDesk, type TestDesk } from './a-desk.ts';
import { AGENCY, OTHER_AGENCY } from './a-person.ts';
import { pack } from './policy-of-pack.ts';

const folder = mkdtempSync(join(tmpdir(), 'nac-desk-roster-'));
afterEach(() => rmSync(join(folder, 'roster.csv'), { force: true }));

function importing(desk: TestDesk, text: string | Buffer, options: Partial<RosterImport> = {}) {
  const file = join(folder, 'roster.csv');
  writeFileSync(file, text);
  return importRoster({
    place: desk.place,
    actor: COORDINATOR,
    table: pack.ori,
    file,
    order: null,
    agency: null,
    dryRun: false,
    ...options,
  });
}

async function report(
  desk: TestDesk,
  text: string | Buffer,
  options: Partial<RosterImport> = {},
): Promise<ImportReport> {
  const result = await importing(desk, text, options);
  if (result.kind !== 'read') throw new Error(result.problems.join('; '));
  return result.report;
}

const told = ({ problems }: ImportReport) =>
  problems.map(({ line, column, kind, message }) => `${line} ${column} ${kind}: ${message}`);

const HEAD = 'name,user,email,agency,assigned,access,record check,data use,security awareness';
const PAT = `Pat Example,U1,pat@example.org,${AGENCY},2024-02-01,logical,yes,2025-06-01,2025-07-01`;

describe.each(databases)('importing a roster on $name', (database) => {
  let desk: TestDesk;
  beforeEach(async () => {
    desk = await openDesk(database);
  });
  afterEach(() => desk.close());

  test('takes what is new once: a second time nothing changes', async () => {
    expect(await report(desk, `${HEAD}\n${PAT}\n`)).toMatchObject({ rows: 1, added: 1, refused: 0 });
    expect(await report(desk, `${HEAD}\n${PAT}\n`)).toMatchObject({ rows: 1, added: 0, changed: 0, unchanged: 1 });
    const changed = PAT.replace('2025-06-01', '2026-02-20');
    expect(await report(desk, `${HEAD}\n${changed}\n`)).toMatchObject({ changed: 1 });
    const person = await personOfUser(desk.store.db, DESK, 'U1');
    expect(person?.completions.map(({ course, completed }) => `${course} ${completed}`)).toEqual([
      'data-use 2026-02-20',
      'data-use 2025-06-01',
      'security-awareness 2025-07-01',
    ]);
    const kinds = (await desk.store.ledger.read({ desk: DESK })).map(({ kind }) => kind);
    expect(kinds).toEqual([
      'people.imported-part',
      'people.imported',
      'people.imported',
      'people.imported-part',
      'people.imported',
    ]);
  });

  test('a dry run says the same and writes nothing', async () => {
    const text = `${HEAD}\n${PAT}\n${PAT.replace(AGENCY, OTHER_AGENCY)}\nLee Other,,,${AGENCY},3/4/2025,,,,\n`;
    const dry = await report(desk, text, { dryRun: true });
    expect(await desk.store.ledger.read({ desk: DESK })).toEqual([]);
    const { id: _id, dryRun: _dry, ...said } = dry;
    expect(await report(desk, text)).toMatchObject({ ...said, notInFile: expect.anything() });
    expect(said).toMatchObject({ rows: 3, added: 1, changed: 1, refused: 1, questions: 1 });
  });

  test('one person at two agencies is one person with two postings', async () => {
    await report(desk, `${HEAD}\n${PAT}\n${PAT.replace(AGENCY, OTHER_AGENCY).replace('2024-02-01', '2025-01-15')}\n`);
    const person = await personOfUser(desk.store.db, DESK, 'U1');
    expect(person?.postings.map(({ agency, assigned }) => [agency, assigned])).toEqual([
      [AGENCY, '2024-02-01'],
      [OTHER_AGENCY, '2025-01-15'],
    ]);
  });

  test('500 people come in, and who is due can be seen', async () => {
    const lines = Array.from(
      { length: 500 },
      (_, n) =>
        `Person ${n},U${1000 + n},,${AGENCY},2023-01-01,both,yes,${n % 10 === 0 ? '2024-01-31' : '2025-05-01'},2025-05-01`,
    );
    expect(await report(desk, [HEAD, ...lines].join('\r\n'))).toMatchObject({ rows: 500, added: 500, refused: 0 });
    expect(await bucketCounts(desk.store.db, { desk: DESK, today: '2026-03-02' })).toMatchObject({
      overdue: 50,
      'in-order': 450,
    });
  });
});

describe('a roster that is not as it should be', () => {
  let desk: TestDesk;
  beforeEach(async () => {
    desk = await openDesk(sqlite);
  });
  afterEach(() => desk.close());

  test('without the columns that are needed is not imported, and says which', async () => {
    expect(await importing(desk, 'surname,training date\nExample,2025-01-01\n')).toEqual({
      kind: 'unreadable',
      problems: [
        'missing: a column "name" (or "first name" and "last name")',
        'missing: a column "agency" with the ORI (or --agency ORI for the whole file)',
        'missing: "course" and "completed" belong together; one of them is not there',
        'the first line has: "surname", "training date"',
      ],
    });
    expect(await importing(desk, '')).toEqual({ kind: 'unreadable', problems: ['the file is empty'] });
    expect(await importing(desk, 'name,agency,ORI\n')).toMatchObject({
      kind: 'unreadable',
      problems: [expect.stringContaining('second column'), expect.anything()],
    });
  });

  test('has dates in many forms: each is said, the ambiguous are asked, the future is refused', async () => {
    const dates = ['2025-03-12', '3/25/2025', '25.03.2025', '12 Mar 2025', '03/04/2025', '2026-03-03', 'yesterday'];
    const lines = dates.map((date, n) => `Person ${n},U${n},,${AGENCY},"${date}",logical,yes,,`);
    const read = await report(desk, [HEAD, ...lines].join('\n'));
    expect(read).toMatchObject({ added: 4, refused: 3, questions: 1 });
    expect(read.dateForms).toEqual({
      'day month-name year': 1,
      'day.month.year': 1,
      'month/day/year': 1,
      'year-month-day': 2,
    });
    expect(told(read)).toEqual([
      '6 assigned question: "03/04/2025" is 2025-03-04 or 2025-04-03? Say --dates mdy or --dates dmy, or write it like 2025-03-04',
      '7 assigned problem: 2026-03-03 lies after today, 2026-03-02',
      '8 assigned problem: "yesterday" is not read as a date: write it like 2026-03-31',
    ]);
    expect(await report(desk, [HEAD, ...lines].join('\n'), { order: 'dmy' })).toMatchObject({
      added: 1,
      unchanged: 4,
      refused: 2,
      questions: 0,
    });
    expect((await personOfUser(desk.store.db, DESK, 'U4'))?.postings[0]?.assigned).toBe('2025-04-03');
  });

  test('names a person twice: word for word counts once, another date is told', async () => {
    const read = await report(desk, `${HEAD}\n${PAT}\n${PAT}\n${PAT.replace('2024-02-01', '2024-02-03')}\n`);
    expect(read).toMatchObject({ added: 1, repeated: 1, refused: 1 });
    expect(told(read)).toEqual(['4 assigned problem: line 2 says something else (2024-02-01) of the same person']);
  });

  test('has a line for each course: all are taken', async () => {
    const read = await report(
      desk,
      `name,user,agency,assigned,access,course,completed,score,proficiency\nPat,U1,${AGENCY},2024-02-01,logical,N-DEx data use,2025-06-01,93,yes\nPat,U1,${AGENCY},2024-02-01,logical,Security Awareness,2025-06-02,,\nPat,U1,${AGENCY},2024-02-01,logical,leveraged: ncic,2025-06-03,,\nPat,U1,${AGENCY},2024-02-01,logical,First aid,2025-06-03,,\n`,
    );
    expect(read).toMatchObject({ added: 1, changed: 2, refused: 1 });
    expect((await personOfUser(desk.store.db, DESK, 'U1'))?.completions).toEqual([
      { course: 'data-use', completed: '2025-06-01', proficiency: true, score: '93' },
      { course: 'leveraged:NCIC', completed: '2025-06-03' },
      { course: 'security-awareness', completed: '2025-06-02' },
    ]);
  });

  test('has names alone: a namesake is asked about, never merged or doubled', async () => {
    const roster = 'name,number,agency\n';
    await report(desk, `${roster}Sam Same,11,${AGENCY}\nSam Same,12,${AGENCY}\n`);
    const read = await report(desk, `${roster}Sam Same,,${AGENCY}\nRobin New,11,${AGENCY}\n`);
    expect(read).toMatchObject({ added: 0, questions: 2 });
    expect(told(read)).toEqual([
      expect.stringMatching(/^2 name question: Sam Same is in the register at CA0194200 as P-\w+, P-\w+: put/),
      expect.stringMatching(/^3 number question: number 11 is that of Sam Same, P-\w+; is this the same person\?/),
    ]);
    expect(await report(desk, `person,name,number,agency\nnew,Sam Same,13,${AGENCY}\n`)).toMatchObject({ added: 1 });
  });

  test('has ORIs with slips: refused with what was perhaps meant', async () => {
    const read = await report(desk, `name,agency\nPat,OH0HP0000\nLee,CA019420\nKim,${AGENCY.slice(0, 8)}Z\n`);
    expect(read.problems.map(({ line, column }) => [line, column])).toEqual([[3, 'agency']]);
    expect(read.notes).toEqual([`${AGENCY.slice(0, 8)}Z does not end like the ORI of an authorised agency`]);
  });

  test('leaves people out who are in the register: told, and nothing happens to them', async () => {
    await report(desk, `${HEAD}\n${PAT}\nLee Other,U2,,${AGENCY},2024-02-01,logical,yes,2025-06-01,2025-07-01\n`);
    const read = await report(desk, `${HEAD}\n${PAT}\n`);
    const other = await personOfUser(desk.store.db, DESK, 'U2');
    expect(read.notInFile).toEqual({ count: 1, people: [other?.id] });
    expect(other?.deactivated).toBeNull();
  });

  test('a line about somebody deactivated does not bring him back', async () => {
    await report(desk, `${HEAD}\n${PAT}\n`);
    const person = await personOfUser(desk.store.db, DESK, 'U1');
    await changePerson(desk.place, {
      actor: COORDINATOR,
      person: person?.id ?? '',
      events: [{ kind: 'deactivated', on: '2026-03-01' }],
    });
    await report(desk, `${HEAD}\n${PAT}\n`);
    expect((await personOfUser(desk.store.db, DESK, 'U1'))?.deactivated).toBe('2026-03-01');
  });

  test('comes with semicolons, in UTF-16, with a byte order mark, or in the wrong encoding', async () => {
    const text = `name;agency\nÅsa Öberg;${AGENCY}\n`;
    expect(await report(desk, `\uFEFF${text}`)).toMatchObject({ added: 1 });
    expect(await report(desk, Buffer.from(`\uFEFF${text}`, 'utf16le'))).toMatchObject({ unchanged: 1 });
    const latin = await report(desk, Buffer.from(text, 'latin1'));
    expect(told(latin)[0]).toBe('2 name problem: holds what is not UTF-8: save the file as CSV in UTF-8');
  });

  test('comes out again with formulas neutralised, and goes in again unchanged', async () => {
    const evil = ['=cmd|calc', '+1', '-1', '@SUM(1)', '\t=1', '"quoted, with comma"'];
    const lines = evil.map((name, n) => `"${name.replaceAll('"', '""')}",N${n},${AGENCY},"=HYPERLINK(1)"`);
    await report(desk, ['name,number,agency,role', ...lines].join('\n'));
    let csv = '';
    for await (const piece of rosterCsv(desk.place)) csv += piece;
    for (const cell of csv.split(/[,\r\n]+/)) expect(cell.replace(/^"/, '')).not.toMatch(/^[=+\-@\t]/);
    const file = join(folder, 'roster.csv');
    const again = await report(desk, csv);
    expect({ unchanged: again.unchanged, refused: again.refused }).toEqual({ unchanged: 6, refused: 0 });
    expect(readFileSync(file, 'utf8')).toContain("'=cmd|calc");
  });
});

test('every event of an import can be found in the ledger by person and number', async () => {
  const desk = await openDesk(sqlite);
  await report(desk, `${HEAD}\n${PAT}\n`);
  const [person] = (await rosterPage(desk.store.db, { desk: DESK, agency: AGENCY, today: '2026-03-02' })).map(
    (line) => line.person,
  );
  const history = await historyOf(desk.store.db, DESK, person?.id ?? '');
  const [part] = await desk.store.ledger.read({ desk: DESK, kinds: ['people.imported-part'] });
  expect(part?.data.events).toMatchObject(
    history.map(({ number, event }) => ({ person: person?.id, number, kind: event.kind })),
  );
  await desk.close();
});
