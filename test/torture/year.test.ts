import { describe, expect, it } from 'vitest';
import { databases } from '../store/databases.ts';
import { random } from '../store/random.ts';
import { torture } from './scale.ts';
import { INVARIANTS, violations } from './year/checker.ts';
import { liveThrough } from './year/run.ts';
import { openWorld } from './year/world.ts';

describe.each(databases)(
  'a year of a desk on $name with two replicas and everything going wrong',
  ({ kind, fresh }) => {
    const operations = torture ? 20_000 : kind === 'sqlite' ? 120 : 40;

    it(`keeps its ${Object.keys(INVARIANTS).length} promises over ${operations} operations`, async () => {
      const place = await fresh();
      const dice = random();
      const world = await openWorld(place.url, dice);
      try {
        await liveThrough(world, operations);
        const found = await violations(world);
        const counts = [...world.counts].toSorted().map(([what, times]) => `${what} ${times}`);
        const head = await world.replicas[0]?.store.ledger.head('T1');
        console.log(
          `year on ${kind}: ${operations} operations, ${head?.sequence} ledger records, ${world.slack.taken.length + world.email.taken.length} messages, ` +
            `${found.length} violations of ${Object.keys(INVARIANTS).length} invariants (seed ${dice.seed}; ${counts.join(', ')})`,
        );
        expect(found.slice(0, 5)).toEqual([]);
      } finally {
        for (const { store } of world.replicas) await store.close();
        await place.drop();
      }
    }, 7_200_000);
  },
);
