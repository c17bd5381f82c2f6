import { describe, expect, test } from 'vitest';
import { shortestStory, tell } from '../../../src/policy/analysis/story.ts';
import { openWorkshop } from '../../../src/policy/compile.ts';
import type { Facts } from '../../../src/policy/model.ts';
import { written } from '../as-written.ts';
import { DAY, filesOf, packOf } from '../small-pack.ts';

const pack = packOf('ndex');

function storyOf(decision: string, outcome: string): Facts | null {
  const rules = pack.decisions.get(decision);
  if (!rules) throw new Error(`no decision ${decision}`);
  const workshop = openWorkshop(pack, rules, DAY);
  return shortestStory(workshop, workshop.root, (leaf) => workshop.leaves[leaf]?.outcome === outcome);
}

describe('the shortest story', () => {
  test('leaves out every fact that the outcome does not need', () => {
    expect(storyOf('ncic-hit', 'allowed')).toEqual({ hitAct: 'look' });
    expect(storyOf('use-record', 'prohibited')).toEqual({ owner: 'own', standing: 'limited-participant' });
  });

  test('leads to its outcome whatever the other facts are', () => {
    for (const { id, facts: all, values, answer } of written(filesOf('ndex'), DAY)) {
      for (const outcome of pack.precedence) {
        const story = storyOf(id, outcome);
        if (story === null) continue;
        for (let n = 0; n < 200; n += 1) {
          // Every value of every other fact comes up, in strides that do not keep step.
          const others = all.map((fact, index) => [
            fact,
            values[fact]?.[(n * (index * 2 + 1)) % (values[fact]?.length ?? 1)],
          ]);
          const full = { ...Object.fromEntries(others), ...story } as Facts;
          expect([full, answer(full).outcome]).toEqual([full, outcome]);
        }
      }
    }
  });

  test('is nothing where no combination leads there', () => {
    expect(storyOf('purpose', 'exigent-use')).toBeNull();
  });

  test('is told with what each value means, and a bare yes with its question', () => {
    expect(tell(pack, { owner: 'own', csaGranted: 'yes' })).toBe(
      'owner = own (our own record); csaGranted = yes (Has the CSA granted the access, consistent with state law? Yes)',
    );
    expect(tell(pack, {})).toBe('in every case');
  });
});
