// Defaults of the platform's libraries that hurt, each avoided on purpose (docs/connect-to-slack.md lists them).
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeLog } from '../../src/log.ts';
import { makeApp, makeClients } from '../../src/slack/app.ts';
import { screenOf } from '../../src/slack/screen.ts';
import { noticeModal } from '../../src/views/notices.ts';
import { people, startTestDesk, type TestDesk } from './desk.ts';
import { answer } from './interview.ts';
import { aloud } from './words.ts';

const log = makeLog({ level: 'error', secrets: [], write: () => {} });

describe('a Web API that fails', () => {
  let server: Server;
  let asked: string[] = [];
  let apiUrl = '';
  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.writeHead(503).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  it('is asked to open a modal twice within a second and no more: the trigger is dead after three', async () => {
    asked = [];
    const screen = screenOf(makeClients(apiUrl, log), 'xoxb-1-a', log);
    const from = performance.now();
    await expect(screen.open('1.2.abc', noticeModal('a', 'b'))).rejects.toThrow();
    expect(asked).toEqual(['/api/views.open', '/api/views.open']);
    expect(performance.now() - from).toBeLessThan(2_500);
  });

  it('is asked to post a message once: a repetition could post it twice', async () => {
    asked = [];
    const screen = screenOf(makeClients(apiUrl, log), 'xoxb-1-a', log);
    await expect(screen.post('C1', { text: 'a', blocks: [] })).rejects.toThrow();
    expect(asked).toEqual(['/api/chat.postMessage']);
  });
});

describe('the app’s own clients', () => {
  it('stay quick beside a patient Socket Mode, share no headers, and keep no conversations', async () => {
    const app = await makeApp({
      connection: { kind: 'socket', appToken: 'xapp-1-a', authorization: { authorize: async () => ({}) } },
      apiUrl: 'http://127.0.0.1:9/api/',
      log,
    });
    expect(app.webClientOptions).toMatchObject({ retryConfig: { retries: 2 }, timeout: 5_000 });
    expect(app.webClientOptions).not.toHaveProperty('headers');
    const { middleware } = app as unknown as { middleware: unknown[] };
    expect(middleware).toHaveLength(1);
  });
});

describe('several workspaces', () => {
  let test: TestDesk;
  beforeAll(async () => {
    test = await startTestDesk();
  });
  afterAll(() => test.stop());

  it('are answered each with its own token, and see nothing of each other', async () => {
    const officer = test.workspace.as(people.officer);
    const owner = test.workspace.as(people.owner);
    await officer.command('/can-i-share');
    await answer(officer, await officer.untilView(), 'view');
    await answer(officer, await officer.untilView((view) => aloud(view).includes('So far')), 'supervision');
    await officer.untilView((view) => aloud(view).includes('Recorded as'));
    await owner.openHome();
    expect(aloud(await owner.untilHome())).toContain('None yet.');
    await officer.openHome();
    expect(aloud(await officer.untilHome())).toContain('Open');
    expect(test.workspace.refusals()).toEqual([]);
  });
});

describe('what is being worked on', () => {
  it('is finished before the app stops, and acknowledgements are measured', async () => {
    const held = Promise.withResolvers<void>();
    const entered = Promise.withResolvers<void>();
    const register = async () => {
      entered.resolve();
      await held.promise;
      return {};
    };
    const test = await startTestDesk({ instead: { registers: [register] } });
    const officer = test.workspace.as(people.officer);
    await officer.command('/can-i-share');
    const answered = answer(officer, await officer.untilView(), 'view');
    await entered.promise;
    expect(test.desk.inFlight.count()).toBe(1);
    const stopping = test.stop();
    held.resolve();
    expect(await answered).toEqual({ ok: true });
    await stopping;
    expect(test.desk.inFlight.count()).toBe(0);
    expect(await test.desk.meters.text()).toMatch(/nac_desk_ack_seconds_count\{kind="command"\} 1/);
  });
});
