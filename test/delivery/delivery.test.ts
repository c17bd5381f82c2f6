import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deliverOne } from '../../src/delivery/deliver-one.ts';
import { weeklyDigest } from '../../src/delivery/digest.ts';
import { startDueWork } from '../../src/delivery/due-worker.ts';
import { startDelivery } from '../../src/delivery/worker.ts';
import { claimMessage } from '../../src/store/outbox/claim.ts';
import { outboxState } from '../../src/store/outbox/watch.ts';
import { plan } from '../../src/store/schedules.ts';
import { rememberUser } from '../../src/store/users.ts';
import { contact, heard, officer, request, terms } from '../casework/people.ts';
import { databases } from '../store/databases.ts';
import { DESK_ID, done, exigent, opened, permission, stepped } from '../store/desk.ts';
import { type Delivering, openDelivering } from './delivering.ts';

const MINUTE = 60_000;
const send = { to: 'permission', event: { kind: 'send' } } as const;

describe.each(databases)('delivery on $name', (database) => {
  let desk: Delivering;
  beforeEach(async () => {
    desk = await openDelivering(database);
  });
  afterEach(() => desk.close());

  const sentRequest = async () => {
    const { case: it_ } = done(await opened(desk.cases, permission));
    return done(await stepped(desk.cases, it_.id, send)).case;
  };
  const found = (id: string) => desk.cases.find(DESK_ID, id);
  const told = (channel: 'slack' | 'email') =>
    desk[channel].taken.map(({ address, message }) => `${address} ${message.template}`);

  it('brings a request to the contact by Slack and e-mail, with a link in the e-mail only', async () => {
    const it_ = await sentRequest();
    await desk.deliver();
    expect([told('slack'), told('email')]).toEqual([
      ['UCONTACT permission-request'],
      ['records@owner.example permission-request'],
    ]);
    expect(await found(it_.id)).toMatchObject({
      state: 'delivered',
      delivery: { slack: { state: 'sent' }, email: { state: 'sent' } },
    });
    const [letter] = desk.email.taken;
    expect(letter?.message.text).toContain('https://desk.example/reply/');
    expect(letter?.message.text).toContain('Your reference number: 2024-00123.');
    expect(desk.slack.taken[0]?.message.replyLink).toBeNull();
  });

  it('sends an exigent notice by every channel at once, and the script with the number on top to the user', async () => {
    done(await opened(desk.cases, exigent));
    await desk.deliver();
    expect(told('email')).toEqual(['records@owner.example exigent-notice']);
    expect(told('slack').toSorted()).toEqual(['UCONTACT exigent-notice', 'UOFFICER exigent-script']);
    const script = desk.slack.taken.find(({ address }) => address === 'UOFFICER');
    expect(script?.message.text.split('\n')[0]).toBe('CALL: 213-555-0100 (Records Unit)');
  });

  it('waits as long as a channel asks, and does not hold up the others', async () => {
    await sentRequest();
    desk.slack.next.push({ kind: 'wait', milliseconds: 30_000 });
    await desk.deliver();
    expect([told('slack'), told('email')]).toEqual([[], ['records@owner.example permission-request']]);
    await desk.pass(29_000, 29_000);
    expect(told('slack')).toEqual([]);
    await desk.pass(2_000, 2_000);
    expect(told('slack')).toEqual(['UCONTACT permission-request']);
  });

  it('sends an emergency at once, though the channel has just had a message', async () => {
    await sentRequest();
    await desk.deliver();
    done(await opened(desk.cases, exigent));
    await desk.deliver();
    expect(told('slack').filter((line) => line.startsWith('UCONTACT'))).toEqual([
      'UCONTACT permission-request',
      'UCONTACT exigent-notice',
    ]);
  });

  it('keeps to about a message a second and channel', async () => {
    for (let count = 0; count < 5; count++) await sentRequest();
    const start = desk.clock.now().getTime();
    await desk.deliver();
    expect(desk.slack.taken).toHaveLength(1);
    await desk.pass(10_000, 100);
    const times = desk.slack.taken.map(({ at }) => at - start);
    expect(times).toHaveLength(5);
    for (const [index, at] of times.entries()) expect(at - (times[index - 1] ?? -2_000)).toBeGreaterThanOrEqual(1_000);
    expect(times.at(-1)).toBeLessThan(7_000);
  });

  it('outlasts half an hour without Slack and e-mail: nothing lost, nothing twice, and people are told', async () => {
    const it_ = done(await opened(desk.cases, exigent)).case;
    desk.slack.down = { kind: 'outage', code: 'ECONNREFUSED' };
    desk.email.down = { kind: 'outage', code: 'smtp-ECONNECTION' };
    await desk.pass(30 * MINUTE);
    expect([told('slack'), told('email')]).toEqual([[], []]);
    desk.slack.down = null;
    desk.email.down = null;
    await desk.pass(MINUTE, 1_000);
    expect(told('email')).toEqual(['records@owner.example exigent-notice']);
    const slack = told('slack');
    expect(slack).toContain('UCONTACT exigent-notice');
    for (const who of ['UOFFICER', 'UCOORD']) expect(slack).toContain(`${who} exigent-undelivered`);
    const keys = desk.slack.taken.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(await found(it_.id)).toMatchObject({ state: 'notifying', delivery: { email: { state: 'sent' } } });
  });

  it('tells people when a notice has not got through in five minutes, and not when one channel has', async () => {
    desk.slack.down = { kind: 'outage', code: 'ECONNREFUSED' };
    done(await opened(desk.cases, exigent));
    await desk.pass(6 * MINUTE);
    desk.slack.down = null;
    await desk.pass(MINUTE, 1_000);
    expect(told('slack').filter((each) => each.includes('undelivered'))).toEqual([]);
    desk.email.next.push({ kind: 'impossible', code: 'smtp-550' });
    desk.slack.next.push({ kind: 'impossible', code: 'user_not_found' });
    const it_ = done(await opened(desk.cases, exigent)).case;
    await desk.pass(10_000, 1_000);
    expect(
      told('slack')
        .filter((each) => each.includes('undelivered'))
        .toSorted(),
    ).toEqual(['UCOORD exigent-undelivered', 'UOFFICER exigent-undelivered']);
    expect(await found(it_.id)).toMatchObject({ state: 'notifying' });
  });

  it('reaches a person by e-mail when his own message has not got through in Slack', async () => {
    await rememberUser(desk.store, DESK_ID, { user: officer.id, zone: null, email: 'officer@pd.example' });
    done(await opened(desk.cases, exigent));
    desk.slack.down = { kind: 'outage', code: 'ECONNREFUSED' };
    await desk.pass(6 * MINUTE);
    expect(told('email')).toContain('officer@pd.example exigent-script');
  });

  it('tells the asker at once when the address does not exist', async () => {
    const it_ = await sentRequest();
    desk.email.next.push({ kind: 'impossible', code: 'smtp-550' });
    desk.slack.next.push({ kind: 'impossible', code: 'user_not_found' });
    await desk.pass(3_000, 1_000);
    expect(told('slack')).toEqual(['UOFFICER permission-undelivered']);
    expect(await found(it_.id)).toMatchObject({
      state: 'sent',
      delivery: { email: { state: 'failed' }, slack: { state: 'failed' } },
    });
  });

  it('looks again right before sending: nothing goes out about what has been answered meanwhile', async () => {
    const it_ = await sentRequest();
    await desk.deliver();
    desk.slack.down = { kind: 'outage', code: 'ECONNREFUSED' };
    desk.email.down = { kind: 'outage', code: 'smtp-ECONNECTION' };
    await desk.pass(49 * 60 * MINUTE, 60 * MINUTE);
    await stepped(
      desk.cases,
      it_.id,
      { to: 'permission', event: { kind: 'answer', answer: { granted: true, terms } } },
      { by: contact.id },
    );
    desk.slack.down = null;
    desk.email.down = null;
    await desk.pass(10 * MINUTE);
    expect(told('slack')).toEqual(['UCONTACT permission-request', 'UOFFICER permission-answered']);
    expect(told('email')).toEqual(['records@owner.example permission-request']);
  });

  it('tries again under the same key when the answer was lost, so that the channel can tell', async () => {
    await sentRequest();
    desk.slack.next.push('lost');
    desk.email.next.push('throws');
    await desk.pass(MINUTE, 5_000);
    expect(desk.slack.taken.map(({ key }) => key)).toEqual([desk.slack.taken[0]?.key, desk.slack.taken[0]?.key]);
    expect(desk.email.taken).toHaveLength(1);
    expect(desk.warnings).toHaveLength(1);
  });

  it('hands a message on when the replica that took it dies', async () => {
    await sentRequest();
    const other = await desk.replica();
    // Both messages are taken by a replica that is never heard of again.
    expect([await claimMessage(other.store), await claimMessage(other.store)]).toMatchObject([{}, {}]);
    await desk.deliver();
    expect(desk.slack.taken).toHaveLength(0);
    desk.clock.forward(61_000);
    await desk.deliver();
    expect([desk.slack.taken.length, desk.email.taken.length]).toEqual([1, 1]);
  });

  it('shares the work between replicas without sending anything twice', async () => {
    const other = await desk.replica();
    for (let count = 0; count < 10; count++)
      done(
        await opened(desk.cases, {
          kind: 'permission',
          said: { ...request, contact: { ...request.contact, user: `UC${count}`, email: null } },
        }).then((outcome) => stepped(desk.cases, done(outcome).case.id, send)),
      );
    const rescue = desk.depsFor(other.deps);
    const run = async (deps: typeof rescue) => {
      while (await deliverOne(deps));
    };
    await Promise.all([run(desk.delivery), run(rescue), run(desk.delivery), run(rescue)]);
    expect(desk.slack.taken).toHaveLength(10);
    expect(new Set(desk.slack.taken.map(({ key }) => key)).size).toBe(10);
  });

  it('gives up after three days on what is not urgent, and tells the asker', async () => {
    await sentRequest();
    desk.slack.down = { kind: 'outage', code: 'ECONNREFUSED' };
    desk.email.down = { kind: 'outage', code: 'smtp-EAUTH' };
    await desk.pass(73 * 60 * MINUTE, 30 * MINUTE);
    const rows = await desk.store.db
      .selectFrom('outbox')
      .select(['channel', 'status', 'last_error'])
      .where('template', '=', 'permission-request')
      .execute();
    expect(rows.map(({ channel, status, last_error }) => [channel, status, last_error]).toSorted()).toEqual([
      ['email', 'failed', 'smtp-EAUTH'],
      ['slack', 'failed', 'ECONNREFUSED'],
    ]);
    desk.slack.down = null;
    await desk.pass(6 * MINUTE);
    expect(told('slack')).toContain('UOFFICER permission-undelivered');
  });

  it('sends the weekly digest once, with what is open at that moment', async () => {
    await plan(desk.store, DESK_ID, weeklyDigest);
    const it_ = done(await opened(desk.cases, exigent)).case;
    await stepped(desk.cases, it_.id, { to: 'exigent', event: { kind: 'attest', heard: heard() } });
    await desk.pass(7 * 24 * 60 * MINUTE, 30 * MINUTE);
    const digests = desk.slack.taken.filter(({ message }) => message.template === 'weekly-digest');
    expect(digests.map(({ address, at }) => [address, new Date(at).toISOString()])).toEqual([
      ['UCOORD', '2026-03-09T12:30:00.000Z'],
    ]);
    expect(digests[0]?.message.text).toContain(
      `${it_.id}: exigent use, Los Angeles PD (CA0194200); owed: verification, further-use, review`,
    );
  });

  it('escalates an exigent notice that nobody acknowledges, until somebody does', async () => {
    const it_ = done(await opened(desk.cases, exigent)).case;
    await desk.pass(16 * MINUTE, 10_000);
    const asked = (who: string) => told('slack').filter((each) => each === `${who} exigent-unacknowledged`).length;
    expect([asked('UOFFICER'), asked('UCOORD'), asked('UCSA')]).toEqual([3, 2, 1]);
    done(await stepped(desk.cases, it_.id, { to: 'exigent', event: { kind: 'acknowledge' } }, { by: contact.id }));
    await desk.pass(60 * MINUTE);
    expect([asked('UOFFICER'), asked('UCOORD'), asked('UCSA')]).toEqual([3, 2, 1]);
    expect(told('slack').at(-1)).toBe('UOFFICER exigent-acknowledged');
  });

  it('runs by itself: the workers find, send and stop', async () => {
    const delivery = startDelivery(desk.delivery, { pauseMs: 5 });
    const due = startDueWork(desk.delivery, { pauseMs: 5, stepped: delivery.wake });
    done(await opened(desk.cases, exigent));
    delivery.wake();
    await waitUntil(() => desk.slack.taken.length === 2 && desk.email.taken.length === 1);
    desk.clock.forward(5 * MINUTE);
    await waitUntil(() => told('slack').includes('UOFFICER exigent-unacknowledged'));
    await Promise.all([delivery.stop(), due.stop()]);
    expect(await outboxState(desk.store)).toEqual({ queued: 0, oldestAt: null });
  });
});

async function waitUntil(holds: () => boolean): Promise<void> {
  for (const end = performance.now() + 10_000; !holds(); ) {
    if (performance.now() > end) throw new Error('it did not come');
    await new Promise((resolve) => setImmediate(resolve));
  }
}
