// The app's own place: its Home, and the messages it sent to the person.

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { Spot } from '../act/drafts.ts';
import { Blocks } from '../blocks/blocks.ts';
import { seen } from '../state.ts';

export function Home(): VNode {
  const home = seen.value?.home;
  if (!home)
    return html`<div class="home empty" role="status">Nothing here yet. The app has not published its Home.</div>`;
  const spot: Spot = {
    where: { viewId: home.id },
    key: home.id,
    surface: 'home',
    values: home.values,
    blocks: home.payload.blocks,
  };
  return html`<div class="home" tabindex="0" role="region" aria-label="Home"><div class="home-page"><${Blocks} blocks=${home.payload.blocks} spot=${spot} /></div></div>`;
}
