// All plays at one width: a file of tests for each, so that two run at once.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, useBrowser } from '../browser.ts';
import { plays } from './index.ts';
import { openStage, perform, type Stage } from './perform.ts';

export function performAllAt(width: number): void {
  describe.skipIf(!chromiumPath)(`at ${width} pixels`, () => {
    useBrowser();
    let stage: Stage;
    beforeAll(async () => {
      stage = await openStage(width);
    });
    afterAll(async () => {
      await stage.window.context.close();
      await stage.product.stop();
    });

    it.each(plays.map((play) => [play.name, play] as const))('%s', (_, play) => perform(play, stage));

    it('the workspace had nothing to refuse but haste, and the desk nothing to complain of', () => {
      const { workspace, logged } = stage.product;
      expect(workspace.refusals().filter(({ error }) => !String(error).includes('ratelimited'))).toEqual([]);
      expect(logged.filter((line) => /error/i.test(line))).toEqual([]);
    });
  });
}
