// Compares what the page looks like with a kept picture, letting small differences of rendering pass.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';

const folder = new URL('pictures/', import.meta.url);

/** Fonts and anti-aliasing differ a little between builds of Chromium. */
const tolerated = 0.02;

/**
 * The part of the picture that differs from the kept one; 0 when it is at most `tolerated`. UPDATE_PICTURES=1 keeps it as it
 * is now. A picture that differs is left in the temporary folder. Throws where none is kept.
 */
export async function differs(page: Page, name: string): Promise<number> {
  await page.mouse.move(0, 0);
  const now = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  const kept = new URL(`${name}.png`, folder);
  if (process.env.UPDATE_PICTURES) writeFileSync(kept, small(PNG.sync.read(now)));
  if (!existsSync(kept))
    throw new Error(`No picture of ${name} is kept; UPDATE_PICTURES=1 keeps what it looks like now`);
  const part = compared(PNG.sync.read(readFileSync(kept)), PNG.sync.read(now));
  if (part > tolerated) writeFileSync(join(tmpdir(), `nac-desk-${name}.png`), now);
  return part <= tolerated ? 0 : part;
}

/** Sixteen shades of each colour are nearer than what the comparison lets pass, and take a third of the room. */
function small(picture: PNG): Buffer {
  for (let at = 0; at < picture.data.length; at += 1) picture.data[at] = Math.round((picture.data[at] ?? 0) / 17) * 17;
  return PNG.sync.write(picture, { deflateLevel: 9, colorType: 2 });
}

function compared(before: PNG, now: PNG): number {
  if (before.width !== now.width || before.height !== now.height) return 1;
  const { width, height } = before;
  return pixelmatch(before.data, now.data, undefined, width, height, { threshold: 0.2 }) / (width * height);
}
