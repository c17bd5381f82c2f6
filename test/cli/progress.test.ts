import type { WriteStream } from 'node:tty';
import { expect, it } from 'vitest';
import { progressOn } from '../../src/cli/agencies/progress.ts';

function terminal(isTTY: boolean) {
  const written: string[] = [];
  const stream = { isTTY, write: (text: string) => written.push(text) > 0 } as unknown as WriteStream;
  return { stream, written };
}

it('on a terminal a bar grows, once a percent, and goes away', () => {
  const { stream, written } = terminal(true);
  const progress = progressOn(stream, 'Importing', 1000);
  for (const done of [0, 1, 2, 500, 504, 1000, 2000]) progress.at(done);
  progress.end();
  expect(written.slice(0, -1).map((text) => text.replace(/[█·]+/, '').trim())).toEqual([
    'Importing [] 0 %',
    'Importing [] 50 %',
    'Importing [] 100 %',
  ]);
  expect(written.at(-1)?.trim()).toBe('');
});

it('where a program reads along, nothing is written', () => {
  const { stream, written } = terminal(false);
  const progress = progressOn(stream, 'Importing', 1000);
  progress.at(500);
  progress.end();
  expect(written).toEqual([]);
});
