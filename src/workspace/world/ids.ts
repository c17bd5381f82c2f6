// Ids and timestamps in the shapes that Slack gives them.

import { randomBytes } from 'node:crypto';

const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

const word = (length: number) => Array.from(randomBytes(length), (byte) => letters[byte % letters.length]).join('');

/** `newId('V')` is an id such as V7K2Q0XM31B. */
export const newId = (prefix: string): string => `${prefix}0${word(9)}`;

/** What Slack writes as block_id or action_id where an app gave none. */
export const newBlockId = (): string => randomBytes(4).toString('base64url').slice(0, 5);

export const newHash = (now: Date): string => `${Math.floor(now.getTime() / 1000)}.${word(8)}`;

export const newToken = (kind: 'xoxb' | 'xapp'): string => `${kind}-local-${randomBytes(18).toString('hex')}`;

export const newTriggerId = (): string => {
  const digits = () => String(randomBytes(4).readUInt32BE());
  return `${digits()}.${digits()}.${randomBytes(16).toString('hex')}`;
};

export const newSecret = (): string => randomBytes(16).toString('hex');

/** Message timestamps: seconds and microseconds, never given twice. */
export function tsSource(): (now: Date) => string {
  const given = new Set<string>();
  return (now) => {
    let micros = now.getTime() * 1000;
    while (given.has(asTs(micros))) micros += 100;
    given.add(asTs(micros));
    return asTs(micros);
  };
}

const asTs = (micros: number) => `${Math.floor(micros / 1e6)}.${String(micros % 1e6).padStart(6, '0')}`;
