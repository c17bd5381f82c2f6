// A browser for the tests of a file, whose windows close with their test.

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, onTestFinished, vi } from 'vitest';
import { chromiumPath, type Look, launch, openIn, type Window } from './chromium.ts';

export { chromiumPath, type Window } from './chromium.ts';

if (chromiumPath === undefined) console.log('skipped: no Chromium');

let browser: Browser | undefined;

export function useBrowser(): void {
  // A browser on a busy machine takes its time; nothing here depends on how long.
  vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
  beforeAll(async () => {
    if (chromiumPath) browser = await launch();
  });
  afterAll(() => browser?.close());
}

export async function openWindow(url: string, as: string, look: Look = {}): Promise<Window> {
  const window = await openLasting(url, as, look);
  onTestFinished(() => window.context.close());
  return window;
}

/** For several tests; whoever opens it closes its context. */
export function openLasting(url: string, as: string, look: Look): Promise<Window> {
  if (!browser) throw new Error('useBrowser() was not called');
  return openIn(browser, url, as, look);
}
