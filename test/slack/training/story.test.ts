// The story of a coordinator, over real HTTP, on both databases: a roster of 500, who is due, and the reminders as time passes.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changePerson, personOfUser } from '../../../src/store/people/index.ts';
import { csvLine } from '../../../src/training/csv-cell.ts';
import { movableClock } from '../../../src/workspace/index.ts';
import { databases } from '../../store/databases.ts';
import { type Play, press, startPlay } from '../cases/play.ts';
import { aloud } from '../words.ts';
import { AGENCY, ask, heard, placeOf, quiet } from './register.ts';

const DAY = 24 * 60;
const COORDINATOR = { id: 'U0COORD001', role: 'coordinator' } as const;
const says = (words: string) => (view: unknown) => aloud(view as never).includes(words);

const HEAD = [
  'Full Name',
  'Slack',
  'Badge Number',
  'Assigned',
  'Access',
  'Record check',
  'data use',
  'security awareness',
];

/** Three of them are in Slack: one due in a week, one who will finish, one who will leave. */
const roster = [
  csvLine(HEAD),
  csvLine(['Dana Reyes', 'U0OFFICER1', '1', '2023-05-01', 'logical', 'yes', '2024-03-20', '2026-01-05']),
  csvLine(['Sam Okafor', 'U0ANALYST1', '2', '2023-05-01', 'logical', 'yes', '2024-03-20', '2026-01-05']),
  csvLine(['Robin Castellano', 'U0CSAOFF01', '3', '2023-05-01', 'logical', 'yes', '2024-03-20', '2026-01-05']),
  ...Array.from({ length: 497 }, (_, n) =>
    csvLine([
      `Person ${n}`,
      '',
      `${n + 4}`,
      '2023-05-01',
      'logical',
      'yes',
      n < 7 ? '2024-02-10' : '2026-01-02',
      '2026-01-05',
    ]),
  ),
].join('');

describe.each(databases)('a coordinator on $name', (database) => {
  let play: Play;
  let databaseUrl: string;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    const fresh = await database.fresh();
    databaseUrl = fresh.url;
    play = await startPlay({ databaseUrl, replicas: 2 });
    drop = fresh.drop;
  });
  afterAll(async () => {
    await play.stop();
    await drop();
  });

  const reminders = (who: Play['officer']) => heard(who, 'Your N-DEx training').length;

  it('tries out a roster of 500, sees what it would do, and takes it in', async () => {
    const { coordinator } = play;
    await coordinator.command('/training', `roster ${AGENCY}`);
    await press(coordinator, await coordinator.untilView(says(AGENCY)), 'Import a roster');
    const form = await coordinator.untilView(says('The roster'));
    const file = coordinator.upload('roster.csv', Buffer.from(roster));
    await coordinator.submitView(form.id, { roster: { 'case-value': [file] } } as never);
    const trial = await coordinator.untilView(says('It would be'));
    expect(aloud(trial as never)).toContain('new: 500');
    expect(aloud(trial as never)).not.toContain('Not read');
    expect(await personOfUser(play.desk.store.db, 'T0RIVERTON', 'U0OFFICER1')).toBeUndefined();
    await coordinator.submitView(trial.id);
    const done = await coordinator.untilView(says('The roster is in the register.'));
    expect(aloud(done as never)).toContain('new: 500');
    await coordinator.closeView({ all: true });
    expect(await play.ledger('people.imported')).toMatchObject([{ data: { added: 500, refused: 0 } }]);
  });

  it('sees who is late and who is due', async () => {
    const due = aloud(await ask(play.coordinator, '/training', 'due 30'));
    expect(due).toContain('Due within 30 days: 10');
    expect(due).toContain('Person 6 (CA0990100): overdue, next due 2026-02-10');
    expect(due).toContain('Dana Reyes (CA0990100): due within 30 days, next due 2026-03-20');
    expect(aloud(await ask(play.coordinator, '/training', 'report'))).toContain('overdue: 7, due within 30 days: 3');
  });

  it('has the reminders come as the clock is moved, in working hours, each once', async () => {
    play.minutes(1);
    await play.officer.untilDm((dm) => aloud(dm).includes('Your N-DEx training is due in 18 days'));
    await quiet(play);
    expect([play.officer, play.analyst, play.csaOfficer].map(reminders)).toEqual([1, 1, 1]);
    // Friday the 13th is the seventh day before.
    play.minutes(10 * DAY + 16 * 60);
    await quiet(play);
    expect(reminders(play.officer)).toBe(1);
    play.minutes(8 * 60);
    await quiet(play);
    expect(reminders(play.officer)).toBe(2);
  });

  it('reminds nobody who has finished or left in the meantime', async () => {
    const { db } = play.desk.store;
    const finished = await personOfUser(db, 'T0RIVERTON', 'U0ANALYST1');
    const gone = await personOfUser(db, 'T0RIVERTON', 'U0CSAOFF01');
    const change = (person: string, event: Parameters<typeof changePerson>[1]['events'][number]) =>
      changePerson(placeOf(play), { actor: COORDINATOR, person, events: [event] });
    await change(finished?.id ?? '', {
      kind: 'course-completed',
      completion: { course: 'data-use', completed: '2026-03-12' },
    });
    await change(gone?.id ?? '', { kind: 'deactivated', on: '2026-03-12' });
    const before = [play.analyst, play.csaOfficer].map(reminders);
    for (let week = 0; week < 3; week++) {
      play.minutes(7 * DAY);
      await quiet(play);
    }
    expect([play.analyst, play.csaOfficer].map(reminders)).toEqual(before);
    expect(reminders(play.officer)).toBeGreaterThan(2);
  });

  it('has nothing come twice when the desk is started again', async () => {
    const now = play.workspace.clock.now();
    await play.stop();
    const clock = movableClock();
    clock.set(now);
    // A workspace without a message: whatever is sent again stands there alone.
    play = await startPlay({ databaseUrl, clock });
    await quiet(play);
    expect([play.officer, play.analyst, play.csaOfficer].map(reminders)).toEqual([0, 0, 0]);
    play.minutes(7 * DAY);
    await quiet(play);
    expect([play.officer, play.analyst, play.csaOfficer].map(reminders)).toEqual([1, 0, 0]);
  });
});
