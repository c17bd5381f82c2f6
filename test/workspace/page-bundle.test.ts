// The page's modules, put together as one script without a build.

import { describe, expect, it } from 'vitest';
import { bundle } from '../../src/workspace/page/bundle.ts';

const together = (modules: Readonly<Record<string, string>>) =>
  bundle('main.ts', {
    read: (path) => modules[path] ?? '',
    resolve: (specifier) => (specifier.startsWith('./') ? specifier.slice(2) : null),
  });

/** What the script says by `said(…)`, with a library of one number. */
function run(script: string): readonly unknown[] {
  const words: unknown[] = [];
  const body = script.replace(/^import \* as (\S+) from 'library';$/gm, 'const $1 = { seven: 7 };');
  new Function('said', body)((word: unknown) => words.push(word));
  return words;
}

describe('the page’s modules', () => {
  it('run once each, what is imported first, under their own names', () => {
    const script = together({
      'main.ts':
        "import { two as second, name } from './two.ts';\nimport { one } from './one.ts';\nsaid([one(), second, name]);",
      'one.ts':
        "import { seven } from 'library';\nsaid('one');\nconst name = 'mine';\nexport function one() {\n  return seven;\n}",
      'two.ts':
        "import {\n  one,\n} from './one.ts';\nimport { } from './one.ts';\nexport const two = one() + 1;\nexport const name = 'theirs';\nexport async function unused() {}",
    });
    expect(run(script)).toEqual(['one', [7, 8, 'theirs']]);
  });

  it('may not import each other in a circle', () => {
    const circle = {
      'main.ts': "import { a } from './a.ts';",
      'a.ts': "import { b } from './b.ts';",
      'b.ts': "import { a } from './a.ts';",
    };
    expect(() => together(circle)).toThrow('a.ts imports itself by way of others');
  });
});
