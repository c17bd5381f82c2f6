// The line to the workspace: what the person sees at first, what changes, and what they do; it comes back after a restart.

import type { Outcome } from '../../acts/stage.ts';
import type { TrafficEntry } from '../../world/traffic.ts';
import type { Act } from '../acts.ts';
import type { SeenMessage, Snapshot, Update } from '../seen.ts';
import { isOnline, openChannel, seen, toast, traffic, unread } from './state.ts';
import { setClock } from './time.ts';

const as = () => seen.value?.me ?? new URLSearchParams(location.search).get('as') ?? '';
const retryAfter = [250, 500, 1000, 2000];
let socket: WebSocket | undefined;
let failed = 0;
const lost = new Set<string>();

export async function load(userId: string = as()): Promise<void> {
  const now = show(await snapshotFor(userId));
  listen(now);
}

/** What came with the document, for its person. */
export async function loadFirst(): Promise<void> {
  const given = JSON.parse(document.getElementById('seen')?.textContent ?? 'null') as Snapshot | null;
  if (given) listen(show(given));
  else await load();
}

async function snapshotFor(userId: string): Promise<Snapshot> {
  const response = await fetch(`/page/seen?as=${encodeURIComponent(userId)}`);
  return (await response.json()) as Snapshot;
}

function show(snapshot: Snapshot): Snapshot {
  setClock(snapshot.clock);
  seen.value = withoutLost(snapshot);
  return snapshot;
}

/** For the inspector, once; what comes later is told on the line. */
export async function loadTraffic(): Promise<void> {
  const response = await fetch('/page/traffic');
  traffic.value = (await response.json()) as readonly TrafficEntry[];
}

/** Slack forgets private messages when its window is loaded anew; so does this page. */
function withoutLost(snapshot: Snapshot): Snapshot {
  const [navigation] = performance.getEntriesByType('navigation');
  const isReload = navigation instanceof PerformanceNavigationTiming && navigation.type === 'reload';
  if (isReload && !seen.value) for (const { isPrivate, ts } of snapshot.messages) if (isPrivate) lost.add(ts);
  return { ...snapshot, messages: snapshot.messages.filter(({ ts }) => !lost.has(ts)) };
}

function listen({ me, heard }: Snapshot): void {
  socket?.close();
  const mine = new WebSocket(`/page/live?as=${encodeURIComponent(me)}&heard=${heard}`);
  socket = mine;
  mine.onopen = () => {
    failed = 0;
    isOnline.value = true;
  };
  mine.onmessage = (event) => take(JSON.parse(String(event.data)) as Update);
  mine.onclose = () => {
    if (mine === socket) reconnect();
  };
}

function reconnect(): void {
  isOnline.value = false;
  const wait = retryAfter[Math.min(failed, retryAfter.length - 1)];
  failed += 1;
  setTimeout(() => load().catch(reconnect), wait);
}

function take(update: Update): void {
  const now = seen.value;
  if (!now) return;
  switch (update.kind) {
    case 'message':
      seen.value = { ...now, messages: withMessage(now.messages, update.message) };
      countUnread(now, update.message);
      return;
    case 'gone':
      seen.value = {
        ...now,
        messages: now.messages.filter(({ channelId, ts }) => channelId !== update.channelId || ts !== update.ts),
      };
      return;
    case 'traffic':
      if (traffic.value) traffic.value = [...traffic.value, update.entry].slice(-300);
      return;
    case 'missed':
      void snapshotFor(now.me).then(show);
      return;
    default: {
      if (update.kind === 'clock') setClock(update.clock);
      const { kind: _, ...changed } = update;
      seen.value = { ...now, ...changed };
    }
  }
}

function withMessage(messages: readonly SeenMessage[], message: SeenMessage): readonly SeenMessage[] {
  const at = messages.findLastIndex(({ channelId, ts }) => channelId === message.channelId && ts === message.ts);
  return at === -1 ? [...messages, message] : messages.with(at, message);
}

function countUnread(now: Snapshot, message: SeenMessage): void {
  const isNew = !now.messages.some(({ channelId, ts }) => channelId === message.channelId && ts === message.ts);
  const isOpen = openChannel.value?.id === message.channelId;
  if (!isNew || isOpen || message.userId === now.me) return;
  unread.value = new Map(unread.value).set(message.channelId, (unread.value.get(message.channelId) ?? 0) + 1);
}

type Answer = Outcome | { readonly ok: true; readonly [key: string]: unknown };

/** Carries an act to the workspace; a workspace that is gone answers like an app that is. */
export async function act(given: Act): Promise<Answer> {
  try {
    const response = await fetch(`/page/act?as=${encodeURIComponent(as())}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(given),
    });
    return (await response.json()) as Answer;
  } catch {
    return { ok: false, error: 'dispatch_failed', shown: 'The workspace cannot be reached; it will be tried again.' };
  }
}

/** Hands a file over for a form; the id it has there, or what went wrong. */
export async function handIn(file: File): Promise<{ readonly id: string } | { readonly shown: string }> {
  try {
    const response = await fetch(`/page/file?as=${encodeURIComponent(as())}&name=${encodeURIComponent(file.name)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: file,
    });
    return (await response.json()) as { readonly id: string } | { readonly shown: string };
  } catch {
    return { shown: 'The file could not be handed over.' };
  }
}

/** For acts that have no place of their own to show a failure. */
export async function actOrToast(given: Act): Promise<void> {
  const answer = await act(given);
  if (!answer.ok && 'shown' in answer) toast.value = answer.shown as string;
}
