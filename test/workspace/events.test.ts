// Events: who gets them, how often they are tried, and the handshake before the first one.

import { createServer } from 'node:http';
import { expect, it, onTestFinished } from 'vitest';
import { movableClock } from '../../src/workspace/index.ts';
import { people } from './demo.ts';
import { demoManifest } from './manifest.ts';
import { notingApp, plainWorkspace } from './plain.ts';

const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

it('an event that is not acknowledged is tried again at once, after a minute and after five', async () => {
  const clock = movableClock();
  let done: () => void = () => {};
  const { workspace, delivered } = await notingApp(
    () => {
      done();
      return { status: 500 };
    },
    { clock },
  );
  const delivery = () =>
    new Promise<void>((resolve) => {
      done = resolve;
    });
  await workspace.as(people.officer).openHome();
  expect(delivered).toHaveLength(2);
  for (const wait of [60_000, 5 * 60_000]) {
    clock.advance(wait - 2_000);
    await nextTurn();
    const tried = delivery();
    clock.advance(2_000);
    await tried;
    while (workspace.traffic().filter(({ name }) => name === 'event app_home_opened').length < delivered.length)
      await nextTurn();
  }
  clock.advance(86_400_000);
  await nextTurn();
  expect(delivered.map(({ headers }) => headers['x-slack-retry-num'])).toEqual([undefined, '1', '2', '3']);
  expect(delivered[3]?.headers['x-slack-retry-reason']).toBe('http_error');
  expect(new Set(delivered.map(({ payload }) => payload.event_id)).size).toBe(1);
});

it('an app can ask not to be tried again', async () => {
  const { workspace, delivered } = await notingApp(() => ({ status: 500, headers: { 'x-slack-no-retry': '1' } }));
  await workspace.as(people.officer).openHome();
  expect(delivered).toHaveLength(1);
});

it('an event comes with its envelope', async () => {
  const { workspace, delivered } = await notingApp();
  await workspace.as(people.officer).openHome();
  expect(delivered).toMatchObject([
    {
      isSigned: true,
      payload: {
        type: 'event_callback',
        team_id: 'T0RIVERTON',
        event: { type: 'app_home_opened', user: people.officer, tab: 'home', channel: expect.stringMatching(/^D/) },
        authorizations: [{ team_id: 'T0RIVERTON', user_id: 'U0BOTRIVERTON', is_bot: true }],
      },
    },
  ]);
});

it('what people say to each other is not told to the app', async () => {
  const { workspace, delivered } = await notingApp();
  await workspace.as(people.officer).say('between us');
  expect(delivered).toEqual([]);
});

it('without its scope an event is not sent', async () => {
  const manifest = { ...demoManifest(), scopes: new Set(['commands']) };
  const { workspace, delivered } = await notingApp(undefined, { manifest });
  await workspace.as(people.officer).say('hello @demo');
  expect(delivered).toEqual([]);
});

it('an address that does not send the challenge back is refused', async () => {
  const workspace = await plainWorkspace();
  const server = createServer((_, response) => response.end('hello'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`;
  await expect(workspace.connectApp(url)).rejects.toMatchObject({ code: 'app-unreachable' });
});
