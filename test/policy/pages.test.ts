import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { combinationsOf } from '../../src/policy/analysis/count.ts';
import { compileDecision } from '../../src/policy/compile.ts';
import { differenceInWords } from '../../src/policy/difference/in-words.ts';
import { packDifference } from '../../src/policy/difference/index.ts';
import { DAY, packOf } from './small-pack.ts';

const page = (name: string) => readFileSync(`docs/${name}`, 'utf8');
const pack = packOf('ndex');

describe('what is proved', () => {
  test('gives the number of cases as it is', () => {
    const decision = pack.decisions.get('use-record');
    const count = decision ? combinationsOf(compileDecision(pack, decision, DAY)) : 0;
    expect(page('what-is-proved.md')).toContain(count.toLocaleString('en-US'));
  });

  test('fits on a page', () => {
    expect(page('what-is-proved.md').split(/\s+/).length).toBeLessThan(750);
  });
});

describe('how to author a rule', () => {
  test('shows a difference as the command prints it', () => {
    const edit = {
      file: 'decisions/purpose.yml',
      find: 'when: { purpose: data-admin }\n    outcome: allowed-with-conditions',
      put: 'when: { purpose: data-admin }\n    outcome: prohibited',
    };
    const after = packOf('ndex', [edit]);
    const difference = packDifference({ pack, asOf: DAY }, { pack: after, asOf: DAY });
    expect(page('author-a-rule.md')).toContain(differenceInWords(difference, after));
  });
});

test.each(['what-is-proved.md', 'author-a-rule.md', 'checks/README.md'])(
  '%s names commands and files that exist',
  (name) => {
    const text = page(name);
    for (const [, command] of text.matchAll(/nac-desk policies ([a-z]+)/g))
      expect(existsSync(`src/cli/policies/${command}.ts`)).toBe(true);
    for (const [, file] of text.matchAll(/`((?:policies|test|docs)\/[\w./-]+)`/g))
      expect([file, existsSync(file ?? '')]).toEqual([file, true]);
    for (const [, link] of text.matchAll(/\]\(([\w./-]+)\)/g)) {
      const folder = name.includes('/') ? 'docs/checks' : 'docs';
      expect([link, existsSync(`${folder}/${link}`)]).toEqual([link, true]);
    }
  },
);
