// The owner's own channel hears of requests and notices, and nothing about the case hangs on it.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changeContact, channelIdOf } from '../../src/agencies/index.ts';
import { channelsHear } from '../../src/delivery/agency-channel.ts';
import { deliverOne } from '../../src/delivery/deliver-one.ts';
import type { SlackPort } from '../../src/delivery/ports.ts';
import { casesOf } from '../../src/store/cases/index.ts';
import { coordinator, owner } from '../casework/people.ts';
import { databases } from '../store/databases.ts';
import { DESK_ID, done, exigent, opened, permission, stepped } from '../store/desk.ts';
import { type Delivering, openDelivering } from './delivering.ts';

const actor = { id: coordinator.id, role: 'coordinator' } as const;

describe.each(databases)('the channel of an agency, on $name', (database) => {
  let desk: Delivering;
  let cases: Delivering['cases'];
  beforeEach(async () => {
    desk = await openDelivering(database);
    cases = casesOf({ ...desk.deps, taken: channelsHear(desk.store) });
  });
  afterEach(() => desk.close());

  const enter = (slackChannel: string) =>
    changeContact(desk.store, { desk: DESK_ID, ori: owner.ori, actor }, { name: 'Records', slackChannel });
  const inChannels = () =>
    desk.slack.taken
      .filter(({ address }) => address.startsWith('C'))
      .map(({ address, message }) => `${address} ${message.template} ${message.toContact}`);
  const sent = async () => {
    const { case: it_ } = done(await opened(cases, permission));
    return done(await stepped(cases, it_.id, { to: 'permission', event: { kind: 'send' } })).case.id;
  };

  it('gets the request beside the contact, as nobody’s to answer', async () => {
    await enter('C0RECORDS1');
    await sent();
    await desk.deliver();
    expect(inChannels()).toEqual(['C0RECORDS1 permission-request false']);
    expect(desk.slack.taken.map(({ address }) => address)).toContain('UCONTACT');
  });

  it('gets an exigent notice at once', async () => {
    await enter('<#C0RECORDS1|records>');
    done(await opened(cases, exigent));
    await desk.deliver();
    expect(inChannels()).toEqual(['C0RECORDS1 exigent-notice false']);
  });

  it('changes nothing in the case when the app is not in it', async () => {
    await enter('C0RECORDS1');
    const id = await sent();
    const notInvited: SlackPort = {
      post: async (target, ...rest) =>
        target.channel.startsWith('C')
          ? { kind: 'impossible', code: 'slack-not_in_channel' }
          : ((await desk.delivery.slack?.post(target, ...rest)) ?? { kind: 'outage', code: 'none' }),
    };
    while (await deliverOne({ ...desk.delivery, slack: notInvited }));
    const it_ = await desk.cases.find(DESK_ID, id);
    expect(it_).toMatchObject({ state: 'delivered', delivery: { slack: { state: 'sent' }, email: { state: 'sent' } } });
    const kinds = (await desk.store.ledger.read({ desk: DESK_ID, subject: id })).map(({ kind }) => kind);
    expect(kinds).not.toContain('permission.undelivered');
    expect(desk.warnings).toEqual([]);
  });

  it('is left alone where the directory has only its name, or nothing', async () => {
    await enter('#records');
    await sent();
    await desk.deliver();
    expect(inChannels()).toEqual([]);
  });
});

it.each([
  ['C0123456789', 'C0123456789'],
  [' <#C0123456789|records> ', 'C0123456789'],
  ['G0123456789', 'G0123456789'],
  ['#records', null],
  ['U0123456789', null],
  ['', null],
])('%j is the channel %s', (text, id) => {
  expect(channelIdOf(text)).toBe(id);
});
