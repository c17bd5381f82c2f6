import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changeContact, contactHistory } from '../../src/agencies/index.ts';
import { deliverOne } from '../../src/delivery/deliver-one.ts';
import { type ReplyServer, startReplyServer } from '../../src/delivery/reply/server.ts';
import { formCheck, type ReplyClaims, readToken, signToken } from '../../src/delivery/reply/token.ts';
import { heard, request, vocabulary } from '../casework/people.ts';
import { sqlite } from '../store/databases.ts';
import { DESK_ID, done, exigent, opened, permission, stepped } from '../store/desk.ts';
import { type Delivering, openDelivering, SECRETS } from './delivering.ts';

const claims: ReplyClaims = {
  desk: DESK_ID,
  caseId: 'P-000001',
  purpose: 'answer',
  round: 1,
  email: 'records@owner.example',
  expiresAt: 2_000,
  nonce: 'n1',
};

describe('the token of a reply link', () => {
  it('comes back as it was signed, until it ends', () => {
    const token = signToken(claims, SECRETS);
    expect(readToken(token, SECRETS, 1_999)).toEqual({ kind: 'valid', claims });
    expect(readToken(token, SECRETS, 2_000)).toEqual({ kind: 'expired', claims });
  });

  it('is accepted under an older secret while that is still listed', () => {
    const token = signToken(claims, ['old']);
    expect(readToken(token, ['new', 'old'], 0).kind).toBe('valid');
    expect(readToken(token, ['new'], 0).kind).toBe('forged');
  });

  it('is forged when any of its characters is another', () => {
    const token = signToken(claims, SECRETS);
    const alphabet = 'ABCxyz019-_.';
    fc.assert(
      fc.property(fc.nat(token.length - 1), fc.constantFrom(...alphabet), (at, sign) => {
        fc.pre(token[at] !== sign);
        return readToken(token.slice(0, at) + sign + token.slice(at + 1), SECRETS, 0).kind === 'forged';
      }),
    );
    for (const text of ['', '.', 'a.b', `${token}.x`, token.slice(1), formCheck(token, SECRETS), 'x'.repeat(10_000)])
      expect(readToken(text, SECRETS, 0).kind).toBe('forged');
  });
});

