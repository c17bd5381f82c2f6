// Home while a person clicks faster than it can be drawn, and when Slack does not take it.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { drawHome, keepHome } from '../../src/slack/deliveries/keep-home.ts';
import type { Screen } from '../../src/slack/screen.ts';
import { record } from '../../src/store/index.ts';
import type { Home } from '../../src/views/blocks.ts';
import { type Play, startPlay } from './cases/play.ts';

let play: Play;
beforeAll(async () => {
  play = await startPlay();
});
afterAll(() => play.stop());

const person = { desk: 'T0RIVERTON', user: 'U0COORD001' };

const somethingHappens = () =>
  record(play.desk.store, {
    desk: person.desk,
    actor: { id: person.user, role: 'coordinator' },
    kind: 'audit.looked',
    subject: 'board',
    data: {},
  });

const screenThat = (publishHome: (user: string, home: Home) => Promise<void>) => ({ publishHome }) as unknown as Screen;

it('ends with the newest, also where what was gathered first arrives last', async () => {
  const { deps } = play.desk;
  const arrived: string[] = [];
  const held = Promise.withResolvers<void>();
  const started = Promise.withResolvers<void>();
  let first = true;
  const screen = screenThat(async () => {
    const at = (await play.desk.store.ledger.head(person.desk)).sequence;
    if (first) {
      first = false;
      started.resolve();
      await held.promise;
    }
    arrived.push(`as of ${at}`);
  });
  const slow = drawHome(person, screen, deps);
  await started.promise;
  await somethingHappens();
  await keepHome(person, screen, deps);
  held.resolve();
  await slow;
  const { sequence } = await play.desk.store.ledger.head(person.desk);
  expect(arrived.at(-1)).toBe(`as of ${sequence}`);
});

it('is drawn at the next click when Slack did not take it, although nothing has happened since', async () => {
  const { deps } = play.desk;
  await somethingHappens();
  const refused = async () => {
    throw new Error('ratelimited');
  };
  await keepHome(person, screenThat(refused), deps);
  let drawn = 0;
  const screen = screenThat(async () => {
    drawn += 1;
  });
  await keepHome(person, screen, deps);
  await keepHome(person, screen, deps);
  expect(drawn).toBe(1);
});
