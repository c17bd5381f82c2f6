// The register in Slack, over real HTTP: a coordinator adds people, opens them, records what happened, and takes the roster along.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { historyOf, personOfUser } from '../../../src/store/people/index.ts';
import { fillIn, type Play, press, startPlay } from '../cases/play.ts';
import { aloud } from '../words.ts';
import { AGENCY, ask, fileIn, register } from './register.ts';

const DESK = 'T0RIVERTON';
let play: Play;

beforeAll(async () => {
  play = await startPlay();
});
afterAll(() => play.stop());

const says = (words: string) => (view: unknown) => aloud(view as never).includes(words);
const analyst = () => personOfUser(play.desk.store.db, DESK, 'U0ANALYST1');

async function openAgency() {
  await play.coordinator.closeView({ all: true });
  await play.coordinator.command('/training', `roster ${AGENCY}`);
  return play.coordinator.untilView(says(AGENCY));
}

describe('the roster', () => {
  it('of an empty register says how people get into it', async () => {
    await play.coordinator.command('/training', 'roster');
    const view = await play.coordinator.untilView(says('Nobody is in the register yet'));
    expect(aloud(view as never)).toContain('nac-desk training import');
  });

  it('lets the coordinator add a person, who is shown with what is due at once', async () => {
    await press(play.coordinator, play.coordinator.view() as never, 'Add a person');
    const form = await play.coordinator.untilView(says('Date of assignment'));
    await fillIn(play.coordinator, form, {
      name: 'Sam Okafor',
      user: 'U0ANALYST1',
      agency: AGENCY,
      role: 'crime analyst',
      assigned: '2026-02-20',
      access: 'logical',
    });
    const person = await play.coordinator.untilView(says('Added to the register'));
    expect(aloud(person as never)).toContain('CA0990100*: not cleared');
    expect(aloud(person as never)).toContain('Record check is to be done by 2026-03-22 (audit:3.record-check)');
    expect(await play.ledger('person.registered')).toHaveLength(1);
    expect(JSON.stringify(await play.ledger())).not.toContain('Okafor');
  });

  it('refuses to add the same user again, and says who it is', async () => {
    await openAgency();
    await press(play.coordinator, play.coordinator.view() as never, 'Add a person');
    const form = await play.coordinator.untilView(says('Date of assignment'));
    const values = { name: 'S. Okafor', user: 'U0ANALYST1', agency: AGENCY, access: 'physical' };
    expect(JSON.stringify(await fillIn(play.coordinator, form, values))).toContain('already: Sam Okafor (CA0990100)');
  });

  it('refuses a date to come beside its input', async () => {
    const form = play.coordinator.view();
    if (!form) throw new Error('no form');
    const values = { name: 'New Hire', user: 'U0OFFICER1', agency: AGENCY, assigned: '2027-01-01', access: 'logical' };
    expect(JSON.stringify(await fillIn(play.coordinator, form, values))).toContain('2027-01-01 lies after today');
  });

  it('asks for more than a name where somebody of that name is there', async () => {
    const form = play.coordinator.view();
    if (!form) throw new Error('no form');
    const values = { name: 'sam okafor', user: null, agency: AGENCY, assigned: null, access: 'logical' };
    expect(JSON.stringify(await fillIn(play.coordinator, form, values))).toContain('give a personnel number');
    expect(await play.ledger('person.registered')).toHaveLength(1);
  });

  it('opens a person, and records a course, a record check and an agreement until the person is cleared', async () => {
    const roster = await openAgency();
    await press(play.coordinator, roster, 'Open');
    const record = async (button: string, values: Record<string, unknown>) => {
      const person = await play.coordinator.untilView(says('[Record a course]'));
      await press(play.coordinator, person, button);
      const form = await play.coordinator.untilView((view) => JSON.stringify(view.payload).includes('Record it'));
      await fillIn(play.coordinator, form, values);
      return play.coordinator.untilView(says(`Recorded: ${button.toLowerCase()}`));
    };
    await record('Record a course', {
      course: 'data-use',
      completed: '2026-03-01',
      certificate: 'DU 311',
      proficiency: ['affirmed'],
    });
    await record('Record a course', { course: 'security-awareness', completed: '2026-03-02' });
    await record('Record check made', { agency: AGENCY, 'record check': '2026-03-02' });
    const person = await record('Agreement signed', { agency: AGENCY, agreement: '2026-03-01' });
    expect(aloud(person as never)).toContain('CA0990100*: cleared');
    expect(aloud(person as never)).toContain('N-DEx data use: 2026-03-01, proficiency affirmed, certificate DU 311');
    expect((await analyst())?.postings).toMatchObject([{ agreement: '2026-03-01', recordCheck: { on: '2026-03-02' } }]);
  });

  it('takes back a course that was recorded by mistake, with why, and keeps both in the history', async () => {
    await press(play.coordinator, play.coordinator.view() as never, 'Record a course');
    const wrong = await play.coordinator.untilView(says('Certificate expires on'));
    await fillIn(play.coordinator, wrong, { course: 'security-awareness', completed: '2026-02-02' });
    const person = await play.coordinator.untilView(says('Security awareness: 2026-02-02'));
    await press(play.coordinator, person, 'Take back a course');
    const form = await play.coordinator.untilView(says('Which was recorded by mistake?'));
    const struck = JSON.stringify(['security-awareness', '2026-02-02']);
    await fillIn(play.coordinator, form, { struck, because: 'Entered for the wrong person' });
    const after = await play.coordinator.untilView(says('Recorded: take back a course'));
    expect(aloud(after as never)).not.toContain('2026-02-02');
    const known = await analyst();
    const kinds = (await historyOf(play.desk.store.db, DESK, known?.id ?? '')).map(({ event }) => event.kind);
    expect(kinds.slice(-2)).toEqual(['course-completed', 'course-struck']);
  });

  it('deactivates a person with the day, keeps the history, and gives access again', async () => {
    await press(play.coordinator, play.coordinator.view() as never, 'Deactivate');
    const form = await play.coordinator.untilView(says('Access ended on'));
    await fillIn(play.coordinator, form, { on: '2026-03-02' });
    const gone = await play.coordinator.untilView(says('Deactivated on 2026-03-02'));
    const known = await analyst();
    expect((await historyOf(play.desk.store.db, DESK, known?.id ?? '')).at(-1)?.event.kind).toBe('deactivated');
    await press(play.coordinator, gone, 'Reactivate');
    const again = await play.coordinator.untilView(says('Access again from'));
    await fillIn(play.coordinator, again, { on: '2026-03-02' });
    await play.coordinator.untilView(says('CA0990100*: cleared'));
  });

  it('takes no data of a person’s private life into a free text', async () => {
    await press(play.coordinator, play.coordinator.view() as never, 'Change role or access');
    const form = await play.coordinator.untilView(says('Left this agency on'));
    const told = await fillIn(play.coordinator, form, { role: 'SSN 219-09-9999' });
    expect(JSON.stringify(told)).toMatch(/social security/i);
    expect(JSON.stringify(await analyst())).not.toContain('219-09');
  });

  it('goes through a large agency page by page', async () => {
    for (let number = 10; number < 55; number++) await register(play, { name: `Person ${number}` });
    const first = await openAgency();
    expect(aloud(first as never)).not.toContain('Person 54');
    await press(play.coordinator, first, 'Next page');
    const second = await play.coordinator.untilView(says('Person 54'));
    expect(aloud(second as never)).not.toContain('Person 12');
  });

  it('comes as a file that holds no formula, and the look is in the ledger', async () => {
    await register(play, { name: '=HYPERLINK("http://x")' });
    const looks = (await play.ledger('audit.looked')).length;
    await press(play.coordinator, await openAgency(), 'As CSV');
    const message = await play.coordinator.untilDm(({ fileIds }) => (fileIds?.length ?? 0) > 0);
    const lines = (await fileIn(play, message)).toString().split('\r\n');
    expect(lines[0]).toContain('person,name,user');
    expect(lines.filter((line) => line.includes('HYPERLINK'))).toEqual([expect.stringContaining(`"'=HYPERLINK`)]);
    expect((await play.ledger('audit.looked')).length).toBe(looks + 2);
  });

  it('is shown to the auditor without buttons that change, and to an officer not at all', async () => {
    await play.auditor.command('/training', `roster ${AGENCY}`);
    const roster = await play.auditor.untilView(says(AGENCY));
    expect(aloud(roster as never)).not.toContain('Add a person');
    await press(play.auditor, roster, 'Open');
    const person = await play.auditor.untilView(says('in the register since'));
    expect(aloud(person as never)).not.toContain('[Deactivate]');
    expect(aloud(await ask(play.officer, '/training', 'roster'))).toContain('Only');
  });
});

