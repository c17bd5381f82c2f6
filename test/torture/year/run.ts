// Lives through the simulated year: operations from the generator, often several at once, workers on both replicas, and trouble.
import { deliverOne } from '../../../src/delivery/deliver-one.ts';
import { weeklyDigest } from '../../../src/delivery/digest.ts';
import { dueRound } from '../../../src/delivery/due-worker.ts';
import type { CaseOutcome } from '../../../src/store/cases/index.ts';
import { NotRecordedError } from '../../../src/store/index.ts';
import { plan } from '../../../src/store/schedules.ts';
import { scaled } from '../scale.ts';
import { nextOperation, type Operation } from './generator.ts';
import { calm, makeTrouble } from './nemesis.ts';
import { count, DESK, note, type Replica, type World } from './world.ts';

/** 20,000 operations make a year. */
const STRIDE_MS = (365 * 24 * 3_600_000) / 20_000;
const TROUBLE_EVERY = 25;

export async function liveThrough(world: World, operations: number): Promise<void> {
  await plan(first(world).store, DESK, weeklyDigest);
  const unsure: Operation[] = [];
  for (let done = 0; done < operations; ) {
    if (done % TROUBLE_EVERY === 0) count(world, `trouble: ${await makeTrouble(world)}`);
    const batch = takeBatch(world, unsure);
    await Promise.all(batch.map((operation) => perform(world, operation, unsure)));
    done += batch.length;
    if (world.dice.next() < 0.4) await work(world, replica(world));
    world.clock.forward(world.dice.next() * 2 * STRIDE_MS * batch.length);
  }
  await comeToRest(world, unsure);
}

/** Several people at once, the same click twice, and what was left unsure before. */
function takeBatch(world: World, unsure: Operation[]): Operation[] {
  const batch = [nextOperation(world)];
  const chance = world.dice.next();
  if (chance < 0.1) batch.push(batch[0] as Operation);
  else if (chance < 0.3) batch.push(nextOperation(world), nextOperation(world));
  const again = unsure.shift();
  return again ? [...batch, again] : batch;
}

async function perform(world: World, operation: Operation, unsure: Operation[]): Promise<void> {
  try {
    const { cases } = replica(world);
    const outcome =
      operation.kind === 'open' ? await cases.open(operation.request) : await cases.step(operation.request);
    note(world, operation.request.dedupeKey ?? '', outcome);
    remember(world, outcome);
  } catch (error) {
    if (!(error instanceof NotRecordedError)) throw error;
    count(world, 'not recorded');
    // The person does as told: tries again, with the same click.
    unsure.push(operation);
  }
}

function remember(world: World, outcome: CaseOutcome): void {
  if (!('case' in outcome) || !outcome.case) return;
  const { id, kind, version } = outcome.case;
  const known = world.known.find((each) => each.id === id);
  const { openedBy } = outcome.case;
  const closed = ['closed', 'logged', 'denied', 'expired', 'withdrawn', 'superseded'].includes(outcome.case.state);
  if (known) Object.assign(known, { version: Math.max(known.version, version), closed });
  else world.known.push({ id, kind, version, closed, openedBy });
  // Old ones leave the attention of people, as they do.
  if (world.known.length > 300) world.known.splice(0, 100);
}

/** A worker's look; a fault costs it the look. */
async function work(world: World, { delivery }: Replica): Promise<void> {
  try {
    while ((await dueRound(delivery, [weeklyDigest])) > 0);
    // A message a second and channel: the worker stays with it for a while.
    for (let second = 0; second < 20 && (await deliverAll(delivery)) > 0; second++) world.clock.forward(1_200);
  } catch {
    count(world, 'worker fault');
  }
}

async function deliverAll(delivery: Replica['delivery']): Promise<number> {
  let sent = 0;
  while (await deliverOne(delivery)) sent += 1;
  return sent;
}

async function comeToRest(world: World, unsure: Operation[]): Promise<void> {
  calm(world);
  for (const operation of unsure.splice(0)) await perform(world, operation, unsure);
  // Long enough for the last reminders.
  for (let day = 0; day < scaled(10, 60); day++) await rest(world, 24 * 3_600_000);
  // Through every hour of some days, so that all working hours come by.
  for (let hour = 0; hour < scaled(4, 7) * 24; hour += 3) await rest(world, 3 * 3_600_000);
}

async function rest(world: World, milliseconds: number): Promise<void> {
  world.clock.forward(milliseconds);
  await work(world, first(world));
}

const replica = (world: World): Replica => world.dice.pick(world.replicas) as Replica;

function first({ replicas }: World): Replica {
  const [one] = replicas;
  if (!one) throw new Error('there is no replica');
  return one;
}
