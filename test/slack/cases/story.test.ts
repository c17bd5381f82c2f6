// The story that cases are for, played by its people over real HTTP: permission from question to use, exigency from notice to review.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases, hasPostgres, NO_POSTGRES } from '../../store/databases.ts';
import { answerAll } from '../interview.ts';
import { aloud, buttonOf, read } from '../words.ts';
import { until } from './asking.ts';
import { fillIn, type Play, press, startPlay } from './play.ts';

const HARBOR = 'CA0990000';
const NEEDS = {
  act: 'tell',
  purpose: 'law-enforcement',
  owner: 'other-local',
  recipient: 'criminal-justice-agency',
  verified: [],
};
const seconds = (at: Date) => Math.floor(at.getTime() / 1_000);

describe.each([...databases])('on $name', ({ fresh }) => {
  let play: Play;
  let drop: () => Promise<void>;
  beforeAll(async () => {
    const database = await fresh();
    drop = database.drop;
    play = await startPlay({ databaseUrl: database.url });
  });
  afterAll(async () => {
    await play.stop();
    await drop();
  });

  it('an officer asks, the owner grants with terms and verifies, and the officer uses it within them', async () => {
    const { officer, owner } = play;
    await officer.command('/can-i-share');
    await answerAll(officer, { ...NEEDS, exigency: 'none', permission: 'not-asked' });
    const decision = await officer.untilView();
    expect(read(decision)).toContain('Not yet');
    await press(officer, decision, 'Ask the owner');

    const form = await officer.untilView((view) => aloud(view).includes('The owner’s reference number'));
    const sent = await fillIn(officer, form, { owner: HARBOR, reference: '2026-0417' });
    expect(sent).toEqual({ ok: true });
    const preview = await officer.untilView((view) => aloud(view).includes('Exactly this will be sent'));
    expect(aloud(preview)).toContain('Harbor County Sheriff');
    expect(aloud(preview)).toContain('Slack, jo.marchetti@example.org, 559-555-0142');
    expect(owner.dms()).toEqual([]);
    expect(await officer.submitView(preview.id)).toEqual({ ok: true });

    const request = await owner.untilDm((message) => message.text.includes('2026-0417'));
    // The word that it has arrived comes right behind it.
    await until(async () => (await play.ledger('permission.delivered')).length === 1);
    expect(read(request)).toEqual(expect.arrayContaining(['[Grant as requested]', '[Grant with terms]', '[Refuse]']));
    await press(owner, request, 'Grant with terms');
    const terms = await owner.untilView();
    await fillIn(owner, terms, { uses: ['tell'], conditions: ['no-further-release'], until: '2026-04-30' });
    const answered = await owner.untilView((view) => aloud(view).includes('Please verify the record'));
    expect(aloud(answered)).toContain('• Until and including 2026-04-30');
    await owner.closeView({ all: true });

    const card = await owner.untilDm(
      (message) => message.ts === request.ts && aloud(message).includes('The owner said'),
    );
    expect(read(card)).not.toContain('[Grant as requested]');
    expect(aloud(card)).toMatch(/\*The owner said:\* yes\. Jo Marchetti, <!date/);
    await press(owner, card, 'Verify the record');
    const points = await owner.untilView();
    await fillIn(owner, points, {
      'point-completeness': 'confirmed',
      'point-timeliness': 'confirmed',
      'point-accuracy': 'confirmed',
      'point-relevancy': 'confirmed',
    });
    await owner.untilView((view) => aloud(view).includes('verified it'));
    await owner.closeView({ all: true });

    await officer.closeView({ all: true });
    const checked = await officer.untilDm((message) => message.text.includes('it may be used now'));
    expect(aloud(checked)).toContain('Tell someone what it says');
    expect(read(checked)).toContain('[Record a use]');
    const told = await officer.untilDm((message) => message.text.includes('has answered'));
    await officer.untilDm((message) => message.ts === told.ts && read(message).includes('[Record a use]'));
    await press(officer, officer.dms().find(({ ts }) => ts === told.ts) ?? told, 'Record a use');
    const use = await officer.untilView();
    await fillIn(officer, use, { recipients: ['criminal-justice-agency'] });
    expect(aloud(await officer.untilView((view) => aloud(view).includes('In use')))).toContain('*Used:* Tell someone');
    await officer.closeView({ all: true });
    expect((await play.ledger()).filter(({ kind }) => kind.startsWith('permission.')).map(({ kind }) => kind)).toEqual([
      'permission.drafted',
      'permission.sent',
      'permission.delivered',
      'permission.answered',
      'permission.verified',
      'permission.used',
    ]);
  });

  it('an emergency is recorded first, told at once, and climbs until somebody acknowledges; then what is owed is done', async () => {
    const { officer, owner, coordinator, csaOfficer, minutes } = play;
    expect(await officer.command('/exigent')).toEqual({ ok: true });
    const ground = await officer.untilView();
    expect(aloud(ground)).toContain('What is imminent?');
    await fillIn(officer, ground, { ground: 'danger-to-life' });
    const done = await officer.untilView((view) => aloud(view).includes('What was or will be done?'));
    await fillIn(officer, done, { acts: ['tell'], told: 'yes', recipients: ['criminal-justice-agency'] });
    const last = await officer.untilView((view) => aloud(view).includes('Screen 3 of 3'));
    await fillIn(officer, last, { owner: HARBOR, liability: ['accepted'] });
    const recorded = await officer.untilView((view) => aloud(view).includes('Recorded.'));
    expect(aloud(recorded)).toContain('CALL: 559-555-0142 (Jo Marchetti)');
    await officer.closeView({ all: true });
    const notice = await owner.untilDm((message) => message.text.includes('emergency'));
    await officer.untilDm((message) => message.text.includes('Call the record owner now'));

    const reminders = (who: typeof officer) => who.dms().filter(({ text }) => text.includes('has not acknowledged'));
    expect(reminders(officer)).toEqual([]);
    minutes(5);
    await officer.untilDm(() => reminders(officer).length === 1);
    expect(reminders(coordinator)).toEqual([]);
    minutes(5);
    await coordinator.untilDm(() => reminders(coordinator).length === 1);
    await officer.untilDm(() => reminders(officer).length === 2);
    expect(reminders(csaOfficer)).toEqual([]);
    minutes(5);
    await csaOfficer.untilDm(() => reminders(csaOfficer).length === 1);
    await coordinator.untilDm(() => reminders(coordinator).length === 2);

    await press(owner, notice, 'Acknowledge the notice');
    const settled = await owner.untilDm(
      (message) => message.ts === notice.ts && aloud(message).includes('Acknowledged by'),
    );
    expect(read(settled)).not.toContain('[Acknowledge the notice]');
    const good = await officer.untilDm((message) => message.text.includes('Still to do: verification'));
    const count = reminders(officer).length;
    minutes(60);
    await officer.openHome();
    expect(aloud(await officer.untilHome())).toContain('Still owed: verification with the owner');
    expect(reminders(officer)).toHaveLength(count);

    await press(owner, settled, 'Verify the record');
    await fillIn(owner, await owner.untilView(), {
      'point-completeness': 'confirmed',
      'point-timeliness': 'confirmed',
      'point-accuracy': 'confirmed',
      'point-relevancy': 'confirmed',
    });
    await owner.untilView((view) => aloud(view).includes('Acknowledged. Thank you.'));
    await owner.closeView({ all: true });
    await press(officer, good, 'Further use');
    await fillIn(officer, await officer.untilView(), { further: 'none' });
    await officer.untilView((view) => aloud(view).includes('Still owed: the coordinator’s review'));
    await officer.closeView({ all: true });
    await coordinator.openHome();
    const home = await coordinator.untilHome();
    expect(aloud(home)).toContain('*Exigent uses* · 1');
    await coordinator.clickAction(home.id, buttonOf(home, 'Open'));
    await press(coordinator, await coordinator.untilView(), 'Review');
    await fillIn(coordinator, await coordinator.untilView((view) => aloud(view).includes('find?')), {
      finding: 'in-order',
    });
    expect(aloud(await coordinator.untilView((view) => aloud(view).includes('Closed')))).toContain(
      'Nothing is owed any more',
    );
    await coordinator.closeView({ all: true });
    expect(seconds(play.workspace.clock.now())).toBeGreaterThan(0);
  });

  it('the ledger holds every step, unbroken', async () => {
    const verdict = await play.desk.store.ledger.verify('T0RIVERTON');
    expect(verdict).toMatchObject({ fault: null });
  });

  it('nothing was refused by the workspace except for its pace, and nothing was logged as an error', () => {
    const refused = play.workspace.refusals().filter(({ error }) => !String(error).includes('ratelimited'));
    expect(refused).toEqual([]);
    expect(play.logged.filter((line) => /error/i.test(line))).toEqual([]);
  });
});

it.skipIf(hasPostgres)(`${NO_POSTGRES}: the story ran on SQLite alone`, () => {});
