// The weekly review: posted to the coordinators once for a week, also by two replicas; shown on demand; confirmed by the first reader.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { REVIEW_READ } from '../../../src/audit/review.ts';
import { auditReview } from '../../../src/delivery/audit-review.ts';
import { DIGEST } from '../../../src/delivery/weekly.ts';
import { grantRole } from '../../../src/store/roles.ts';
import { plan } from '../../../src/store/schedules.ts';
import { changeSetting } from '../../../src/store/settings.ts';
import type { Actor } from '../../../src/workspace/index.ts';
import { databases, type Fresh } from '../../store/databases.ts';
import { until } from '../cases/asking.ts';
import { type Play, press, startPlay } from '../cases/play.ts';
import { aloud } from '../words.ts';

const desk = 'T0RIVERTON';
const COORDINATOR = { id: 'U0COORD001', role: 'coordinator' } as const;
const DAY = 24 * 60;

describe.each(databases)('two replicas on $name', ({ fresh: make }) => {
  let fresh: Fresh;
  let play: Play;
  beforeAll(async () => {
    fresh = await make();
    play = await startPlay({ databaseUrl: fresh.url, replicas: 2 });
    await grantRole(play.desk.store, COORDINATOR, { desk, user: 'U0ANALYST1', role: 'coordinator' });
    await play.officer.command('/policy', 'is 123-45-6789 allowed');
    await play.officer.untilEphemeral((message) => aloud(message).includes('was not kept'));
    await play.officer.command('/nac-desk', 'audit');
    await play.officer.untilEphemeral((message) => aloud(message).includes('Only'));
    await until(async () => (await schedules()).includes('audit-review'));
  });
  afterAll(async () => {
    await play.stop();
    await fresh.drop();
  });
  afterEach(async () => {
    for (const who of [play.coordinator, play.auditor]) if (who.view()) await who.closeView({ all: true });
  });

  const schedules = async () =>
    (await play.desk.store.db.selectFrom('schedules').select('name').where('desk', '=', desk).execute()).map(
      ({ name }) => name,
    );

  const reviews = (who: Actor) => who.dms().filter((message) => aloud(message).includes('Weekly review'));

  it('bring each coordinator one review of the week that is over, with what was refused and kept out', async () => {
    play.minutes(7 * DAY);
    const review = await play.coordinator.untilDm((message) => aloud(message).includes('Weekly review'));
    await play.analyst.untilDm((message) => aloud(message).includes('Weekly review'));
    const words = aloud(review);
    expect(words).toContain('Weekly review 2026-W10: 2026-03-02 to 2026-03-08');
    expect(words).toContain('0 decisions, 0 of them not a yes; 1 act refused; 1 text kept out by the guard.');
    expect(words).toContain('[I have read it]');
    expect(reviews(play.officer).length + reviews(play.auditor).length).toBe(0);
  });

  it('bring none a second time, also when the day of the digests is changed within the week', async () => {
    const { store } = play.desk;
    const value = { weekday: 3, time: '09:00', channel: null };
    await changeSetting(store, { desk, actor: COORDINATOR, setting: DIGEST, value });
    await plan(store, desk, auditReview);
    const due = async () =>
      (
        await store.db
          .selectFrom('schedules')
          .select('due_at')
          .where('desk', '=', desk)
          .where('name', '=', 'audit-review')
          .executeTakeFirst()
      )?.due_at;
    const before = Number(await due());
    play.minutes(3 * DAY);
    await until(async () => Number(await due()) > before);
    const queued = await store.db.selectFrom('outbox').selectAll().where('template', '=', 'audit-review').execute();
    expect(queued.map(({ address }) => address).sort()).toEqual(['U0ANALYST1', 'U0COORD001']);
    expect([reviews(play.coordinator).length, reviews(play.analyst).length]).toEqual([1, 1]);
  });

  it('keep the first reader, and tell the second who that was', async () => {
    const [mine] = reviews(play.coordinator);
    const [other] = reviews(play.analyst);
    if (!mine || !other) throw new Error('no review');
    await press(play.coordinator, mine, 'I have read it');
    const read = await play.coordinator.untilDm(
      (message) => message.ts === mine.ts && aloud(message).includes('Read by <@U0COORD001>'),
    );
    expect(aloud(read)).not.toContain('[I have read it]');
    await press(play.analyst, other, 'I have read it');
    await play.analyst.untilDm(
      (message) => message.ts === other.ts && aloud(message).includes('Read by <@U0COORD001>'),
    );
    const kept = await play.ledger(REVIEW_READ);
    expect(kept.map(({ actor, subject }) => [actor, subject])).toEqual([[COORDINATOR, '2026-W10']]);
  });

  it('let two who click at the same moment win once', async () => {
    play.minutes(7 * DAY);
    const [mine, other] = await Promise.all(
      [play.coordinator, play.analyst].map((who) =>
        who.untilDm((message) => aloud(message).includes('Weekly review 2026-W11')),
      ),
    );
    if (!mine || !other) throw new Error('no review');
    await Promise.all([press(play.coordinator, mine, 'I have read it'), press(play.analyst, other, 'I have read it')]);
    for (const [who, { ts }] of [[play.coordinator, mine] as const, [play.analyst, other] as const])
      await who.untilDm((message) => message.ts === ts && aloud(message).includes('Read by'));
    expect((await play.ledger(REVIEW_READ)).filter(({ subject }) => subject === '2026-W11')).toHaveLength(1);
  });

  it('show it on demand, by command and from the board, each look written down; an auditor reads and does not confirm', async () => {
    const looks = async () => (await play.ledger('audit.looked')).filter(({ data }) => data.at === 'review').length;
    const before = await looks();
    await play.auditor.command('/nac-desk', 'audit review');
    const seen = aloud(await play.auditor.untilView((view) => aloud(view).includes('Exigent uses')));
    expect(seen).toContain('Read by');
    expect(seen).not.toContain('[I have read it]');
    await play.auditor.closeView({ all: true });
    await play.coordinator.command('/nac-desk', 'audit');
    const board = await play.coordinator.untilView((view) => aloud(view).includes('16.'));
    await press(play.coordinator, board, 'Review of last week');
    await play.coordinator.untilView((view) => aloud(view).includes('Exigent uses'));
    expect(await looks()).toBe(before + 2);
  });

  it('refuse an auditor who was a coordinator when the review came, and write that down', async () => {
    play.minutes(7 * DAY);
    const review = await play.analyst.untilDm((message) => aloud(message).includes('Weekly review 2026-W12'));
    await play.desk.store.transaction((trx) => trx.deleteFrom('roles').where('user_id', '=', 'U0ANALYST1').execute());
    await grantRole(play.desk.store, COORDINATOR, { desk, user: 'U0ANALYST1', role: 'auditor' });
    await press(play.analyst, review, 'I have read it');
    await play.analyst.untilEphemeral(
      (message) => aloud(message).includes('Nothing was changed'),
      play.analyst.dms()[0]?.channelId,
    );
    const refused = (await play.ledger('desk.refused')).at(-1);
    expect(refused).toMatchObject({ subject: 'review.confirm', actor: { id: 'U0ANALYST1', role: 'auditor' } });
    expect((await play.ledger(REVIEW_READ)).filter(({ subject }) => subject === '2026-W12')).toEqual([]);
  });

  it('say on Home whether it was read, to those who may read the audit', async () => {
    const { coordinator, officer } = play;
    await coordinator.openHome();
    const home = await coordinator.untilHome((view) => aloud(view).includes('*Audit*'));
    expect(aloud(home)).toContain('Nobody has confirmed the review of 2026-W12 as read.');
    await press(coordinator, home, 'Review of last week');
    const review = await coordinator.untilView((view) => aloud(view).includes('[I have read it]'));
    await press(coordinator, review, 'I have read it');
    await coordinator.untilView((view) => aloud(view).includes('Read by <@U0COORD001>'));
    await coordinator.closeView({ all: true });
    await coordinator.openHome();
    await coordinator.untilHome((view) => aloud(view).includes('The review of 2026-W12 was read by <@U0COORD001>.'));
    await officer.openHome();
    expect(aloud(await officer.untilHome())).not.toContain('*Audit*');
  });

  it('send Slack nothing that Slack would refuse', () => {
    expect(play.workspace.refusals()).toEqual([]);
  });
});
