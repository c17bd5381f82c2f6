// What a coordinator sets about training, and what training puts on Home, over real HTTP.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillIn, type Play, press, startPlay } from '../cases/play.ts';
import { aloud } from '../words.ts';
import { ask, register } from './register.ts';

let play: Play;
const says = (words: string) => (view: unknown) => aloud(view as never).includes(words);

beforeAll(async () => {
  play = await startPlay();
  await register(play, { name: 'Dana Reyes', user: 'U0OFFICER1', courses: { 'security-awareness': '2025-02-10' } });
});
afterAll(() => play.stop());

async function change(setting: string, values: Record<string, unknown>) {
  await play.coordinator.closeView({ all: true });
  await play.coordinator.command('/nac-desk', 'settings');
  const list = await play.coordinator.untilView(says('Training: how often'));
  await play.coordinator.clickAction(list.id, `settings-change:${setting}`);
  const form = await play.coordinator.untilView((view) => JSON.stringify(view.payload).includes('setting.'));
  return fillIn(play.coordinator, form, values);
}

describe('the settings of training', () => {
  it('switch to Security Policy 6.0, and who was in order is late', async () => {
    expect(aloud(await ask(play.officer, '/training', ''))).toContain('current until 2027-02-10');
    await change('training.profile', { 'setting.': '"security-policy-6.0"' });
    await play.coordinator.untilView(says('Intervals: security-policy-6.0'));
    const before = aloud(await ask(play.officer, '/training', ''));
    expect(before).toContain('lapsed');
    await play.coordinator.closeView({ all: true });
    await expect
      .poll(async () => aloud(await ask(play.coordinator, '/training', 'due')), { timeout: 10_000 })
      .toContain('Dana Reyes');
    expect(await play.ledger('setting.changed')).toMatchObject([{ data: { from: null, to: 'security-policy-6.0' } }]);
    await change('training.profile', { 'setting.': 'null' });
    await play.coordinator.untilView(says('Intervals: As the pack says'));
    expect(aloud(await ask(play.officer, '/training', ''))).toContain('current until 2027-02-10');
  });

  it('say when and how often people are reminded, and refuse what cannot be', async () => {
    expect(await change('training.reminders', { 'setting.zone': 'Mars/Olympus' })).toMatchObject({
      fields: { 'setting.zone': expect.stringContaining('America/New_York') },
    });
    await change('training.reminders', {
      'setting.before': '30 7',
      'setting.atMost': '4',
      'setting.workingHours.from': '09:00',
      'setting.zone': 'America/Chicago',
    });
    const list = await play.coordinator.untilView(says('Days before it is due: 30 7'));
    expect(aloud(list as never)).toContain('About one due day at most (messages): 4');
    await play.coordinator.closeView({ all: true });
  });
});

describe('Home', () => {
  const home = async (who: Play['officer'], words: string) => {
    await who.openHome();
    return who.untilHome(says(words));
  };

  it('tells a person how he stands and what is next, with the buttons for it', async () => {
    const words = aloud((await home(play.officer, 'My training')) as never);
    expect(words).toContain('You are cleared for N-DEx.');
    expect(words).toContain('Next: Security awareness training is current until 2027-02-10.');
    expect(words).toContain('[Report a course]');
    expect(words).not.toContain('Training of the desk');
  });

  it('tells somebody unknown that he is not cleared', async () => {
    expect(aloud((await home(play.analyst, 'My training')) as never)).toContain('does not know you');
  });

  it('shows the coordinator who waits; confirming there takes it from the list and tells the person', async () => {
    const own = await home(play.officer, 'Report a course');
    await press(play.officer, own, 'Report a course');
    const form = await play.officer.untilView();
    await fillIn(play.officer, form, { course: 'data-use', completed: '2026-03-01', proof: 'Certificate 7' });
    await play.officer.untilView(says('is reported'));
    await play.officer.closeView({ all: true });
    const desk = await home(play.coordinator, '1 person waits for a report to be confirmed');
    await press(play.coordinator, desk, 'Confirm reports');
    const waiting = await play.coordinator.untilView(says('Dana Reyes reports N-DEx data use training'));
    await press(play.coordinator, waiting, 'Confirm, proficiency affirmed');
    await play.coordinator.untilView(says('No report waits for you.'));
    await play.officer.untilDm((dm) => aloud(dm).includes('confirmed your N-DEx data use training'));
    expect(await play.ledger('person.report-confirmed')).toMatchObject([{ data: { proficiency: true } }]);
    await play.coordinator.closeView({ all: true });
    await home(play.coordinator, 'No report waits to be confirmed.');
  });

  it('declines with a reason, which the person is told', async () => {
    await play.officer.command('/training', 'record');
    await fillIn(play.officer, await play.officer.untilView(), {
      course: 'security-awareness',
      completed: '2026-02-28',
      proof: 'Sheet 9',
    });
    await play.officer.untilView(says('is reported'));
    await play.officer.closeView({ all: true });
    const desk = await home(play.coordinator, '1 person waits');
    await press(play.coordinator, desk, 'Confirm reports');
    await press(play.coordinator, await play.coordinator.untilView(says('Sheet 9')), 'Decline with a reason');
    const form = await play.coordinator.untilView(says('Why?'));
    await fillIn(play.coordinator, form, { because: 'The sheet is not signed' });
    const told = await play.officer.untilDm((dm) => aloud(dm).includes('declined your Security awareness training'));
    expect(aloud(told)).toContain('The sheet is not signed');
    expect(aloud(told)).toContain('[Report it again]');
  });

  it('opens the roster and the report for the coordinator', async () => {
    await play.coordinator.closeView({ all: true });
    const desk = await home(play.coordinator, 'Training of the desk');
    await press(play.coordinator, desk, 'Training report');
    const report = await play.coordinator.untilDm((dm) => aloud(dm).includes('Training report, 2026-03-02'));
    expect(report.blocks.map(({ type }) => type)).toContain('table');
    expect(play.logged.filter((line) => line.includes('broke Slack'))).toEqual([]);
  });
});
