// Two replicas behind a balancer, sharing one database: nobody notices which of them answers, nor that one has gone.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases } from '../../store/databases.ts';
import { aloud, buttonOf, read } from '../words.ts';
import { askOwner, grantedAndVerified, HARBOR, until } from './asking.ts';
import { fillIn, type Play, press, startPlay } from './play.ts';

// The last of them is PostgreSQL wherever there is one; two replicas on one machine may share a SQLite file as well.
describe.each(databases.slice(-1))('two replicas on $name', ({ fresh }) => {
  let play: Play;
  let drop: () => Promise<void>;
  beforeAll(async () => {
    const database = await fresh();
    drop = database.drop;
    play = await startPlay({ databaseUrl: database.url, replicas: 2 });
  });
  afterAll(async () => {
    await play.stop();
    await drop();
  });

  it('carry a request from form to use between them, each step written once', async () => {
    const id = await grantedAndVerified(play, 'BOTH-1');
    const steps = (await play.ledger()).filter(({ subject }) => subject === id).map(({ kind }) => kind);
    expect(steps).toEqual([
      'permission.drafted',
      'permission.sent',
      'permission.delivered',
      'permission.answered',
      'permission.verified',
    ]);
    expect(Math.min(...play.taken())).toBeGreaterThan(2);
  });

  it('let one of two opposite clicks at the same moment win, and tell the other', async () => {
    const { owner } = play;
    const { id, card } = await askOwner(play, 'RACE-1');
    const before = play.taken();
    const [first = 0, second = 0] = before;
    await Promise.all([
      owner.clickAction(card.ts, buttonOf(card, 'Grant as requested')),
      owner.clickAction(card.ts, buttonOf(card, 'Refuse')),
    ]);
    await owner.untilEphemeral(({ text }) => text.includes('answered already'), owner.dms()[0]?.channelId);
    expect((await play.ledger('permission.answered')).filter(({ subject }) => subject === id)).toHaveLength(1);
    expect(play.taken().map((count, at) => count > (at === 0 ? first : second) - 1)).toEqual([true, true]);
  });

  it('send a notice and each of its reminders once, though both look for what is due', async () => {
    const { officer, owner, coordinator, minutes } = play;
    await officer.command('/exigent');
    await fillIn(officer, await officer.untilView(), { ground: 'danger-to-life' });
    const done = await officer.untilView((view) => aloud(view).includes('What was or will be done?'));
    await fillIn(officer, done, { acts: ['tell'], told: 'yes', recipients: ['criminal-justice-agency'] });
    const last = await officer.untilView((view) => aloud(view).includes('Screen 3 of 3'));
    await fillIn(officer, last, { owner: HARBOR, liability: ['accepted'] });
    await officer.untilView((view) => aloud(view).includes('Recorded.'));
    await officer.closeView({ all: true });
    await owner.untilDm(({ text }) => text.includes('emergency'));
    const reminders = (who: typeof officer) => who.dms().filter(({ text }) => text.includes('has not acknowledged'));
    minutes(5);
    await officer.untilDm(() => reminders(officer).length === 1);
    minutes(5);
    await coordinator.untilDm(() => reminders(coordinator).length === 1);
    await officer.untilDm(() => reminders(officer).length === 2);
    expect(owner.dms().filter(({ text }) => text.includes('emergency'))).toHaveLength(1);
  });

  it('go on as one when the other is taken down', async () => {
    const { officer, owner, desks } = play;
    const { id, card } = await askOwner(play, 'DOWN-1');
    await play.takeDown(1);
    await press(owner, card, 'Grant as requested');
    const answered = await owner.untilDm((seen) => seen.ts === card.ts && aloud(seen).includes('The owner said'));
    expect(read(answered)).toContain('[Verify the record]');
    await until(async () => (await play.ledger('permission.answered')).some(({ subject }) => subject === id));
    expect(await officer.command('/ori-check', 'CA0194200')).toEqual({ ok: true });
    expect(await desks[0]?.store.ledger.verify('T0RIVERTON')).toMatchObject({ fault: null });
  });
});
