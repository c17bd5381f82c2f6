// Compares what the page looks like with a kept picture, letting small differences of rendering pass.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';

const folder = new URL('pictures/', import.meta.url);

/** Fonts and anti-aliasing differ a little between builds of Chromium. */
const tolerated = 0.02;

/**
 * The part of the picture that differs, at most `tolerated` when it is the same. Where none is kept, or when
 * UPDATE_PICTURES is set, this one is kept from now on. A picture that differs is left in the temporary folder.
 */
export async function differs(page: Page, name: string): Promise<number> {
  await page.mouse.move(0, 0);
  const now = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  const kept = new URL(`${name}.png`, folder);
  if (process.env.UPDATE_PICTURES || !existsSync(kept)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(kept, now);
    return 0;
  }
  const part = compared(PNG.sync.read(readFileSync(kept)), PNG.sync.read(now));
  if (part > tolerated) writeFileSync(join(tmpdir(), `nac-desk-${name}.png`), now);
  return part <= tolerated ? 0 : part;
}

function compared(before: PNG, now: PNG): number {
  if (before.width !== now.width || before.height !== now.height) return 1;
  const { width, height } = before;
  return pixelmatch(before.data, now.data, undefined, width, height, { threshold: 0.2 }) / (width * height);
}
