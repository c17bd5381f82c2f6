// What goes wrong in the simulated year: channels away or impatient, answers lost, writes failing, replicas dying, the clock moving.
import { openReplica, type World } from './world.ts';

const MINUTE = 60_000;

/** Each begins a trouble; `calm` ends them all. */
const TROUBLES: Readonly<Record<string, (world: World) => void | Promise<void>>> = {
  'slack down': ({ slack }) => {
    slack.down = { kind: 'outage', code: 'ECONNREFUSED' };
  },
  'e-mail down': ({ email }) => {
    email.down = { kind: 'outage', code: 'smtp-ECONNECTION' };
  },
  'asked to wait': ({ slack, dice }) => {
    for (let times = 0; times < 5; times++)
      slack.next.push({ kind: 'wait', milliseconds: dice.integer(1, 60) * 1_000 });
  },
  'answers lost': ({ slack, email }) => {
    for (let times = 0; times < 3; times++) {
      slack.next.push('lost');
      email.next.push('throws');
    }
  },
  'address gone': ({ email }) => {
    email.next.push({ kind: 'impossible', code: 'smtp-550' });
  },
  'writes fail': ({ replicas, dice }) => {
    for (const { breaking } of replicas)
      Object.assign(breaking, { when: dice.pick(['before', 'after-commit']), chance: () => dice.next() < 0.02 });
  },
  'replica dies': async (world) => {
    const at = world.dice.integer(0, world.replicas.length - 1);
    await world.replicas[at]?.store.close();
    world.replicas[at] = await openReplica(world);
  },
  'clock jumps ahead': ({ clock, dice }) => clock.forward(dice.integer(1, 180) * MINUTE),
  'clock is put back': ({ clock, dice }) => clock.forward(-dice.integer(1, 180) * MINUTE),
  nothing: () => {},
};

export async function makeTrouble(world: World): Promise<string> {
  calm(world);
  const name = world.dice.pick(Object.keys(TROUBLES));
  await TROUBLES[name]?.(world);
  return name;
}

export function calm({ slack, email, replicas }: World): void {
  slack.down = null;
  email.down = null;
  slack.next.length = 0;
  email.next.length = 0;
  for (const { breaking } of replicas) Object.assign(breaking, { failAt: 0, chance: () => false });
}
