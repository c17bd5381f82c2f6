import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileDecision } from '../../../src/policy/compile.ts';
import { outlineOf } from '../../../src/policy/reference/outline.ts';
import { outlineAsList } from '../../../src/policy/reference/outline-as-list.ts';
import { outlineAsSvg } from '../../../src/policy/reference/outline-as-svg.ts';
import { wrapped } from '../../../src/policy/reference/wrapped.ts';
import { DAY, type PackName, packOf } from '../small-pack.ts';

function outline(name: PackName, id: string) {
  const pack = packOf(name);
  const decision = pack.decisions.get(id);
  if (!decision) throw new Error(`no decision ${id}`);
  return outlineOf(compileDecision(pack, decision, DAY));
}

const decisions = [...packOf('ndex').decisions.values()];

describe('a decision as a list', () => {
  test('asks each question once and ends in outcomes', () => {
    expect(outlineAsList(outline('small', 'open-door'))).toBe(
      [
        '(1) badge?',
        '  none: => not-yet',
        '  visitor: (2) door?',
        '    front: => allowed',
        '    lab: (3) escort?',
        '      yes: (4) alarm?',
        '        yes: => exigent-use',
        '        no: => allowed-with-conditions',
        '      no: (5) alarm?',
        '        yes: => exigent-use',
        '        no: => not-yet',
        '    vault: (6) alarm?',
        '      yes: => exigent-use',
        '      no: => prohibited',
        '  staff: => allowed',
      ].join('\n'),
    );
  });

  test('names a part that was shown before instead of repeating it', () => {
    const list = outlineAsList(outline('ndex', 'ncic-hit'));
    const again = [...list.matchAll(/\? as in \((\d+)\)/g)].map(([, number]) => Number(number));
    expect(again.length).toBeGreaterThan(0);
    for (const number of again) expect(list).toContain(`(${number}) `);
  });
});

describe('a decision as a picture', () => {
  test.each(decisions)('of $id is well-formed and can be drawn', ({ id, title }) => {
    const svg = outlineAsSvg(outline('ndex', id), title);
    const { width, height } = new Resvg(svg);
    expect(width).toBeGreaterThan(600);
    expect(height).toBeGreaterThan(200);
  });

  test('says on each line which answers lead along it', () => {
    const svg = outlineAsSvg(outline('small', 'open-door'), 'May I open this door?');
    const lines = [...svg.matchAll(/<g fill="#1b2430"><title>([^<]*)<\/title>/g)].map(([, text]) => text);
    expect(lines.slice(0, 3)).toEqual(['No badge', "A visitor's badge", 'A staff badge']);
  });

  test('takes titles as text, whatever stands in them', () => {
    const svg = outlineAsSvg(outline('small', 'open-door'), '<script>alert("x")</script> & more');
    expect(svg).toContain('<title>&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; more</title>');
    expect(new Resvg(svg).width).toBeGreaterThan(0);
  });
});

test('text is wrapped in lines that fit, and an ellipsis says that there is more', () => {
  expect(wrapped('What do you want to do with the record?', 12, 2)).toEqual(['What do you', 'want to do…']);
  fc.assert(
    fc.property(fc.lorem({ maxCount: 30 }), fc.integer({ min: 4, max: 40 }), (text, characters) => {
      const lines = wrapped(text, characters, 3);
      expect(lines.length).toBeLessThanOrEqual(3);
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(characters);
    }),
  );
});
