// Channels for tests: they keep what they were given and do what the test says next.
import type { Message } from '../../src/delivery/message.ts';
import type { EmailPort, Sent, SlackPort } from '../../src/delivery/ports.ts';

export type Taken = { readonly address: string; readonly message: Message; readonly key: string; readonly at: number };

export type FakeChannel = {
  readonly taken: Taken[];
  /** What the next attempts come to; when it is empty, everything is sent. */
  readonly next: (Sent | 'lost' | 'throws')[];
  /** Overrides everything while set: an outage. */
  down: Sent | null;
};

export const fakeChannel = (): FakeChannel => ({ taken: [], next: [], down: null });

export const slackPort = (channel: FakeChannel, now: () => number): SlackPort => ({
  post: ({ channel: address }, message, key) => attempt(channel, { address, message, key, at: now() }),
});

export const emailPort = (channel: FakeChannel, now: () => number): EmailPort => ({
  send: ({ address }, message, key) => attempt(channel, { address, message, key, at: now() }),
});

/** `lost`: the channel took it, but the answer never came back. */
async function attempt(channel: FakeChannel, taken: Taken): Promise<Sent> {
  if (channel.down) return channel.down;
  const next = channel.next.shift();
  if (next === 'throws') throw new Error('socket hang up');
  if (next === 'lost') {
    channel.taken.push(taken);
    return { kind: 'outage', code: 'timeout' };
  }
  if (next && next.kind !== 'sent') return next;
  channel.taken.push(taken);
  return { kind: 'sent', id: `m${channel.taken.length}` };
}
