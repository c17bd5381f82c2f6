// Takes the pictures of the README and the docs anew, from the plays: npm run screenshots.

import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { people } from '../../slack/desk.ts';
import { type Look, launch, openIn } from '../chromium.ts';
import { type Play, plays } from './index.ts';
import { morning, startProduct } from './stage.ts';

const folder = fileURLToPath(new URL('../../../docs/pictures/', import.meta.url));

const laptop: Look = { width: 1280, theme: 'light' };
const phone: Look = { width: 390, theme: 'dark' };
const looks: Readonly<Record<string, readonly Look[]>> = { policy: [laptop, phone], 'ori-check': [laptop, phone] };

mkdirSync(folder, { recursive: true });
const browser = await launch();
for (const play of plays) for (const look of looks[play.name] ?? [laptop]) await take(play, look);
await browser.close();

/** Each play has a product of its own, so that no picture shows what another left behind. */
async function take(play: Play, look: Look): Promise<void> {
  const product = await startProduct();
  const window = await openIn(browser, product.workspace.url, people[play.as], { ...look, at: morning });
  await play.go(window);
  const path = `${folder}${play.name}${look === phone ? '-phone' : ''}.png`;
  await window.page.screenshot({ path, animations: 'disabled', caret: 'hide' });
  console.log(path);
  await window.context.close();
  await product.stop();
}
