// The workspace's time in the page: it runs on between the messages that move it.

import { computed, signal } from '@preact/signals';
import type { SeenClock } from '../seen.ts';

const tick = signal(Date.now());
setInterval(() => {
  tick.value = Date.now();
}, 1000);

/** How far the workspace's clock stands from this computer's; set with each word from the workspace. */
const ahead = signal(0);

export function setClock({ now: theirs }: SeenClock): void {
  ahead.value = theirs - Date.now();
}

/** The workspace's now, in milliseconds; what reads it is drawn anew each minute. */
const minute = computed(() => Math.floor((tick.value + ahead.value) / 60_000));

export const now = (): number => {
  minute.value;
  return Date.now() + ahead.value;
};

const clockTime = new Intl.DateTimeFormat('en-US', { hour: 'numeric', minute: '2-digit' });
const dayTime = new Intl.DateTimeFormat('en-US', { weekday: 'long', month: 'long', day: 'numeric' });
const full = new Intl.DateTimeFormat('en-US', { dateStyle: 'full', timeStyle: 'short' });
const short = new Intl.DateTimeFormat('en-US', { weekday: 'short', month: 'short', day: 'numeric', year: 'numeric' });

export const timeOf = (ts: string): string => clockTime.format(Number(ts) * 1000);
export const fullTimeOf = (ts: string): string => full.format(Number(ts) * 1000);
export const clockText = (ms: number): string => `${short.format(ms)}, ${clockTime.format(ms)}`;

export function dayOf(ts: string): string {
  const at = new Date(Number(ts) * 1000);
  const today = new Date(now());
  if (at.toDateString() === today.toDateString()) return 'Today';
  return dayTime.format(at);
}
