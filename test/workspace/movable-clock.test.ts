// The clock that people move.

import { expect, it } from 'vitest';
import { movableClock } from '../../src/workspace/index.ts';
import { stillWall } from './plain.ts';

it('runs with the real time, moves by steps and to dates, and comes back', () => {
  const wall = stillWall('2026-03-02T10:00:00Z');
  const clock = movableClock(wall);
  const moves: string[] = [];
  const stop = clock.onMove((now) => moves.push(now.toISOString()));
  wall.pass(1000);
  expect(clock.now().toISOString()).toBe('2026-03-02T10:00:01.000Z');
  clock.advance(3_600_000);
  clock.set(new Date('2027-01-01T00:00:00Z'));
  wall.pass(1000);
  expect(clock.now().toISOString()).toBe('2027-01-01T00:00:01.000Z');
  clock.reset();
  stop();
  clock.advance(1);
  expect(moves).toEqual(['2026-03-02T11:00:01.000Z', '2027-01-01T00:00:00.000Z', '2026-03-02T10:00:02.000Z']);
});
