import { expect, it } from 'vitest';
import { onceASecond } from '../../../src/slack/audit/progress.ts';
import { packetProgress } from '../../../src/views/audit/packet.ts';
import { aloud } from '../words.ts';

it('whoever waits is told how far it has come, once a second, and not of what takes no second', async () => {
  const told: number[] = [];
  let milliseconds = 0;
  const step = onceASecond(async (done) => void told.push(done), { now: () => milliseconds });
  for (milliseconds of [200, 999, 1_000, 1_500, 1_900, 2_000, 4_500]) await step();
  expect(told).toEqual([3, 6, 7]);
});

it('the line says it as a bar and in per cent, never more than whole', () => {
  expect(aloud(packetProgress(5, 20))).toBe('Making the packet… █████░░░░░░░░░░░░░░░ 25 %');
  expect(aloud(packetProgress(30, 20))).toContain('100 %');
  expect(aloud(packetProgress(0, 0))).toContain('100 %');
});
