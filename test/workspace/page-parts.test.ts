// The page's small calculations: what to complete, and which rows of a long list to draw.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completions } from '../../src/workspace/page/client/messages/completions.ts';
import { heightBefore, rowsIn } from '../../src/workspace/page/client/messages/window.ts';

const known = {
  commands: [
    { name: '/ori-check', description: 'Checks an ORI', usageHint: '[ORI]', escape: true },
    { name: '/policy', description: 'Asks the manual', usageHint: '[question]', escape: true },
  ],
  people: [
    { id: 'U1', teamId: 'T1', name: 'dana.reyes', realName: 'Dana Reyes', title: 'Officer', part: '', isBot: false },
  ],
  channels: [{ id: 'C1', name: 'ndex', kind: 'public' as const, purpose: 'Questions', members: [] }],
};

describe('completion', () => {
  const texts = (before: string, after = '') => completions(before, after, known).map(({ text }) => text);
  it.each([
    ['/', '', ['/ori-check ', '/policy ']],
    ['/O', '', ['/ori-check ']],
    ['/ori-check C', '', []],
    ['see /ori', '', []],
    ['ask @rey', ' now', ['ask @dana.reyes  now']],
    ['jo@rey', '', []],
    ['in #n', '', ['in #ndex ']],
    ['two\n@d', '', ['two\n@dana.reyes ']],
    ['', '', []],
  ])('of %j before %j offers %j', (before, after, offered) => {
    expect(texts(before, after)).toEqual(offered);
  });
});

describe('the rows of a long list', () => {
  it('cover what is seen and hardly more', () => {
    const heights = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(heights, fc.nat(20_000), fc.integer({ min: 1, max: 2000 }), (rows, top, seen) => {
        const [from, to] = rowsIn(rows, top, top + seen);
        const total = heightBefore(rows, rows.length);
        if (top >= total) return;
        expect(heightBefore(rows, from)).toBeLessThanOrEqual(top);
        expect(heightBefore(rows, to)).toBeGreaterThanOrEqual(Math.min(total, top + seen));
        expect(heightBefore(rows, from + 1)).toBeGreaterThan(top);
        if (to > from + 1) expect(heightBefore(rows, to - 1)).toBeLessThan(top + seen);
      }),
    );
  });
});
