// The page's icons, drawn by hand so that they look the same everywhere.

import { html } from 'htm/preact';
import type { VNode } from 'preact';

const paths = {
  hash: 'M8 3 6.5 17M13.5 3 12 17M3.5 7.5h13M3 12.5h13',
  lock: 'M5 9h10v8H5zM7 9V6a3 3 0 0 1 6 0v3',
  home: 'M3 10l7-6 7 6M5 8.5V17h10V8.5',
  chat: 'M3 4h14v10H9l-4 3v-3H3z',
  clock: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM10 6v4l3 2',
  send: 'M3 10 17 4l-4 13-3-5zM10 12l7-8',
  close: 'M5 5l10 10M15 5L5 15',
  back: 'M12 4l-6 6 6 6',
  menu: 'M3 5h14M3 10h14M3 15h14',
  more: 'M10 4.5v.01M10 10v.01M10 15.5v.01',
  reply: 'M4 4h12v9H9l-3 3v-3H4z',
  eye: 'M2 10s3-5 8-5 8 5 8 5-3 5-8 5-8-5-8-5zM10 8a2 2 0 1 0 0 4 2 2 0 0 0 0-4z',
  down: 'M5 8l5 5 5-5',
  check: 'M4 10l4 4 8-9',
  bolt: 'M11 2 4 11h5l-1 7 7-9h-5z',
  theme: 'M10 3a7 7 0 1 0 0 14zM10 3a7 7 0 0 1 0 14',
  inspect: 'M7 6l-4 4 4 4M13 6l4 4-4 4',
  warning: 'M10 3 2 17h16zM10 8v4M10 14.5v.01',
  people: 'M7 9a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2 17c0-3 2-5 5-5s5 2 5 5M13 9a2.5 2.5 0 0 0 0-5M14 12c2.500 0 4 2 4 5',
  guide: 'M10 3a5 5 0 0 0-3 9v2h6v-2a5 5 0 0 0-3-9zM8 17h4',
  window: 'M8 4H4v12h12v-4M11 4h5v5M16 4l-7 7',
  copy: 'M7 7h9v9H7zM13 7V4H4v9h3',
} as const;

export type IconName = keyof typeof paths;

/** Decoration only: what it means stands beside it or in the button's label. */
export const Icon = ({ name }: { name: IconName }): VNode =>
  html`<svg class=${`icon icon-${name}`} viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d=${paths[name]} /></svg>`;
