// Training, the ways in and the audit board over real HTTP: what a person, a coordinator and an auditor meet.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PeopleDesk, personOfUser, registerPerson } from '../../../src/store/people/index.ts';
import type { Actor } from '../../../src/workspace/index.ts';
import { fillIn, type Play, press, startPlay } from '../cases/play.ts';
import { aloud } from '../words.ts';

let play: Play;
let desk: string;

beforeAll(async () => {
  play = await startPlay();
  desk = play.workspace.teams[0]?.id ?? '';
  const place: PeopleDesk = { store: play.desk.store, desk, pack: play.desk.deps.policies.current.pack };
  await registerPerson(place, {
    actor: { id: 'U0COORD001', role: 'coordinator' },
    identity: { name: 'Robin Officer', user: 'U0OFFICER1', email: null, number: null },
    events: [
      {
        kind: 'posting-set',
        agency: 'CA0194200',
        changes: { role: 'officer', assigned: '2024-05-01', access: 'logical', systems: [] },
      },
      { kind: 'record-check-made', agency: 'CA0194200', on: '2024-05-10' },
      { kind: 'course-completed', completion: { course: 'data-use', completed: '2024-02-29' } },
      { kind: 'course-completed', completion: { course: 'security-awareness', completed: '2025-01-15' } },
    ],
  });
});

afterAll(() => play.stop());

async function ask(actor: Actor, command: string, text: string) {
  const before = actor.ephemerals().length;
  expect(await actor.command(command, text)).toEqual({ ok: true });
  return aloud(await actor.untilEphemeral(() => actor.ephemerals().length > before));
}

describe('/training', () => {
  it('tells a person first that he is not cleared, then which training lapsed, with its clause', async () => {
    const words = await ask(play.officer, '/training', '');
    expect(words).toContain('You are not cleared for N-DEx');
    expect(words).toContain('N-DEx data use training lapsed; it was to be repeated by 2026-02-28');
    expect(words).toContain('audit:11');
  });

  it('says that somebody who is not recorded is not cleared', async () => {
    expect(await ask(play.analyst, '/training', 'me')).toContain('is not cleared');
  });

  it('shows who is due to the coordinator and to nobody else', async () => {
    expect(await ask(play.coordinator, '/training', 'due 30')).toContain('Robin Officer');
    expect(await ask(play.officer, '/training', 'due 30')).toContain('Only');
  });

  it('answers words it does not know, and days that are none, with what to type', async () => {
    expect(await ask(play.officer, '/training', 'dance')).toContain('no word that /training knows');
    expect(await ask(play.coordinator, '/training', 'due tomorrow')).toContain('whole number');
    expect(await ask(play.coordinator, '/training', 'roster nowhere')).toContain('nine characters');
  });

  it('lets a person report a course, and counts it once the coordinator has confirmed it', async () => {
    await play.officer.command('/training', 'record');
    const form = await play.officer.untilView();
    await fillIn(play.officer, form, { course: 'data-use', completed: '2026-02-27', proof: 'Certificate 1187' });
    await play.officer.untilView(
      (view) => aloud(view as never).includes('Reported') || aloud(view as never).includes('is reported'),
    );
    await play.officer.closeView({ all: true });
    expect(await ask(play.officer, '/training', '')).toContain('not cleared');
    const message = await play.coordinator.untilDm((dm) => aloud(dm).includes('Robin Officer reports'));
    await press(play.coordinator, message, 'Confirm the training');
    await play.coordinator.untilDm((dm) => aloud(dm).includes('You confirmed it'));
    const registered = await personOfUser(play.desk.store.db, desk, 'U0OFFICER1');
    expect(registered?.reports).toMatchObject([{ state: 'confirmed' }]);
    expect(await ask(play.officer, '/training', '')).toContain('You are cleared for N-DEx');
    expect(await play.ledger('person.report-confirmed')).toHaveLength(1);
  });
});

describe('reminders', () => {
  it('come by direct message in working hours when the clock reaches them, and not again after that', async () => {
    const place: PeopleDesk = { store: play.desk.store, desk, pack: play.desk.deps.policies.current.pack };
    await registerPerson(place, {
      actor: { id: 'U0COORD001', role: 'coordinator' },
      identity: { name: 'Sam Analyst', user: 'U0ANALYST1', email: null, number: null },
      events: [
        {
          kind: 'posting-set',
          agency: 'CA0194200',
          changes: { role: 'analyst', assigned: '2024-05-01', access: 'logical' },
        },
        { kind: 'record-check-made', agency: 'CA0194200', on: '2024-05-10' },
        { kind: 'course-completed', completion: { course: 'data-use', completed: '2024-03-20' } },
        { kind: 'course-completed', completion: { course: 'security-awareness', completed: '2026-01-15' } },
      ],
    });
    play.minutes(24 * 60);
    const reminder = await play.analyst.untilDm((dm) => aloud(dm).includes('Your N-DEx training'));
    expect(aloud(reminder)).toContain('N-DEx data use training is current until 2026-03-20');
    play.minutes(60);
    await play.desk.wake();
    expect(play.analyst.dms().filter((dm) => aloud(dm).includes('Your N-DEx training'))).toHaveLength(1);
  });
});

describe('/ndex-access', () => {
  it('shows the way in through LEO step by step, remembers what is done, and shows the coordinator how far people are', async () => {
    await play.officer.command('/ndex-access', 'user');
    const guide = await play.officer.untilView((view) => aloud(view as never).includes('LEO'));
    expect(aloud(guide as never)).toContain('leo:step-8');
    await press(play.officer, guide, 'This is done');
    await play.officer.untilView((view) => aloud(view as never).includes('Done: '));
    await play.officer.closeView({ all: true });
    expect(await play.ledger('guide.step-done')).toHaveLength(1);
    await play.coordinator.command('/ndex-access', 'user');
    await play.coordinator.untilView((view) => aloud(view as never).includes('How far others are'));
  });

  it('lists every way in that stands today, and none that has ended', async () => {
    await play.analyst.command('/ndex-access', '');
    const words = aloud((await play.analyst.untilView()) as never);
    expect(words).toContain('Open the checklist');
    expect(words).not.toContain('fax');
  });
});

describe('/nac-desk audit', () => {
  it('shows the sixteen items to the auditor, with the gaps of one, and writes down that it was looked at', async () => {
    await play.auditor.command('/nac-desk', 'audit');
    const board = await play.auditor.untilView((view) => aloud(view as never).includes('16.'));
    await press(play.auditor, board, 'Look at the item');
    await play.auditor.untilView((view) => aloud(view as never).includes('What is asked'));
    expect((await play.ledger('audit.looked')).length).toBeGreaterThan(0);
  });

  it('is refused to an officer, who is told privately', async () => {
    expect(await ask(play.officer, '/nac-desk', 'audit')).toContain('Only');
  });
});

describe('the interview', () => {
  it('knows from the register whether the own access is in order', async () => {
    const facts = await Promise.all(play.desk.deps.registers.map((register) => register({ desk, user: 'U0ANALYST1' })));
    expect(facts).toEqual([{ standing: 'not-checked' }]);
  });
});
