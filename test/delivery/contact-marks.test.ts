// What becomes of notices marks the directory's contact of the owner, on the same ledger and in the same transaction.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changeContact, contactHistory, readContact } from '../../src/agencies/index.ts';
import { contactAtWork, coordinator, heard, owner, terms } from '../casework/people.ts';
import { databases } from '../store/databases.ts';
import { DESK_ID, done, exigent, opened, permission, stepped } from '../store/desk.ts';
import { type Delivering, openDelivering } from './delivering.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const send = { to: 'permission', event: { kind: 'send' } } as const;
const key = { desk: DESK_ID, ori: owner.ori };
const actor = { id: coordinator.id, role: 'coordinator' } as const;

describe.each(databases)('the contact of an owner, on $name', (database) => {
  let desk: Delivering;
  beforeEach(async () => {
    desk = await openDelivering(database);
  });
  afterEach(() => desk.close());

  const enter = (email: string) =>
    changeContact(desk.store, { ...key, actor }, { name: 'Records', telephone: '(213) 555-0100', email });
  const known = () => readContact(desk.store.db, key);
  const kinds = async () => (await contactHistory(desk.store, key)).slice(1).map(({ kind, data }) => [kind, data.by]);
  const sentRequest = async () => {
    const { case: it_ } = done(await opened(desk.cases, permission));
    const { case: sent } = done(await stepped(desk.cases, it_.id, send));
    await desk.deliver();
    return sent.id;
  };

  it('is reached when the request has gone out, and has answered when it did so with a click', async () => {
    await enter('Records@Owner.example');
    const id = await sentRequest();
    expect((await kinds()).toSorted()).toEqual([
      ['agency-contact.reached', 'email'],
      ['agency-contact.reached', 'slack'],
    ]);
    const answer = { granted: true, terms } as const;
    done(await stepped(desk.cases, id, { to: 'permission', event: { kind: 'answer', answer } }, { by: 'UCONTACT' }));
    expect((await kinds()).at(-1)).toEqual(['agency-contact.answered', 'slack']);
    expect(await known()).toMatchObject({ reachedBy: 'slack', answeredAt: desk.clock.now().getTime() });
    expect((await contactHistory(desk.store, key)).at(-1)).toMatchObject({
      actor: { id: 'UCONTACT', role: 'owner-contact' },
    });
  });

  it('has answered by telephone when somebody writes down what it said there', async () => {
    await enter(contactAtWork.email ?? '');
    const id = await sentRequest();
    const said = heard(desk.clock.now().getTime());
    const event = { kind: 'record-answer', answer: { granted: false }, heard: said } as const;
    done(await stepped(desk.cases, id, { to: 'permission', event }));
    expect((await kinds()).at(-1)).toEqual(['agency-contact.answered', 'telephone']);
  });

  it('bounced when the mail server will not have the recipient, and not when Slack has no such user', async () => {
    await enter(contactAtWork.email ?? '');
    desk.email.next.push({ kind: 'impossible', code: 'smtp-550' });
    desk.slack.next.push({ kind: 'impossible', code: 'slack-user_not_found' });
    await sentRequest();
    expect(await kinds()).toEqual([['agency-contact.bounced', undefined]]);
    expect((await known())?.bouncedAt).toBe(desk.clock.now().getTime());
  });

  it('is silent once, when an exigent notice that reached it is escalated', async () => {
    await enter(contactAtWork.email ?? '');
    done(await opened(desk.cases, exigent));
    await desk.pass(40 * MINUTE);
    expect(await known()).toMatchObject({ unansweredCount: 1 });
    expect((await kinds()).filter(([kind]) => kind === 'agency-contact.unanswered')).toHaveLength(1);
  });

  it('is silent once, when a request stays without an answer', async () => {
    await enter(contactAtWork.email ?? '');
    await sentRequest();
    await desk.pass(12 * DAY, 60 * MINUTE);
    expect(await known()).toMatchObject({ unansweredCount: 1 });
  });

  it('is not called silent for what never reached it', async () => {
    await enter(contactAtWork.email ?? '');
    desk.slack.down = { kind: 'outage', code: 'ECONNREFUSED' };
    desk.email.down = { kind: 'outage', code: 'smtp-ECONNECTION' };
    done(await opened(desk.cases, exigent));
    await desk.pass(40 * MINUTE);
    expect(await kinds()).toEqual([]);
  });

  it('is not marked for a notice that went to another address', async () => {
    await enter('elsewhere@owner.example');
    desk.email.next.push({ kind: 'impossible', code: 'smtp-550' });
    desk.slack.next.push({ kind: 'impossible', code: 'slack-user_not_found' });
    await sentRequest();
    expect(await kinds()).toEqual([]);
  });

  it('is none where the directory has none: the notice goes out all the same', async () => {
    await sentRequest();
    expect(desk.email.taken).toHaveLength(1);
    expect(await known()).toBeUndefined();
    expect(desk.warnings).toEqual([]);
  });
});
