// What the page makes of mrkdwn and dates, and that nothing in a text can do harm.

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { formatDate } from '../../src/workspace/page/client/text/date.ts';
import { emojiOf } from '../../src/workspace/page/client/text/emoji.ts';
import { type Inline, isSafeLink, type Line, parseMrkdwn } from '../../src/workspace/page/client/text/mrkdwn.ts';

type Case = { readonly text: string; readonly shows: unknown };
const cases = parse(readFileSync(new URL('mrkdwn.yml', import.meta.url), 'utf8')) as Case[];

describe('mrkdwn', () => {
  it.each(cases)('$text', ({ text, shows }) => {
    expect(parseMrkdwn(text).map(lineIn)).toEqual(shows);
  });

  it('never fails, and links lead nowhere but to pages, mail and telephones', () => {
    const pieces = fc.constantFrom(
      '*',
      '_',
      '~',
      '`',
      '```',
      '<',
      '>',
      '|',
      '!',
      '@',
      '&lt;',
      '\n',
      'javascript:',
      ':a:',
      ' ',
    );
    const text = fc.array(fc.oneof(pieces, fc.string({ maxLength: 6 })), { maxLength: 60 }).map((all) => all.join(''));
    fc.assert(
      fc.property(text, (source) => {
        for (const url of linksIn(parseMrkdwn(source))) expect(isSafeLink(url)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['*a '.repeat(4000), '<'.repeat(12_000), '`'.repeat(12_000), '_~*'.repeat(4000), '> '.repeat(6000)])(
    'takes 12,000 characters of %.6s at once',
    (text) => {
      expect(parseMrkdwn(text).length).toBeGreaterThan(0);
    },
  );

  it.each(['constructor', 'toString', '__proto__'])('knows no emoji of the name %s', (name) => {
    expect(emojiOf(name)).toBeUndefined();
  });
});

describe('dates', () => {
  const now = new Date('2026-03-02T18:00:00Z');
  const at = Date.parse('2026-03-01T15:05:09Z') / 1000;
  it.each([
    ['{date_num}', '2026-03-01'],
    ['{date}', 'March 1, 2026'],
    ['{date_short} at {time}', 'Mar 1, 2026 at 7:05 AM'],
    ['{date_long}', 'Sunday, March 1, 2026'],
    ['{date_pretty} {time_secs}', 'yesterday 7:05:09 AM'],
    ['{ago}', 'yesterday'],
    ['{unknown}', '{unknown}'],
  ])('%s reads %s', (format, text) => {
    expect(formatDate(at, format, now, 'America/Los_Angeles')).toBe(text);
  });

  it('is the reader’s own day, not that of the server', () => {
    expect(formatDate(at, '{date_num}', now, 'Asia/Tokyo')).toBe('2026-03-02');
    expect(formatDate(at, '{date_short_pretty}', now, 'Asia/Tokyo')).toBe('yesterday');
  });
});

/** The short form of the table. */
function lineIn(line: Line): unknown {
  switch (line.kind) {
    case 'line':
      return line.children.map(nodeIn);
    case 'item': {
      const indent = line.indent > 0 ? { indent: line.indent } : {};
      return { item: line.marker, has: line.children.map(nodeIn), ...indent };
    }
    case 'quote':
      return { quote: line.lines.map(lineIn) };
    case 'pre':
      return { pre: line.text };
  }
}

function nodeIn(node: Inline): unknown {
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'bold':
    case 'italic':
    case 'strike':
      return { [node.kind]: node.children.map(nodeIn) };
    case 'code':
      return { code: node.text };
    case 'link':
      return { link: node.url, label: node.label };
    case 'user':
    case 'channel':
      return { [node.kind]: node.id, ...(node.label === null ? {} : { label: node.label }) };
    case 'broadcast':
      return { broadcast: node.range };
    case 'date':
      return { date: node.seconds, format: node.format, fallback: node.fallback };
    case 'emoji':
      return { emoji: node.name };
  }
}

const linksIn = (lines: readonly Line[]): readonly string[] =>
  lines.flatMap((line) => {
    if (line.kind === 'quote') return linksIn(line.lines);
    return line.kind === 'pre' ? [] : line.children.flatMap(linksOf);
  });

const linksOf = (node: Inline): readonly string[] => {
  if (node.kind === 'link') return [node.url];
  return 'children' in node ? node.children.flatMap(linksOf) : [];
};