describe('importing a roster', () => {
  const send = async (text: string) => {
    await press(play.coordinator, await openAgency(), 'Import a roster');
    const form = await play.coordinator.untilView(says('The roster'));
    const { payload } = form;
    const file = play.coordinator.upload('roster.csv', Buffer.from(text));
    await play.coordinator.submitView(form.id, { roster: { 'case-value': [file] } } as never);
    return play.coordinator.untilView((view) => !says('Looking through')(view) && view.payload !== payload);
  };

  it('says which lines it would not take and why, and what it read dates as', async () => {
    const trial = await send(
      'name,number,assigned,access\nAda Quill,901,3/4/2025,logical\nBo Quill,902,2025-04-03,logical\n',
    );
    const words = aloud(trial as never);
    expect(words).toContain('new: 1');
    expect(words).toContain('not taken, 1 of them only need an answer: 1');
    expect(words).toMatch(/line 2, assigned: question: .*3\/4\/2025/);
    await play.coordinator.closeView({ all: true });
    expect(await play.ledger('people.imported')).toEqual([]);
  });

  it('keeps a file that is no roster in the form, with what is missing', async () => {
    const form = await send('who,where\nPat,here\n');
    expect(aloud(form as never)).toContain('missing: a column "name"');
    expect(aloud(form as never)).toContain('the first line has: "who", "where"');
  });

  it('brings nothing in that was not tried out by the same person', async () => {
    const trial = await send('name,number,assigned,access\nBo Quill,902,2025-04-03,logical\n');
    expect(await play.officer.submitView(trial.id)).not.toEqual({ ok: true });
    await play.coordinator.submitView(trial.id);
    await play.coordinator.untilView(says('The roster is in the register.'));
    expect(await play.ledger('people.imported')).toMatchObject([{ data: { added: 1 } }]);
    const again = await send('name,number,assigned,access\nBo Quill,902,2025-04-03,logical\n');
    expect(aloud(again as never)).toContain('There is nothing to take in');
  });
});

describe('/training report', () => {
  it('shows the chart with its words, the agencies as a table, and brings them as CSV', async () => {
    await play.coordinator.closeView({ all: true });
    const report = await ask(play.coordinator, '/training', 'report');
    const kinds = report.blocks.map(({ type }) => type);
    expect(kinds).toContain('image');
    expect(kinds).toContain('table');
    expect(JSON.stringify(report.blocks)).toContain('"text":"CA0990100"');
    expect(aloud(report)).toContain('Training of 48 people');
    const files = play.coordinator.dms().length;
    await press(play.coordinator, report as never, 'As CSV');
    const message = await play.coordinator.untilDm(() => play.coordinator.dms().length > files);
    const csv = (await fileIn(play, message)).toString();
    expect(csv).toContain('Agency,Not cleared,Overdue,Due within 30 days,Due within 60 days,In order,People\r\n');
    expect(csv).toMatch(/CA0990100,1,0,0,0,47,48/);
  });

  it('keeps Slack’s limits in everything shown so far', () => {
    expect(play.logged.filter((line) => line.includes('broke Slack'))).toEqual([]);
  });

  it('is refused to an officer', async () => {
    expect(aloud(await ask(play.officer, '/training', 'report'))).toContain('Only');
  });
});
