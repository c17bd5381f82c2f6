// A desk with fake channels, whose workers a test runs by hand.

import { contactsFollow } from '../../src/delivery/contact-marks.ts';
import { deliverOne } from '../../src/delivery/deliver-one.ts';
import type { DeliveryDeps } from '../../src/delivery/deps.ts';
import { digestMaker, TEMPLATE, weeklyDigest } from '../../src/delivery/digest.ts';
import { dueRound } from '../../src/delivery/due-worker.ts';
import { type CaseDeps, casesOf } from '../../src/store/cases/index.ts';
import type { TestDatabase } from '../store/databases.ts';
import { openDesk, type TestDesk } from '../store/desk.ts';
import { emailPort, type FakeChannel, fakeChannel, slackPort } from './channels.ts';

export const SECRETS = ['a-secret-of-the-tests'] as const;

export type Delivering = TestDesk & {
  readonly slack: FakeChannel;
  readonly email: FakeChannel;
  readonly delivery: DeliveryDeps;
  readonly depsFor: (deps: CaseDeps) => DeliveryDeps;
  /** Sends everything that can go out at this moment. */
  readonly deliver: () => Promise<void>;
  /** Lets time pass in small steps, with deadlines and deliveries running. */
  readonly pass: (milliseconds: number, step?: number) => Promise<void>;
  readonly warnings: unknown[][];
};

/** As it is put together for good: what steps say about owners' contacts is kept with them. */
async function openFollowed(database: TestDatabase): Promise<TestDesk> {
  const desk = await openDesk(database);
  const deps = { ...desk.deps, taken: contactsFollow(desk.store) };
  return { ...desk, deps, cases: casesOf(deps) };
}

export async function openDelivering(database: TestDatabase): Promise<Delivering> {
  const desk = await openFollowed(database);
  const now = () => desk.clock.now().getTime();
  const [slack, email] = [fakeChannel(), fakeChannel()];
  const warnings: unknown[][] = [];
  const log = {
    warn: (...parts: unknown[]) => void warnings.push(parts),
    error: (...parts: unknown[]) => void warnings.push(parts),
  };
  const depsFor = (deps: CaseDeps): DeliveryDeps => ({
    ...deps,
    slack: slackPort(slack, now),
    email: emailPort(email, now),
    links: { baseUrl: 'https://desk.example', secrets: SECRETS },
    makers: { [TEMPLATE]: digestMaker(deps.store) },
    log,
  });
  const delivery = depsFor(desk.deps);
  const deliver = async () => {
    while (await deliverOne(delivery));
  };
  const pass = async (milliseconds: number, step = 30_000) => {
    for (let passed = 0; passed < milliseconds; passed += step) {
      desk.clock.forward(Math.min(step, milliseconds - passed));
      while ((await dueRound(delivery, [weeklyDigest])) > 0);
      await deliver();
    }
  };
  return { ...desk, slack, email, delivery, depsFor, deliver, pass, warnings };
}