describe('the reply server', () => {
  let desk: Delivering;
  let server: ReplyServer;
  let told = 0;
  const faults: unknown[] = [];

  beforeEach(async () => {
    desk = await openDelivering(sqlite);
    told = 0;
    faults.length = 0;
    server = await startReplyServer(
      {
        cases: desk.cases,
        vocabulary: () => vocabulary,
        clock: desk.clock,
        secrets: SECRETS,
        stepped: () => {
          told += 1;
        },
        log: { error: (...parts) => void faults.push(parts) },
      },
      { port: 0 },
    );
  });
  afterEach(async () => {
    await server.stop();
    await desk.close();
  });

  const url = (path: string) => `http://127.0.0.1:${server.port}${path}`;

  /** The path of the link in the last e-mail. */
  async function link(): Promise<string> {
    while (await deliverOne(desk.delivery));
    return desk.email.taken.at(-1)?.message.replyLink?.replace('https://desk.example', '') ?? '';
  }

  async function asked(): Promise<{ id: string; path: string }> {
    const { case: it_ } = done(await opened(desk.cases, permission));
    await stepped(desk.cases, it_.id, { to: 'permission', event: { kind: 'send' } });
    return { id: it_.id, path: await link() };
  }

  async function notified(): Promise<{ id: string; path: string }> {
    const { case: it_ } = done(await opened(desk.cases, exigent));
    return { id: it_.id, path: await link() };
  }

  async function checkOf(path: string): Promise<string> {
    return /name="check" value="([^"]+)"/.exec(await (await fetch(url(path))).text())?.[1] ?? '';
  }

  async function post(path: string, fields: readonly [string, string][]): Promise<{ status: number; text: string }> {
    const response = await fetch(url(path), {
      method: 'POST',
      body: new URLSearchParams(fields as [string, string][]),
    });
    return { status: response.status, text: await response.text() };
  }

  const find = (id: string) => desk.cases.find(DESK_ID, id);

  it('shows the request and changes nothing, however often a scanner looks', async () => {
    const { id, path } = await asked();
    const before = await find(id);
    for (const method of ['GET', 'HEAD', 'GET']) expect((await fetch(url(path), { method })).status).toBe(200);
    const page = await (await fetch(url(path))).text();
    expect(page).toContain('Your reference number: 2024-00123.');
    expect(page).not.toContain('<script');
    expect(await find(id)).toEqual(before);
    expect(told).toBe(0);
  });

  it('an answer by the link says that the e-mail of the directory’s contact works', async () => {
    const key = { desk: DESK_ID, ori: request.owner.ori };
    const actor = { id: 'UCOORD', role: 'coordinator' } as const;
    await changeContact(desk.store, { ...key, actor }, { email: request.contact.email });
    const { path } = await notified();
    await post(path, [['check', await checkOf(path)]]);
    expect((await contactHistory(desk.store, key)).at(-1)).toMatchObject({
      kind: 'agency-contact.answered',
      actor: { id: expect.stringMatching(/^mail:/), role: 'owner-contact' },
      data: { by: 'email' },
    });
  });

  it('takes a grant as requested with verification, once', async () => {
    const { id, path } = await asked();
    const fields: [string, string][] = [
      ['check', await checkOf(path)],
      ['answer', 'as-requested'],
      ['condition', 'verbal-only'],
      ['until', '2026-12-31'],
      ['point-completeness', 'confirmed'],
      ['point-timeliness', 'confirmed'],
      ['point-accuracy', 'confirmed'],
      ['point-relevancy', 'confirmed'],
    ];
    const [first, second] = await Promise.all([post(path, fields), post(path, fields)]);
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(await find(id)).toMatchObject({
      state: 'verified',
      answer: {
        kind: 'granted',
        by: expect.stringMatching(/^mail:[0-9a-f]{16}$/),
        terms: { until: '2026-12-31', conditions: ['verbal-only'] },
      },
    });
    expect((await post(path, fields)).text).toContain('has been answered');
    const kinds = (await desk.store.ledger.read({ desk: DESK_ID, subject: id })).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'permission.answered' || kind === 'permission.verified')).toHaveLength(2);
  });

  it('takes a grant in part, a refusal, and asks again where something is missing', async () => {
    const first = await asked();
    const check = await checkOf(first.path);
    expect(
      await post(first.path, [
        ['check', check],
        ['answer', 'in-part'],
      ]),
    ).toMatchObject({ status: 400, text: expect.stringContaining('at least one use') });
    await post(first.path, [
      ['check', check],
      ['answer', 'in-part'],
      ['use', 'chart'],
      ['recipient', '0'],
    ]);
    expect(await find(first.id)).toMatchObject({
      answer: { kind: 'granted-in-part', terms: { uses: ['chart'], recipients: request.recipients } },
    });
    const second = await asked();
    expect(await post(second.path, [['check', await checkOf(second.path)]])).toMatchObject({ status: 400 });
    await post(second.path, [
      ['check', await checkOf(second.path)],
      ['answer', 'refused'],
    ]);
    expect(await find(second.id)).toMatchObject({ answer: { kind: 'refused' } });
  });

  it('refuses words that look like CJI, keeps nothing and repeats nothing of them', async () => {
    const { id, path } = await asked();
    const words = 'ask about SSN 219-09-9999';
    const answer = await post(path, [
      ['check', await checkOf(path)],
      ['answer', 'as-requested'],
      ['words', words],
    ]);
    expect(answer.status).toBe(400);
    expect(answer.text).not.toContain('219-09');
    expect(await find(id)).toMatchObject({ answer: null });
  });

  it('acknowledges an exigent notice once', async () => {
    const { id, path } = await notified();
    expect(await post(path, [['check', await checkOf(path)]])).toMatchObject({
      status: 200,
      text: expect.stringContaining('acknowledged'),
    });
    expect(await find(id)).toMatchObject({
      state: 'acknowledged',
      acknowledgement: { by: expect.stringMatching(/^mail:/) },
    });
    expect((await post(path, [])).text).toContain('has been acknowledged');
  });

  it('does nothing without the proof that its own page was filled in', async () => {
    const { id, path } = await notified();
    for (const fields of [[], [['check', 'x']], [['check', await checkOf((await notified()).path)]]] as [
      string,
      string,
    ][][])
      expect((await post(path, fields)).status).toBe(400);
    expect(await find(id)).toMatchObject({ state: 'notifying' });
  });

  it('does not let a link for one purpose or one case serve another', async () => {
    const { id } = await notified();
    const forged = signToken(
      { ...claims, desk: DESK_ID, caseId: id, purpose: 'answer', expiresAt: desk.clock.now().getTime() + 1_000 },
      SECRETS,
    );
    expect((await fetch(url(`/reply/${forged}`))).status).toBe(410);
    const other = signToken(
      {
        ...claims,
        caseId: id,
        purpose: 'acknowledge',
        email: 'else@owner.example',
        expiresAt: desk.clock.now().getTime() + 1_000,
      },
      SECRETS,
    );
    expect((await fetch(url(`/reply/${other}`))).status).toBe(410);
  });

  it('does not answer a question of before it was opened again, nor after it ended', async () => {
    const { id, path } = await asked();
    const wrong = {
      completeness: 'wrong',
      timeliness: 'confirmed',
      accuracy: 'confirmed',
      relevancy: 'confirmed',
    } as const;
    await stepped(desk.cases, id, { to: 'permission', event: { kind: 'verify', points: wrong, heard: heard() } });
    expect((await fetch(url(path))).status).toBe(410);
    const second = await asked();
    desk.clock.forward(31 * 24 * 3_600_000);
    expect((await fetch(url(second.path))).status).toBe(410);
  });

  it('says so, with an incident id, when the answer cannot be recorded', async () => {
    const { path } = await notified();
    const check = await checkOf(path);
    const broken = await startReplyServer(
      {
        cases: { ...desk.cases, step: () => desk.cases.step({} as never) },
        vocabulary: () => vocabulary,
        clock: desk.clock,
        secrets: SECRETS,
        stepped: () => {},
        log: { error: () => {} },
      },
      { port: 0 },
    );
    const response = await fetch(`http://127.0.0.1:${broken.port}${path}`, {
      method: 'POST',
      body: new URLSearchParams({ check }),
    });
    expect(response.status).toBeGreaterThanOrEqual(500);
    await broken.stop();
  });

  it('stays alive and says little, whatever it is sent', async () => {
    const { path } = await notified();
    const statuses = await Promise.all([
      fetch(url('/')).then(({ status }) => status),
      fetch(url('//')).then(({ status }) => status),
      fetch(url('/reply/%')).then(({ status }) => status),
      fetch(url('/reply/../etc/passwd')).then(({ status }) => status),
      fetch(url('/reply/abc.def')).then(({ status }) => status),
      fetch(url(path), { method: 'DELETE' }).then(({ status }) => status),
      fetch(url(path), { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } }).then(
        ({ status }) => status,
      ),
    ]);
    expect(statuses).toEqual([404, 404, 404, 404, 404, 405, 400]);
    await fetch(url(path), { method: 'POST', body: new URLSearchParams({ check: 'x'.repeat(100_000) }) }).catch(
      () => {},
    );
    const page = await fetch(url(path));
    expect(page.status).toBe(200);
    expect(Object.fromEntries(page.headers)).toMatchObject({
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
    expect(faults).toEqual([]);
  });

  it('escapes what people typed', async () => {
    const said = { ...request, owner: { ori: 'CA0194200', name: '<b>&"PD"' } };
    const { case: it_ } = done(await opened(desk.cases, { kind: 'permission', said }));
    await stepped(desk.cases, it_.id, { to: 'permission', event: { kind: 'send' } });
    const page = await (await fetch(url(await link()))).text();
    expect(page).toContain('&lt;b&gt;&amp;&quot;PD&quot;');
    expect(page).not.toContain('<b>');
  });
});
