// Finds a Chromium, and opens the page in it as a laptop or a phone, noting what its console says.

import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

/** CHROMIUM_PATH, or the first of its names on the PATH; undefined where there is none. */
export const chromiumPath: string | undefined = [
  process.env.CHROMIUM_PATH,
  ...['chromium', 'chromium-browser', 'google-chrome'].flatMap((name) =>
    (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)),
  ),
].find((path) => path !== undefined && isExecutable(path));

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

/** Milliseconds; what does not come by then on a busy machine does not come. */
const patience = 15_000;

export type Look = { readonly width?: number; readonly theme?: 'light' | 'dark'; readonly at?: string };
export type Window = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors and warnings of the console so far. */
  readonly complaints: readonly string[];
  /** Types into the composer and sends. */
  readonly send: (text: string) => Promise<void>;
};

export const launch = (): Promise<Browser> =>
  chromium.launch({ ...(chromiumPath ? { executablePath: chromiumPath } : {}), args: flags });

/** `as` is whose window it is; `at` stops the browser's clock there. */
export async function openIn(
  browser: Browser,
  url: string,
  as: string,
  { width = 1280, theme = 'light', at }: Look = {},
): Promise<Window> {
  const isPhone = width < 640;
  const context = await browser.newContext({
    viewport: { width, height: isPhone ? 844 : 800 },
    colorScheme: theme,
    isMobile: isPhone,
    hasTouch: isPhone,
    timezoneId: 'America/Los_Angeles',
    locale: 'en-US',
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  if (at !== undefined) await page.clock.setFixedTime(at);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  await page.goto(`${url}/?as=${as}`);
  await page.waitForSelector('.page');
  const send = async (text: string) => {
    await page.locator('.main .composer textarea').fill(text);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
  };
  return { page, context, complaints, send };
}
